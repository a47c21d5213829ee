import type { Span } from 'retext-substantiate/kit';
import { linked, type Mask } from './mask.js';
import { onlyCites } from './only-cites.js';

/** Emphasis that holds nothing but what goes: left behind, its marks would be taken for something else. */
const emphasis = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3}|\^)\uE000+\1(?![\p{L}\p{N}*_])/gu;
const raised = /<su([bp])>\uE000+<\/su\1>/giu;
const bracket = /(?<!\\)(?:\([^()]*\)|\[[^[\]]*\](?![([]))/gu;
/** A citation at either end of brackets that hold more, with the mark that divided it from the rest. */
const firstOfBracket = /(?<=\()\uE000+[^\S\r\n]*[,;][^\S\r\n]*/gu;
const lastOfBracket = /[,;][^\S\r\n]*\uE000+(?=\))/gu;

/**
 * Blots out what stands around citations and would be left empty: links with no other text, brackets, emphasis. Links to evidence
 * that are blotted out as such go with brackets in which nothing else stands, and else are part of a sentence and stay.
 */
export function blotSurroundings(mask: Mask, links: readonly Span[]): void {
  mask.blot(emptyLinks(mask, links));
  // Brackets within brackets, or emphasis around them, take a turn each.
  for (let turn = 0; turn < 4; turn++) {
    const before = mask.text;
    mask.blot(found(mask, bracket).filter(({ start, end }) => isPointer(mask.text, start, end)));
    mask.blot([...found(mask, emphasis), ...found(mask, raised)]);
    mask.blot([...found(mask, firstOfBracket), ...found(mask, lastOfBracket)]);
    if (mask.text === before) return;
  }
}

/** Square brackets that hold only what goes went with it: the others must hold a link, or they are prose. */
function isPointer(masked: string, start: number, end: number): boolean {
  const inside = masked.slice(start + 1, end - 1);
  return onlyCites(masked, start + 1, end - 1) && (masked[start] === '(' || inside.includes(linked));
}

function emptyLinks({ text }: Mask, links: readonly Span[]): Span[] {
  return links.filter(({ start, end }) => /^\[[\s,;]*\uE000[\uE000\s,;]*\]\(/u.test(text.slice(start, end)));
}

function found({ text }: Mask, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}
