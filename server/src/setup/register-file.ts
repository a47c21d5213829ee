import type { EvidenceField } from 'retext-substantiate/language';
import { usualRegisters } from '../evidence/wanted.js';

/** What a first register is called: the first of the names under which one is found. */
export const registerName = usualRegisters[0] ?? 'evidence.csv';

/** What most registers keep of an item; docs/evidence.md has the rest. */
const columns: readonly EvidenceField[] = [
  'id',
  'title',
  'type',
  'source',
  'date',
  'location',
  'n',
  'population',
  'numerator',
  'denominator',
  'status',
  'superseded_by',
  'sensitivity',
  'owner',
];

/** The text of a first register: its columns. A row made up would be an item that no report cites. */
export function registerText(): string {
  return `${columns.join(',')}\n`;
}
