import { basename, dirname, join, resolve } from 'node:path';
import { shown } from '../check/targets.js';
import { usualRegisters } from '../evidence/wanted.js';
import type { Format, Formatter, Layout } from '../formats/formatter.js';
import { plain } from '../formats/paint.js';
import type { FileReport, Problem, RunHead, RunTail } from '../formats/report.js';
import { Draft, type DraftWriter } from '../node/draft.js';
import { entryAt } from '../node/file-system.js';
import { describeWriteError } from '../node/write-file.js';
import type { Output, Ports } from './ports.js';

/** A format, and the file that it goes to. */
export interface Wish {
  readonly format: Format;
  /** As given. */
  readonly file: string;
  /** Whether to add to what stands in the file. Then it is written at the end, all at once. */
  readonly isAdded?: boolean;
}

/** A file that is being written. */
interface Opened {
  readonly file: string;
  readonly formatter: Formatter;
  readonly sink: Sink;
}

/** Where the text of a format goes. */
interface Sink {
  readonly write: (text: string) => void;
  readonly finish: () => void;
  readonly discard: () => void;
}

/**
 * The files that a run writes beside what it prints. Each is whole or not there at all, and what goes wrong with one is no matter to
 * the others.
 */
export class Outputs {
  /** What could not be written so far. */
  readonly problems: Problem[] = [];
  private opened: Opened[] = [];
  private readonly layout: Layout;

  constructor(
    private readonly wishes: readonly Wish[],
    private readonly ports: Pick<Ports, 'cwd' | 'fileSystem' | 'stdout' | 'stderr'>,
    quiet: boolean,
  ) {
    // A file is read anywhere: it has no width of its own and no colours.
    this.layout = { paint: plain, width: 100, quiet };
  }

  /** Opens the files. @param inputs absolute paths of what the run reads, which is not written over. */
  begin(head: RunHead, inputs: readonly string[]): void {
    const taken = new Set(inputs.map((input) => this.real(input)));
    const others = new Set<string>();
    for (const { file, format, isAdded = false } of this.wishes) {
      const real = this.real(resolve(this.ports.cwd, file));
      const reason = others.has(real) ? 'Another output goes to this file: name another' : refusal(real, taken);
      if (reason !== undefined) {
        this.problems.push({ path: shown(file), message: reason });
        continue;
      }
      others.add(real);
      this.attempt(file, () => {
        const formatter = format.open(head, this.layout);
        const sink = this.sinkFor(file, isAdded);
        this.opened.push({ file, formatter, sink });
        sink.write(formatter.begin);
      });
    }
  }

  file(report: FileReport): void {
    for (const each of this.opened) this.attempt(each.file, () => each.sink.write(each.formatter.file(report)));
  }

  /** Ends what is still being written, and gives each file its name. */
  end(tail: RunTail): void {
    for (const each of this.opened) {
      this.attempt(each.file, () => {
        each.sink.write(each.formatter.end(tail));
        each.sink.finish();
      });
    }
    this.opened = [];
  }

  /** Leaves what is not yet whole as it was before the run. */
  discard(): void {
    for (const { sink } of this.opened) sink.discard();
    this.opened = [];
  }

  private attempt(file: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      const own = this.opened.find((each) => each.file === file);
      own?.sink.discard();
      this.opened = this.opened.filter((each) => each !== own);
      this.problems.push({ path: shown(file), message: isOfSystem(error) ? describeWriteError(error) : failed(error) });
    }
  }

  private sinkFor(file: string, isAdded: boolean): Sink {
    const { cwd, fileSystem, stdout, stderr } = this.ports;
    const path = resolve(cwd, file);
    // Opened anew, a file that the shell leads them to would be cut off, or written over by what else is printed.
    if (path === '/dev/stdout') return streamSink(stdout);
    if (path === '/dev/stderr') return streamSink(stderr);
    if (entryAt(fileSystem, path) === 'folder') throw Object.assign(new Error(), { code: 'EISDIR' });
    return isAdded ? addingSink(fileSystem, path) : new Draft(fileSystem, path);
  }

  /** One name for each file, whatever links lead to it: of one that is not there yet, at least its folder has one. */
  private real(path: string): string {
    const { fileSystem } = this.ports;
    if (entryAt(fileSystem, path) !== undefined) return fileSystem.realpathSync(path);
    return entryAt(fileSystem, dirname(path)) === undefined ? path : join(fileSystem.realpathSync(dirname(path)), basename(path));
  }
}

function refusal(real: string, taken: ReadonlySet<string>): string | undefined {
  if (taken.has(real)) return 'This file is read for the check and is not written over: name another with --output';
  if (usualRegisters.includes(basename(real).toLowerCase())) {
    return 'A file of this name would be taken for the evidence register: choose another, such as `findings`';
  }
  return undefined;
}

function addingSink(fileSystem: DraftWriter, path: string): Sink {
  let gathered = '';
  return {
    write: (text) => (gathered += text),
    finish: () => fileSystem.writeFileSync(path, gathered, { flag: 'a' }),
    discard: () => undefined,
  };
}

function streamSink(output: Output): Sink {
  return { write: (text) => void output.write(text), finish: () => undefined, discard: () => undefined };
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function failed(error: unknown): string {
  return `The format failed (${error instanceof Error ? error.message : String(error)}): please report it, and leave this output out until it is mended`;
}
