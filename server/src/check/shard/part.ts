import { Hash } from '../../engine/hash.js';
import type { FileReport, Problem } from '../../formats/report.js';
import type { SlimReport } from './slim.js';

/** One part of a run that is shared out among machines. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** The part that a document belongs to, from 1: by its path alone, so that a new one moves no other. @param path from the working folder. */
export function partOf(path: string, total: number): number {
  return (Number.parseInt(new Hash().add(path).toString().slice(0, 8), 16) % total) + 1;
}

/** Wherein parts of one run are alike, and what it takes to go on where they stopped. */
export interface SharedRun {
  readonly version: string;
  readonly preset: string;
  /** As the call named them. */
  readonly paths: readonly string[];
  readonly presetFlag?: string | undefined;
  readonly configFlag?: string | undefined;
  /** `true` for the last commit. */
  readonly changed?: string | true | undefined;
  /** The folders that documents were found in, in their order, from the working folder. */
  readonly folders: readonly string[];
  /** Names all documents that were found. */
  readonly documents: string;
  /** Names what stands in all configs that count. */
  readonly configs: string;
  /** What was wrong in configs. */
  readonly configProblems: readonly Problem[];
  /** What was wrong with what was named. */
  readonly problems: readonly Problem[];
}

/** What a part says before its first document. */
export interface PartHead extends Shard {
  readonly run: SharedRun;
}

/** What a part keeps of a document beside what it tells of it. */
export interface PartFile {
  /** The number of the document among all of the run. */
  readonly number: number;
  readonly cited: readonly string[];
  readonly excused: readonly string[];
  readonly note?: string | undefined;
  /** All that was found, before anything known or old was taken out. */
  readonly report: FileReport;
}

/** The same as it is written down. */
export type SlimFile = Omit<PartFile, 'report'> & { readonly report: SlimReport };

/** A document of a part of which there is nothing to tell but why. */
export interface PartUnread {
  readonly number: number;
  readonly path: string;
  readonly problem: Problem;
}
