import type { EvidenceItem } from '../language/index.js';
import { shortened } from './shortened.js';

/** The items that a finding is about, as a message names them: `E4`, or `E4` and how many more. */
export function nameItems([first, ...more]: readonly EvidenceItem[]): string {
  const name = `\`${shortened(first?.id ?? '')}\``;
  return more.length === 0 ? name : `${name} and ${more.length} more`;
}
