/**
 * No Markdown parser survives hostile nesting by itself: some thousand open brackets or quote marks take minutes or the stack.
 * These counts are far above what a report holds and far below what hurts.
 */

/** Marks that may open something in one region. */
export const mostDelimiters = 4000;
/** Quote or list marks one inside the other at the beginning of a line. */
export const deepestNesting = 60;

const delimiters = new Set(['*', '_', '~', '[', ']', '`', '<', '!', '(']);
const lastMark = /(?:[>+*-]|\d{1,9}[.)])$/;
const nesting = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)])(?=[ \t>]|$))+/;

/** Whether the region holds more marks than a parser can be trusted with. */
export function isTooComplex(region: string): boolean {
  if (region.length < deepestNesting) return false;
  let runs = 0;
  let before = '';
  for (const character of region) {
    if (character !== before && delimiters.has(character) && ++runs > mostDelimiters) return true;
    before = character;
  }
  const indents: number[] = [];
  for (const line of region.split(/\r\n|\n|\r/)) {
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
