import type { TextEdit } from '../../engine/types.js';

const placeholders = /‹[^‹›\r\n]+›/gu;

/** Line ends at the end of a text. */
const lastLineEnds = /[\r\n]*$/u;

/**
 * Texts of edits as snippets: each placeholder a blank to jump to, numbered through all of them, and the last place behind the last blank's text.
 * @param edits in the order of the document.
 * @returns undefined for those that leave no blank.
 */
export function snippetsOf(edits: readonly Pick<TextEdit, 'text'>[]): (string | undefined)[] {
  let blank = 0;
  const final = edits.findLastIndex(({ text }) => text.search(placeholders) >= 0);
  return edits.map(({ text }, index) => {
    if (text.search(placeholders) < 0) return undefined;
    let snippet = '';
    let at = 0;
    for (const found of text.matchAll(placeholders)) {
      snippet += `${escaped(text.slice(at, found.index))}\${${++blank}:${escaped(found[0])}}`;
      at = found.index + found[0].length;
    }
    snippet += escaped(text.slice(at));
    return index === final ? snippet.replace(lastLineEnds, (ends) => `$0${ends}`) : snippet;
  });
}

/** Without a meaning of its own in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, String.raw`\$&`);
}
