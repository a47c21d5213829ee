import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { entryAt, type FileSystem } from '../../node/file-system.js';
import type { LinkLookup } from '../../node/linked-files.js';

/** A link that was looked up while a report was linted, with what was there. */
export interface Lookup {
  readonly link: string;
  /** The file as it was: while it is the same, so is the answer. */
  readonly file: string;
  /** The answer: it may be the same though the file is another. */
  readonly answer: string;
}

/** A lookup that keeps what it is asked. */
export interface RecordingLookup {
  readonly look: LinkLookup;
  readonly asked: () => readonly Lookup[];
}

/** Tells what stands in linked files, reading each once. */
export class LinkedState {
  readonly #known = new Map<string, string>();

  constructor(private readonly fileSystem: FileSystem) {}

  /** Passes on what is asked of a document's links, and keeps it. */
  record(document: string, look: LinkLookup): RecordingLookup {
    const asked = new Map<string, Lookup>();
    return {
      look: (link) => {
        const answer = look(link);
        if (!asked.has(link)) asked.set(link, { link, file: this.#fileAt(document, link), answer: nameOf(answer) });
        return answer;
      },
      asked: () => [...asked.values()],
    };
  }

  /** Whether every link would still be answered as it was. */
  holds(document: string, look: LinkLookup, lookups: readonly Lookup[]): boolean {
    return lookups.every(({ link, file, answer }) => this.#fileAt(document, link) === file || nameOf(look(link)) === answer);
  }

  #fileAt(document: string, link: string): string {
    const path = join(dirname(document), link);
    let state = this.#known.get(path);
    if (state === undefined) this.#known.set(path, (state = stateOf(this.fileSystem, path)));
    return state;
  }
}

function stateOf(fileSystem: FileSystem, path: string): string {
  const entry = entryAt(fileSystem, path);
  if (entry !== 'file') return entry ?? 'nothing';
  try {
    return createHash('sha256').update(fileSystem.readFileSync(path)).digest('base64');
  } catch {
    return 'unreadable';
  }
}

/** Tells two answers apart. */
function nameOf(answer: ReturnType<LinkLookup>): string {
  if (answer === undefined) return 'unknown';
  if (answer === null) return 'missing';
  if (!answer.anchors) return 'there';
  return createHash('sha256')
    .update(JSON.stringify([...answer.anchors].sort()))
    .digest('base64');
}
