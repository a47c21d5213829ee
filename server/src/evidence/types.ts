/** The evidence register: what its readers make of a file, and where everything in it stands. No disk and no editor here. */
import type { Span } from 'retext-substantiate/kit';
import type { EvidenceField, EvidenceItem } from 'retext-substantiate/language';

/** How a register is written. */
export type RegisterFormat = 'csv' | 'xlsx' | 'yaml' | 'json' | 'markdown';

/** A cell of a workbook: it has no place in a text. */
export interface CellPlace {
  readonly sheet: string;
  /** As the sheet names it: `B7`. */
  readonly cell: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
}

/** Where something stands in a register: offsets of its text in UTF-16 units (a BOM removed), or a cell. */
export type RegisterPlace = Span | CellPlace;

/** One entry of a register. */
export interface RegisterRow {
  readonly item: EvidenceItem;
  /** The whole entry. */
  readonly place: RegisterPlace;
  /** Where the fields stand that are filled in: the value as written, with any quotation marks. */
  readonly fields: Readonly<Partial<Record<EvidenceField, RegisterPlace>>>;
}

/** Something wrong in a register; everything else in it holds. */
export interface RegisterProblem {
  /** One sentence without a final stop. In a workbook it names sheet and cell. */
  readonly message: string;
  /** What would settle it, as a question. */
  readonly question: string;
  /** The beginning of the file where left out. */
  readonly place?: RegisterPlace;
  /** An error loses an entry or the whole file, a warning a value. */
  readonly severity: 'error' | 'warning';
}

/** A register as read. */
export interface Register {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly format: RegisterFormat;
  /** Without a byte order mark; undefined for a workbook, or where the file is no text. */
  readonly text: string | undefined;
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly RegisterProblem[];
}

/** Whether a place is a cell of a workbook. */
export function isCell(place: RegisterPlace): place is CellPlace {
  return 'sheet' in place;
}
