import { relative } from 'node:path';
import { lineSpan } from '../config/index.js';
import { numberFingerprints } from '../engine/fingerprint.js';
import { Hash } from '../engine/hash.js';
import { expiredSuppression, lastDayPassed, unusedSuppression, type Notice } from '../engine/notices.js';
import type { FileReport, ReportedFinding } from '../formats/report.js';
import type { FileSystem } from '../node/file-system.js';
import { readText } from '../node/read-text.js';
import type { JudgedEntry } from './config-entries.js';
import { shown } from './targets.js';

/** What looking through configs needs to know. */
export interface ConfigSearch {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** Folder of the rules' pages, ending in `/`. */
  readonly docsUrl: string;
  /** As in `2027-03-31`. */
  readonly today: string;
}

/** A suppression that needs attention, and what is to be told of it. */
interface Fault {
  readonly entry: JudgedEntry;
  readonly notice: Pick<Notice, 'id' | 'category' | 'severity' | 'why' | 'question'>;
  readonly message: string;
}

/** What is said of an entry that covers nothing; of a comment other things are to be said. */
const unusedEntry = {
  ...unusedSuppression,
  why: 'The wording that it excused was changed or is gone, or the fingerprint was never right. A reader of the config would believe that it covers something.',
  question: 'Can the entry go, or has its finding another fingerprint now?',
};

/** What is to be told of suppressions in configs that count no more or cover nothing. A config with nothing to tell is left out. */
export function configFindings(entries: readonly JudgedEntry[], { cwd, fileSystem, docsUrl }: ConfigSearch): FileReport[] {
  const byPlace = new Map<string, Fault[]>();
  for (const entry of entries) {
    const fault = faultOf(entry);
    const { place } = entry.said.by;
    if (fault) byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return [...byPlace].map(([place, faults]): FileReport => {
    const reading = readText(fileSystem, place);
    const text = 'text' in reading ? reading.text : '';
    const findings = faults.map(({ entry: { said }, notice, message }): ReportedFinding => {
      const { id, category, severity, why, question } = notice;
      const span = lineSpan(text, said.by.lineOf(said.path));
      const about = { rule: id, category, severity, message, why, question, url: `${docsUrl}${id}.md` };
      return { ...about, extent: 'passage', ...span, text: text.slice(span.start, span.end), also: [], fixes: [], blockEnd: span.end };
    });
    const fingerprints = numberFingerprints(faults.map(fingerprintOf));
    const path = shown(relative(cwd, place));
    return { path, kind: 'register', text, words: 0, findings, fingerprints, sentences: [], sections: [], suppressed: [] };
  });
}

function faultOf(entry: JudgedEntry): Fault | undefined {
  const { state, said } = entry;
  if (state === 'in force') return undefined;
  return state === 'unused'
    ? { entry, notice: unusedEntry, message: `No report has the finding of \`${said.value.rule}\` that this suppression is for` }
    : { entry, notice: expiredSuppression, message: lastDayPassed(said.value.until ?? '') };
}

function fingerprintOf({ entry, notice }: Fault): string {
  const { rule, fingerprint } = entry.said.value;
  return new Hash().add(notice.id).add(rule).add(fingerprint).toString();
}
