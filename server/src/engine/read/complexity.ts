/**
 * No Markdown parser survives hostile nesting by itself: some thousand open brackets or quote marks take minutes or the stack.
 * These counts are far above what a report holds and far below what hurts.
 */

/** Marks that may open something in one paragraph, list item or table row. */
export const mostDelimiters = 4000;
/** The same in a whole region: what looks like rows or items may be one paragraph after all. */
export const mostInRegion = 3 * mostDelimiters;
/** Lines of one paragraph that is not all plain words: a parser's time grows by the square of them. */
export const mostLines = 10_000;
/** Cells of one table, with those that a parser adds to rows shorter than its first. */
export const mostCells = 100_000;
/** Backticks in one run: code spans of hundreds of different lengths cost the square of their number. */
export const longestTicks = 60;
/** Quote or list marks one inside the other at the beginning of a line. */
export const deepestNesting = 60;

const delimiters = new Set(['*', '_', '~', '[', ']', '`', '<', '!', '(']);
const ticks = new RegExp(`\`{${String(longestTicks + 1)}}`);
const rowOrItem = /^[ \t]*(?:\||[+*-][ \t]|\d{1,9}[.)][ \t])/;
/** Below the first row of a table: its cells are what every row is filled up to. */
const delimiterRow = /^[ \t>]*[|:-][-:| \t]*$/;
const lastMark = /(?:[>+*-]|\d{1,9}[.)])$/;
const nesting = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)])(?=[ \t>]|$))+/;

/** Whether the region holds more marks than a parser can be trusted with. */
export function isTooComplex(region: string): boolean {
  if (region.length < deepestNesting) return false;
  if (ticks.test(region)) return true;
  const lines = region.split(/\r\n|\n|\r/);
  let inRegion = 0;
  let runs = 0;
  let inParagraph = 0;
  let [columns, rows] = [0, 0];
  for (const line of lines) {
    const isRowOrItem = rowOrItem.test(line);
    if (isRowOrItem) runs = 0;
    inParagraph = isRowOrItem || line.trim() === '' ? 0 : inParagraph + 1;
    if (inParagraph > mostLines) return true;
    if (line.includes('|') && line.includes('-') && delimiterRow.test(line)) [columns, rows] = [line.split('|').length, 0];
    else if (line.trim() === '') columns = 0;
    if (columns * ++rows > mostCells) return true;
    const own = delimiterRuns(line);
    runs += own;
    inRegion += own;
    if (runs > mostDelimiters || inRegion > mostInRegion) return true;
  }
  const indents: number[] = [];
  for (const line of lines) {
    const prefix = nesting.exec(line)?.[0];
    if (prefix === undefined) continue;
    if ((prefix.match(/[>+*-]|\d[.)]/g)?.length ?? 0) > deepestNesting) return true;
    // Where the last mark stands, and not the line's own indent: a list in a quote has its levels behind the quote mark.
    const indent = prefix.search(lastMark);
    while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > deepestNesting) return true;
  }
  return false;
}

function delimiterRuns(line: string): number {
  let runs = 0;
  let before = '';
  for (const character of line) {
    if (character !== before && delimiters.has(character)) runs++;
    before = character;
  }
  return runs;
}
