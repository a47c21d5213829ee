/**
 * Puts a text on one line: line breaks and runs of blanks become one blank. Control characters and those that turn the
 * direction of writing, with which a title could pass for another or move a terminal's cursor, become `�`.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '�');
}

const link = /(?<!!)\[([^[\]]+)\]\([^()\s]*(?:\s+"[^"]*")?\)/gu;

/** A passage of a report for people to read, on one line: of a link only its text, since its target leads nowhere from here. */
export function readable(passage: string): string {
  return oneLine(passage.replace(link, '$1'));
}
