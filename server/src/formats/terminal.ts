/** How text behaves in a terminal. */

// eslint-disable-next-line no-control-regex -- these are the characters to take out
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Makes text safe to print on one line: control characters, which could move the cursor or reverse the line, become `�`, tabs a blank. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(control, '�');
}

const wide = /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const invisible = /^[\p{Mark}\p{Format}]$/u;

/** Nothing but characters of one column: most text by far. */
const narrow = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2013-\u201D\u2026]*$/;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
