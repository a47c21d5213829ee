import { isSuperseded, isWithdrawn, sayDate, type EvidenceItem } from 'retext-substantiate/language';
import type { Evidence } from '../../evidence/evidence.js';
import { inFolder } from '../uris.js';

/** Why an item should no longer be cited; undefined where nothing speaks against it. */
export function whyNotCite(item: EvidenceItem): string | undefined {
  if (isWithdrawn(item)) return 'withdrawn';
  if (!isSuperseded(item)) return undefined;
  const { superseded_by: successors = [] } = item;
  return successors.length > 0 ? `superseded by ${successors.join(', ')}` : 'superseded';
}

/** Type and date of an item, as far as the register tells them. */
export function kindAndDate({ type, date }: EvidenceItem): string {
  return [type, date && sayDate(date)].filter(Boolean).join(' · ');
}

/** Where the location of an item leads; undefined where it has none, or one that leads out of the project and is never opened. */
export function addressOf(item: EvidenceItem, evidence: Evidence, folder: string): string | undefined {
  const { location } = item;
  if (location === undefined) return undefined;
  if (/^https?:\/\//iu.test(location)) return location;
  const file = evidence.fileOf(item);
  return file === undefined ? undefined : inFolder(folder, file);
}
