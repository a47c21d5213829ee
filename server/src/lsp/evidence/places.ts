import type { Span } from 'retext-substantiate/kit';
import type { Range } from 'vscode-languageserver';
import { isCell, type Register, type RegisterPlace } from '../../evidence/types.js';
import type { PlacedCitation, Snapshot } from '../../engine/types.js';
import { Lines } from '../lines.js';
import type { PlacedText } from '../placed-text.js';

/** What turns a span of a text into a range of lines and characters. */
export type Placer = Pick<PlacedText, 'positionAt'>;

/** Lines of registers as read, counted once for each. */
const lines = new WeakMap<Register, Lines>();

/** The range of a span. */
export function rangeOf({ start, end }: Span, text: Placer): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** Where something stands in a register as read; undefined in a workbook, which has no lines. */
export function rangeInRegister(register: Register, place: RegisterPlace): Range | undefined {
  if (isCell(place) || register.text === undefined) return undefined;
  let own = lines.get(register);
  if (!own) lines.set(register, (own = new Lines(register.text)));
  return rangeOf(place, own);
}

/** The citation at an offset: the one whose id it touches, else the first whose brackets it stands in. */
export function citationAt({ citations }: Pick<Snapshot, 'citations'>, offset: number): PlacedCitation | undefined {
  const touching = citations().filter(({ marker, start, end }) => holds(marker, offset) || holds({ start, end }, offset));
  return touching.find((citation) => holds(citation, offset)) ?? touching[0];
}

/** Whether an offset stands in a span or at one of its ends. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
