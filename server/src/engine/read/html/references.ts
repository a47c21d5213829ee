import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A piece of text, and from where to where its source writes it, in offsets of the source. */
export interface AlignedPiece {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const reference = /&(?:#(?:x[\da-f]+|\d+)|[a-z][a-z\d]*);?/giy;
/** Longest name that the parser knows without a semicolon: `frac12`, `Ccedil`, `thetasym` and their like. */
const longestBareName = 8;

/** More than any name of a character takes, with its marks. */
export const longestReference = 40;

const blanks = /(?:&(?:#(?:x[\da-f]+|\d+);?|Tab;|NewLine;))?[ \t\n\f\r]*/iy;

/**
 * Where a text begins, from the place that the parser tells: behind blanks, that is the last unit of what makes the first character,
 * such as the end of a reference.
 */
export function beginningOfText(source: string, told: number): number {
  if (/[\uDC00-\uDFFF]/.test(source.charAt(told))) return told - 1;
  const from = Math.max(0, told - longestReference);
  const near = source.slice(from, told + 1);
  const at = near.lastIndexOf('&');
  if (at < 0) return told;
  reference.lastIndex = at;
  return reference.exec(near)?.[0].length === near.length - at ? from + at : told;
}

/** Where the blanks end that begin at an offset, the first of which may be a reference. The parser is wrong behind `\r\n`. */
export function endOfBlanks(source: string, start: number): number {
  blanks.lastIndex = start;
  return blanks.test(source) ? blanks.lastIndex : start;
}

/** Lays a text beside the source that it was decoded from: what is copied in one piece, each character reference in one of its own. */
export function alignReferences(text: string, source: string): AlignedPiece[] {
  const pieces: AlignedPiece[] = [];
  let [at, from] = [0, 0];
  while (at < text.length) {
    const next = source.indexOf('&', from);
    const until = next < 0 ? source.length : next;
    if (until > from) {
      const value = text.slice(at, at + until - from);
      pieces.push({ value, from, to: from + value.length });
      at += value.length;
    }
    if (at >= text.length || next < 0) break;
    const { value, length } = referenceAt(text, at, source, next);
    pieces.push({ value, from: next, to: next + length });
    at += value.length;
    from = next + length;
  }
  return pieces;
}

function referenceAt(text: string, at: number, source: string, from: number): { readonly value: string; readonly length: number } {
  reference.lastIndex = from;
  const written = reference.exec(source)?.[0];
  const literal = { value: '&', length: 1 };
  if (written === undefined) return literal;
  if (written.startsWith('&#')) return { value: String.fromCodePoint(text.codePointAt(at) ?? 0), length: written.length };
  const name = written.replace(/^&|;$/g, '');
  const whole = written.endsWith(';') && decodeNamedCharacterReference(name);
  if (whole) return { value: whole, length: written.length };
  if (text.startsWith(written, at)) return literal;
  for (let length = Math.min(longestBareName, name.length); length > 1; length--) {
    const value = decodeNamedCharacterReference(name.slice(0, length));
    if (value && text.startsWith(value, at)) return { value, length: length + 1 };
  }
  return literal;
}
