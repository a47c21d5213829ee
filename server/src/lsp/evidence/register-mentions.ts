import type { Span } from 'retext-substantiate/kit';
import { isCell, type Register, type RegisterRow } from '../../evidence/types.js';

/** Fields in which a row names other items. */
const naming = ['superseded_by', 'supports'] as const;

/** A cell of a register that names an item. */
export interface Mention {
  readonly row: RegisterRow;
  /** The whole cell, as written. */
  readonly cell: Span;
  /** The id within it. */
  readonly span: Span;
  /** Whether this is where the item stands, not another one that names it. */
  readonly isOwn: boolean;
}

/** The places of a register's text where an id stands; none in a workbook. */
export function mentionsOf(register: Register, id: string): Mention[] {
  const { text, rows } = register;
  if (text === undefined) return [];
  return rows.flatMap((row) => {
    const { item, fields } = row;
    const own = item.id === id ? ownPlaces(text, fields.id, id).map((place) => ({ row, ...place, isOwn: true })) : [];
    const others = naming.flatMap((field) =>
      item[field]?.includes(id) ? placed(text, fields[field], id).map((place) => ({ row, ...place, isOwn: false })) : [],
    );
    return [...own, ...others];
  });
}

/** An id that is written otherwise than it reads, with escapes for instance, is the whole cell. */
function ownPlaces(text: string, cell: RegisterRow['place'] | undefined, id: string): { cell: Span; span: Span }[] {
  const places = placed(text, cell, id);
  return places.length > 0 || !cell || isCell(cell) ? places : [{ cell, span: cell }];
}

function placed(text: string, cell: RegisterRow['place'] | undefined, id: string): { cell: Span; span: Span }[] {
  if (!cell || isCell(cell)) return [];
  return spansOf(id, text, cell).map((span) => ({ cell, span }));
}

/** Where an id stands in a cell by itself, not as a part of a longer one. */
export function spansOf(id: string, text: string, cell: Span): Span[] {
  const spans: Span[] = [];
  if (id === '') return spans;
  for (let start = text.indexOf(id, cell.start); start >= 0 && start + id.length <= cell.end; start = text.indexOf(id, start + id.length)) {
    const span = { start, end: start + id.length };
    if (!isIdPart(text, start - 1, cell) && !isIdPart(text, span.end, cell)) spans.push(span);
  }
  return spans;
}

function isIdPart(text: string, at: number, cell: Span): boolean {
  return at >= cell.start && at < cell.end && /[\p{L}\p{N}_.-]/u.test(text[at] ?? '');
}
