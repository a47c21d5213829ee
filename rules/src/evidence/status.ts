import type { EvidenceItem } from '../language/index.js';

/** Whether nobody stands by the item any more. */
export function isWithdrawn({ status = '' }: EvidenceItem): boolean {
  return /^withdrawn$/i.test(status.trim());
}

/** Whether something later has taken the place of the item. */
export function isSuperseded({ status = '', superseded_by = [] }: EvidenceItem): boolean {
  return superseded_by.length > 0 || /^superseded$/i.test(status.trim());
}
