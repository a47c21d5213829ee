import type { FileReport, Problem, RunHead } from '../formats/report.js';
import type { Linted } from './lint.js';
import type { Projects } from './projects.js';
import type { Registers } from './registers.js';
import type { PartFile, PartUnread, SlimFile } from './shard/part.js';
import type { Sieve } from './sieve.js';
import { folderOf, type Target } from './targets.js';

/** Who is told of a run while it goes on. */
export interface RunListener {
  /** Before the first file. */
  readonly begin: (head: RunHead, found: Found) => void | Promise<void>;
  /** When each file is done, with its number from 1. */
  readonly step: (done: number) => void;
  /** Each file, in order: documents as they were found, then registers. */
  readonly file: (report: FileReport) => void | Promise<void>;
}

/** What a run is about to read. */
export interface Found {
  /** Number of documents. */
  readonly files: number;
  /** Absolute paths of documents, configs and registers: nothing may be written over them. */
  readonly inputs: readonly string[];
}

/** What is left to say when a run ends. */
export interface RunEnd {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** What became of documents that could not be read, where this is one part of a run. */
  readonly unread?: readonly object[];
}

/** What became of one document. */
export interface Outcome {
  /** Its number among all documents that were found, in whichever part. */
  readonly number: number;
  readonly target: Target;
  readonly linted: Linted;
}

/** What looks through reports, tells of them, and checks what they have in common. */
export interface Telling {
  readonly cwd: string;
  readonly projects: Projects;
  /** Left out where this is one part of a run: they are checked once, by what puts the parts together. */
  readonly registers?: Registers;
  readonly sieves: readonly Sieve[];
  /** What was wrong before the first document was read. */
  readonly problems: readonly Problem[];
  /** What is wrong in configs, where that is known from elsewhere. */
  readonly configProblems?: () => readonly Problem[];
  readonly listener: RunListener;
}

/** Tells of documents in their order, then of the registers. Nothing of a document is kept once it was told of. */
export async function tellOutcomes(outcomes: AsyncIterable<Outcome>, telling: Telling): Promise<RunEnd> {
  const { cwd, projects, registers, sieves, problems, listener } = telling;
  const unread: PartUnread[] = [];
  const tell = async (report: FileReport, part?: Omit<PartFile, 'report'>): Promise<void> => {
    let sifted = report;
    for (const sieve of sieves) sifted = await sieve.sift(sifted);
    await listener.file(part ? { ...sifted, part: await slim(part, report, sifted) } : sifted);
  };
  const failed: Problem[] = [];
  const notes: Problem[] = [];
  let done = 0;
  for await (const { number, target, linted } of outcomes) {
    listener.step(++done);
    if ('problem' in linted) {
      failed.push(linted.problem);
      unread.push({ number, path: target.path, problem: linted.problem });
      continue;
    }
    const { report, cited, excused, note } = linted;
    registers?.add(target, await projects.of(folderOf(target, cwd)), { cited, excused });
    if (note !== undefined) notes.push({ path: target.path, message: note });
    // Registers are checked by what has all parts before it: it needs to know of each report what this knows.
    await tell(report, registers ? undefined : { number, cited, excused, note });
  }
  const checked = await registers?.check(problems.length === 0 && failed.length === 0);
  for (const report of checked?.files ?? []) await tell(report);
  return {
    problems: [...(telling.configProblems?.() ?? projects.problems), ...problems, ...(checked?.problems ?? []), ...failed],
    notes: [...notes, ...sieves.flatMap((sieve) => sieve.end())],
    ...(!registers && { unread }),
  };
}

/** What a part keeps of a report: all that was found, before anything known or old was taken out. */
async function slim(part: Omit<PartFile, 'report'>, report: FileReport, told: FileReport): Promise<SlimFile> {
  const { slimReport } = await import('./shard/slim.js');
  return { ...part, report: slimReport(report, told.findings) };
}
