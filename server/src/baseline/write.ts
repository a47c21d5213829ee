/**
 * Writes a baseline so that git can merge two branches that touch different reports. Git refuses where changes meet with no unchanged line
 * between them, so every report keeps a line before its findings and two behind, no comma moves when something comes or goes,
 * and the blank line behind a report stays when the report itself is taken out.
 */
import { baselineVersion, type Baseline, type KnownFinding } from './baseline.js';
import { writeEntry } from './entry.js';

const about = 'Findings that are known and may stay. Written by `substantiate baseline`, which says more in its help.';
/** Key of the last list, which is there for its place alone. */
const end = '';
const heading = /^ {4}("(?:[^"\\]|\\.)*"): \[/u;

/** @param before the file as it was, whose blank lines are kept; empty where there was none. */
export function writeBaseline(baseline: Baseline, before = ''): string {
  const lines = ['{', `  "version": ${String(baselineVersion)},`, `  "about": ${JSON.stringify(about)},`, '  "reports": {'];
  const blanks = blanksAbove(before);
  /** Blank lines of the old file that were passed, and those written in their place, since the last report that was there already. */
  let [passed, used] = [0, 0];
  for (const path of inOrder([...blanks.keys(), ...baseline.keys()])) {
    const known = baseline.get(path);
    passed += blanks.get(path) ?? 0;
    if (!known && path !== end) continue;
    const count = blanks.has(path) ? Math.max(1, passed - used) : 1;
    [passed, used] = blanks.has(path) ? [0, 0] : [passed, used + 1];
    lines.push(...Array<string>(count).fill(''), ...(known ? reportLines(path, known) : [`    ${JSON.stringify(end)}: []`]));
  }
  lines.push('  }', '}', '');
  return lines.join('\n');
}

function reportLines(path: string, known: readonly KnownFinding[]): string[] {
  const entries = known.map(writeEntry).sort();
  return [`    ${JSON.stringify(path)}: [`, ...entries.map((entry) => `      ${JSON.stringify(entry)},`), '      ""', '    ],'];
}

/** Each once, and the end behind all others. */
function inOrder(paths: readonly string[]): string[] {
  return [...[...new Set(paths)].filter((path) => path !== end).sort(), end];
}

/** Number of blank lines above each report of a file, and above its end. */
function blanksAbove(text: string): Map<string, number> {
  const above = new Map<string, number>();
  let count = 0;
  for (const line of text.split(/\r?\n/u)) {
    const [, path] = heading.exec(line) ?? [];
    if (path !== undefined) above.set(JSON.parse(path) as string, count);
    count = line === '' ? count + 1 : 0;
  }
  return above;
}
