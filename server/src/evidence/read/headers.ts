import { evidenceFields, type EvidenceField } from 'retext-substantiate/language';

const known: ReadonlyMap<string, EvidenceField> = new Map(evidenceFields.map((field) => [field, field]));

/** The field that a header or key means, in any case, with blanks or hyphens for underscores; undefined for a column of the house's own. */
export function fieldOf(header: string): EvidenceField | undefined {
  return known.get(plainHeader(header));
}

/** A header as it is compared with others. */
export function plainHeader(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
