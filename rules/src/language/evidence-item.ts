/** One entry of an evidence register: what a report can cite. Names of fields are the register's own; what a register leaves out is undefined. */
export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  /** documentary, testimonial, observation, analytical data, case file, audit, survey, or a house's own word. */
  readonly type?: string;
  readonly source?: string;
  readonly origin?: string;
  /** When it was made or happened: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the register knows no more. As are all dates here. */
  readonly date?: string;
  readonly period_from?: string;
  readonly period_to?: string;
  readonly obtained?: string;
  /** A path relative to the register, or a web address. */
  readonly location?: string;
  /** The place within: a sheet, page or heading. */
  readonly locator?: string;
  /** Size of the sample. */
  readonly n?: number;
  /** What the sample was taken from, as written: a number or a description. */
  readonly population?: string;
  readonly sampling?: string;
  readonly value?: number;
  /** `%` or a word; undefined for a plain number. */
  readonly unit?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly supports?: readonly string[];
  readonly reliability?: string;
  readonly status?: string;
  readonly superseded_by?: readonly string[];
  readonly sensitivity?: string;
  readonly owner?: string;
  /** Fingerprint of the file as it was reviewed, in lower-case hexadecimal. */
  readonly sha256?: string;
  /** Columns that this tool does not know, by their headers as written. */
  readonly other?: Readonly<Record<string, string>>;
}

/** The fields of an item that this tool knows, in the order a register lists them. */
export const evidenceFields = [
  'id',
  'title',
  'type',
  'source',
  'origin',
  'date',
  'period_from',
  'period_to',
  'obtained',
  'location',
  'locator',
  'n',
  'population',
  'sampling',
  'value',
  'unit',
  'numerator',
  'denominator',
  'supports',
  'reliability',
  'status',
  'superseded_by',
  'sensitivity',
  'owner',
  'sha256',
] as const satisfies readonly (keyof EvidenceItem)[];

/** The name of a known field. */
export type EvidenceField = (typeof evidenceFields)[number];

/** Whether an item must not be recognisable in a published report. */
export function isSensitive({ sensitivity = '' }: EvidenceItem): boolean {
  return !/^(?:none|no|public|open|official)?$/i.test(sensitivity.trim());
}

/** Whether nobody stands by the item any more. */
export function isWithdrawn({ status = '' }: EvidenceItem): boolean {
  return /^withdrawn$/i.test(status.trim());
}

/** Whether something later has taken the place of the item. */
export function isSuperseded({ status = '', superseded_by = [] }: EvidenceItem): boolean {
  return superseded_by.length > 0 || /^superseded$/i.test(status.trim());
}
