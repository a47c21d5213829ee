import type { EvidenceItem } from 'retext-substantiate/language';
import type { Evidence } from '../../evidence/evidence.js';
import { inFolder } from '../uris.js';

/** Why an item should no longer be cited; undefined where nothing speaks against it. */
export function whyNotCite({ status = '', superseded_by: successors = [] }: EvidenceItem): string | undefined {
  if (/^withdrawn$/iu.test(status.trim())) return 'withdrawn';
  if (successors.length > 0) return `superseded by ${successors.join(', ')}`;
  return /^superseded$/iu.test(status.trim()) ? 'superseded' : undefined;
}

/** Type and date of an item, as far as the register tells them. */
export function kindAndDate({ type, date }: EvidenceItem): string {
  return [type, date && sayDate(date)].filter(Boolean).join(' · ');
}

/** A register's date as prose writes it: `3 May 2024`, `May 2024`, `2024`. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = months[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** Where the location of an item leads; undefined where it has none, or one that leads out of the project and is never opened. */
export function addressOf(item: EvidenceItem, evidence: Evidence, folder: string): string | undefined {
  const { location } = item;
  if (location === undefined) return undefined;
  if (/^https?:\/\//iu.test(location)) return location;
  const file = evidence.fileOf(item);
  return file === undefined ? undefined : inFolder(folder, file);
}

const months = 'January February March April May June July August September October November December'.split(' ');
