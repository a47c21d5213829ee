import { printable } from '../terminal.js';

/** Text as Markdown shows it: nothing in it is markup, calls anybody, or leads to an issue. On one line. */
export function escaped(text: string): string {
  return (
    printable(text.replace(/\s+/gu, ' '))
      .replace(/[\\`*_[\]<>|~&$]/gu, '\\$&')
      // A backslash doesn't keep GitHub and GitLab from taking these for a person, an issue or a merge request; a character that isn't seen does.
      .replace(/(?<![\p{L}\p{N}])([@#!])(?=[\p{L}\p{N}])/gu, '$1&#8203;')
  );
}

/** The same at the beginning of a line, where more is markup. */
export function escapedAtStart(text: string): string {
  return harmlessAtStart(escaped(text.trimStart()));
}

function harmlessAtStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2').replace(/^[-+=#]/u, '\\$&');
}

/** The same as a heading, whose last signs could be taken for its end. */
export function escapedHeading(text: string): string {
  return escaped(text)
    .trim()
    .replace(/#(?=#*$)/u, '\\#');
}

/** A message, wherever on a line: words in backticks are the report's own, and stay code. */
export function escapedMessage(message: string): string {
  const parts = message.split('`');
  // A last backtick without its fellow stands for itself.
  if (parts.length % 2 === 0) parts.splice(-2, 2, parts.slice(-2).join('`'));
  return harmlessAtStart(
    parts
      .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
      .join('')
      .trimStart(),
  );
}

function code(text: string): string {
  const shown = printable(text.replace(/\s+/gu, ' '));
  return shown.trim() === '' ? shown : `\`${shown}\``;
}

/** Words in bold between what stands before and after them, whatever they begin and end with. */
export function bold(words: string, before: string, after: string): string {
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? ' ');
  // Stars that touch a letter outside and a sign inside would stand for themselves.
  const opens = isLetter(words[0]) || !isLetter(before.at(-1));
  const closes = isLetter(words.at(-1)) || !isLetter(after[0]);
  return opens && closes && words.trim() === words ? `**${escaped(words)}**` : `<b>${escaped(words)}</b>`;
}

/** An address as the target of a link. */
export function target(address: string): string {
  return `<${address.replace(/[\s<>\\]/gu, (character) => encodeURIComponent(character))}>`;
}
