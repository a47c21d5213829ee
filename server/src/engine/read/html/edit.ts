import type { TextEdit } from '../../types.js';

/**
 * Makes the function that puts a change of the words into the source: what it writes is escaped.
 * It gives undefined where tags or comments stand among the words to be replaced: without them, the page might fall apart.
 */
export function editor(html: string): (edit: TextEdit) => TextEdit | undefined {
  return ({ start, end, text }) => (html.slice(start, end).includes('<') ? undefined : { start, end, text: escaped(text) });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
