import type { Span } from 'retext-substantiate/kit';
import type { EvidenceField } from 'retext-substantiate/language';
import { isCell, type Register, type RegisterRow } from '../../evidence/types.js';
import { holds } from './places.js';
import { spansOf } from './register-mentions.js';

/** What stands at a place of a register's text. */
export interface EntryAt {
  readonly row: RegisterRow;
  /** Undefined between the cells. */
  readonly field: EvidenceField | undefined;
  /** The id that stands there: the row's own, or that of a successor it names. */
  readonly id: string | undefined;
  /** That id where there is one, else the cell, else the row. */
  readonly span: Span;
}

/** The row of a register that an offset of its text stands in, and what of it; undefined outside of all rows. */
export function entryAt(register: Register, offset: number): EntryAt | undefined {
  const { text, rows } = register;
  const row = rows.find(({ place }) => !isCell(place) && holds(place, offset));
  if (text === undefined || !row || isCell(row.place)) return undefined;
  for (const [field, place] of Object.entries(row.fields) as [EvidenceField, RegisterRow['place']][]) {
    if (isCell(place) || !holds(place, offset)) continue;
    const named = field === 'id' ? [row.item.id] : field === 'superseded_by' ? (row.item.superseded_by ?? []) : [];
    for (const id of named) {
      const span = spansOf(id, text, place).find((each) => holds(each, offset));
      if (span) return { row, field, id, span };
    }
    return { row, field, id: undefined, span: place };
  }
  return { row, field: undefined, id: undefined, span: row.place };
}
