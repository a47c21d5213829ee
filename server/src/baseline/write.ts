/**
 * Writes a baseline so that git can merge two branches that touch different reports. Every line says its report, so that no two reports
 * have a line in common that git could take for the same, and a line means the same wherever a merge puts it. Git refuses where changes
 * meet with no unchanged line between them, so every report keeps a line before its findings and one behind, no comma moves when something
 * comes or goes, and the blank line behind a report stays when the report itself is taken out.
 */
import { baselineVersion, type Baseline, type KnownFinding } from './baseline.js';
import { writeEntry, writeHeading } from './entry.js';

const about = 'Findings that are known and may stay. Written by `substantiate baseline`, which says more in its help.';
/** Stands for the last line, which no comma follows. */
const end = '';
const heading = /^ {4}\[(?:("(?:[^"\\]|\\.)*")\],|\])$/u;

/** @param before the file as it was, whose blank lines are kept; empty where there was none. */
export function writeBaseline(baseline: Baseline, before = ''): string {
  const lines = ['{', `  "version": ${String(baselineVersion)},`, `  "about": ${JSON.stringify(about)},`, '  "findings": ['];
  const blanks = blanksAbove(before);
  /** Blank lines of the old file that were passed, and those written in their place, since the last report that was there already. */
  let [passed, used] = [0, 0];
  for (const path of inOrder([...blanks.keys(), ...baseline.keys()])) {
    const known = baseline.get(path);
    passed += blanks.get(path) ?? 0;
    if (!known && path !== end) continue;
    const count = blanks.has(path) ? Math.max(1, passed - used) : 1;
    [passed, used] = blanks.has(path) ? [0, 0] : [passed, used + 1];
    lines.push(...Array<string>(count).fill(''), ...(known ? reportLines(path, known) : ['    []']));
  }
  lines.push('  ]', '}', '');
  return lines.join('\n');
}

function reportLines(path: string, known: readonly KnownFinding[]): string[] {
  const entries = known.map((finding) => writeEntry(path, finding)).sort();
  return [writeHeading(path), ...entries].map((line) => `    ${line},`);
}

/** Each once, and the end behind all others. */
function inOrder(paths: readonly string[]): string[] {
  return [...[...new Set(paths)].filter((path) => path !== end).sort(), end];
}

/** Number of blank lines above each report of a file, and above its end; a file of the first form has none that count. */
function blanksAbove(text: string): Map<string, number> {
  const above = new Map<string, number>();
  let count = 0;
  for (const line of text.split(/\r?\n/u)) {
    const match = heading.exec(line);
    if (match) above.set(match[1] === undefined ? end : (JSON.parse(match[1]) as string), count);
    count = line === '' ? count + 1 : 0;
  }
  return above;
}
