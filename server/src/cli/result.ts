import { severities, type Severity } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
import type { Finding } from '../engine/types.js';
import type { Place } from './places.js';

/** A finding, and where it stands if that is a cell of a workbook. */
export interface ReportedFinding extends Finding {
  /** Row and column, in the place of line and column. */
  readonly cell?: Place;
}

/** One linted document, or one register. */
export interface FileReport {
  /** As given, with `/`. */
  readonly path: string;
  /** Its text without a byte order mark; empty for a workbook. */
  readonly text: string;
  readonly words: number;
  readonly findings: readonly ReportedFinding[];
  /** Stable names of the findings, in their order. */
  readonly fingerprints: readonly string[];
}

/** Something that could not be done. */
export interface Problem {
  /** The file, folder, glob or config it is about, as given, with `/`. */
  readonly path: string;
  /** What is wrong and what to do about it, without a final stop. */
  readonly message: string;
  /** Where in that file, from 1. */
  readonly place?: Place;
}

/** All that one call found. */
export interface CheckResult {
  readonly version: string;
  readonly preset: PresetName;
  readonly files: readonly FileReport[];
  readonly problems: readonly Problem[];
}

/** What stands at the end of a report. */
export type Summary = { readonly files: number; readonly words: number } & Readonly<Record<Severity, number>>;

/** Counts files, words and findings. */
export function summarise(files: readonly FileReport[]): Summary {
  const summary = { files: files.length, words: 0, error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) {
    summary.words += file.words;
    for (const { severity } of file.findings) summary[severity]++;
  }
  return summary;
}

/** The least severity that makes the program fail. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** 2 where something could not be done, else 1 where a finding is at or above the level, else 0. */
export function exitStatus({ files, problems }: Pick<CheckResult, 'files' | 'problems'>, failOn: FailOn): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  if (failOn === 'never') return 0;
  const level = severities.indexOf(failOn);
  return files.some(({ findings }) => findings.some(({ severity }) => severities.indexOf(severity) <= level)) ? 1 : 0;
}
