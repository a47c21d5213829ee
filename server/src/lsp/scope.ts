import { formatOf, isEdited } from '../config/index.js';
import { TooManyFindings } from '../engine/index.js';
import type { Format } from '../engine/types.js';
import { isOwn, ownHead } from '../formats/own.js';
import { nameOf } from './uris.js';

/** Longest document that is linted, in UTF-16 units: ten times the longest report known, and far from what would freeze an editor. */
export const longestDocument = 5_000_000;

/** Files that are prose only by their ending; a project that wants them linted says so by having a config. */
const notReports = /^(?:readme|changelog|licen[cs]e)\b|^requirements.*\.txt$|\.(?:csv|log)$/iu;

/** Editors' names for the languages that are read, and how. */
const formats: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  'inspection-report': 'markdown',
  plaintext: 'text',
  text: 'text',
};

/** Those names. */
export const reportLanguages: readonly string[] = Object.keys(formats);

/** How a document is read: by its ending as on the command line, else by the language the editor gives it; undefined where it is no prose. */
export function formatFor(uri: string, languageId: string): Format | undefined {
  const name = nameOf(uri);
  return isEdited(name) ? formatOf(name) : formats[languageId];
}

/** Whether a file is one that nobody would call a report: left alone as long as there is no config. */
export function isNoReport(uri: string): boolean {
  return notReports.test(nameOf(uri));
}

/** As much of a document is looked at to tell whether it is text, in UTF-16 units. */
const sample = 8000;

/** Why a document is not looked at, and what to do about it. */
export const declined = {
  tooLong: `Not linted: the document is longer than ${longestDocument / 1_000_000} million characters. Split it to have it checked`,
  tooMany: `Not linted: ${new TooManyFindings().message}`,
  binary: 'Not linted: this is a binary file and no text. Save its text as UTF-8, or leave it out with `ignore` in substantiate.yaml',
  own: 'Not linted: Substantiate wrote this file itself, and what it quotes is linted where it stands',
} as const;

/** Why a text is no report, however long it is; undefined where it is one. */
export function noReportAs(text: string): 'own' | 'binary' | undefined {
  if (isOwn(text.slice(0, ownHead))) return 'own';
  return isBinary(text) ? 'binary' : undefined;
}

/** Whether a document is no text: it holds a zero, or much of it is none of the characters that its encoding has. */
function isBinary(text: string): boolean {
  const head = text.slice(0, sample);
  if (head.includes('\0')) return true;
  const unreadable = head.split('\uFFFD').length - 1;
  return unreadable > 10 && unreadable > head.length / 20;
}
