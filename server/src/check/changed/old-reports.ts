import { createHash } from 'node:crypto';
import { extname, posix, relative, resolve } from 'node:path';
import { formatOf } from '../../config/index.js';
import { sentencesOf } from '../../engine/read-sentences.js';
import { isSentence } from '../../engine/sentences.js';
import { entryAt, type FileSystem } from '../../node/file-system.js';
import { decodeText } from '../../node/read-text.js';
import { shown } from '../targets.js';
import { contentOf, renamedSince, type Base } from './base.js';
import type { Git } from './git.js';

/** What a file was: the name of its content, under the path it then had. */
export interface OldFile {
  readonly path: string;
  readonly blob: string;
}

/** As much of a report's sentences has to be those of a file that is gone, for it to be the same report under another name. */
const likeness = 0.5;

/** Files as they were, found by what they are now. */
export class OldFiles {
  /** Contents that the clone left out, by the path of the file they are of. */
  readonly missing = new Set<string>();
  private renamed: Promise<ReadonlyMap<string, string>> | undefined;
  private gone: readonly OldFile[] | undefined;
  private readonly sentencesByBlob = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly base: Base,
    private readonly git: Git,
    private readonly ports: { readonly cwd: string; readonly fileSystem: FileSystem },
  ) {}

  /** Path of a file from the top of the repository; undefined outside of it. */
  pathOf(file: string): string | undefined {
    const path = posix.normalize(this.base.prefix + shown(relative(this.ports.cwd, file)));
    return path.startsWith('../') || posix.isAbsolute(path) || /^[a-z]:/iu.test(path) ? undefined : path;
  }

  /** What a file was; undefined where it is new. @param bytes its content now. */
  async before(file: string, bytes: Buffer): Promise<OldFile | undefined> {
    const path = this.pathOf(file);
    if (path === undefined) return undefined;
    const same = this.at(path) ?? this.at((await (this.renamed ??= renamedSince(this.base, this.git))).get(path) ?? '');
    return same ?? this.goneLike(path, bytes);
  }

  /** The sentences of a file as it was. */
  sentences({ path, blob }: OldFile): Promise<ReadonlySet<string>> {
    const key = `${blob} ${formatOf(path)}`;
    let sentences = this.sentencesByBlob.get(key);
    if (!sentences) {
      sentences = this.text({ path, blob }).then((text) => new Set(text === undefined ? [] : sentencesOf(text, formatOf(path))));
      this.sentencesByBlob.set(key, sentences);
    }
    return sentences;
  }

  /** Lets go of a file's sentences: each report is looked at once. */
  forget({ path, blob }: OldFile): void {
    this.sentencesByBlob.delete(`${blob} ${formatOf(path)}`);
  }

  /** The text of a file as it was; undefined where it was none. */
  async text({ path, blob }: OldFile): Promise<string | undefined> {
    const bytes = await contentOf(blob, this.git);
    if (!bytes) this.missing.add(path);
    const reading = bytes && decodeText(bytes, path);
    return reading && 'text' in reading ? reading.text : undefined;
  }

  private at(path: string): OldFile | undefined {
    const blob = this.base.blobs.get(path);
    return blob === undefined ? undefined : { path, blob };
  }

  /** The file that is gone and says most of what a new one says: nobody has told git yet that it was renamed. */
  private async goneLike(path: string, bytes: Buffer): Promise<OldFile | undefined> {
    const gone = this.goneFiles().filter((file) => extname(file.path) === extname(path));
    const exact = gone.find((file) => isContent(file.blob, bytes));
    if (exact || gone.length === 0) return exact;
    const reading = decodeText(bytes, path);
    const own = 'text' in reading ? sentencesOf(reading.text, formatOf(path)).filter(isSentence) : [];
    let best: OldFile | undefined;
    let most = 0;
    for (const file of gone) {
      const passages = await this.sentences(file);
      const shared = own.filter((sentence) => passages.has(sentence)).length;
      const share = shared / Math.max(own.length, [...passages].filter(isSentence).length, 1);
      if (share >= likeness && share > most) [best, most] = [file, share];
    }
    return best;
  }

  private goneFiles(): readonly OldFile[] {
    const { cwd, fileSystem } = this.ports;
    const top = resolve(cwd, this.base.toTop);
    return (this.gone ??= [...this.base.blobs]
      .filter(([path]) => entryAt(fileSystem, resolve(top, path)) === undefined)
      .map(([path, blob]) => ({ path, blob })));
  }
}

/** Whether bytes are what git has stored, line ends of Windows aside. */
export function isContent(blob: string, bytes: Buffer): boolean {
  return blobOf(bytes, blob.length) === blob || (bytes.includes('\r\n') && blobOf(withUnixLineEnds(bytes), blob.length) === blob);
}

function blobOf(bytes: Buffer, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

function withUnixLineEnds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
