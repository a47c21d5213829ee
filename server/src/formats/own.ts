/** How what tells of findings is known again: it quotes reports, and lies where they lie, but is none. */

/** The first line of what is written in Markdown; it is not seen where that is shown. */
export const ownMark = '<!-- Written by Substantiate, and read as no report. -->';

/** Stands in the head of each page. */
const pageMark = '<meta name="generator" content="Substantiate"';

/** Bytes of a file's beginning that hold the mark of what was written here. */
export const ownHead = 1000;

/** Whether a file was written here. @param head how it begins, in {@link ownHead} bytes. */
export function isOwn(head: string): boolean {
  return head.startsWith(ownMark) || (/^<!doctype html>/i.test(head) && head.includes(pageMark));
}
