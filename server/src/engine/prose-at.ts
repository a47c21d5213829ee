import { noLabels, type Region, type RegionReader } from './region.js';
import type { ProseAround } from './types.js';

/** Written in at the place to find it again: blanks at an end of the prose would be lost, and with it the place. */
const probe = 'x';

/**
 * What stands around an offset of a region as prose, typed to its end or not.
 * @returns undefined in code, comments, addresses and front matter.
 */
export function proseAt({ text, isFrontMatter }: Region, offset: number, read: RegionReader): ProseAround | undefined {
  if (isFrontMatter) return undefined;
  for (const { prose, map, kind } of read(text.slice(0, offset) + probe + text.slice(offset), noLabels).blocks) {
    const at = firstFrom(prose.length, (index) => map.start(index) >= offset);
    if (prose[at] !== probe || map.start(at) !== offset || map.end(at + 1) !== offset + probe.length) continue;
    return { before: prose.slice(0, at), after: prose.slice(at + probe.length), kind };
  }
  return undefined;
}

/** The first index for which `holds` is true, given that it is for all behind it; `count` where there is none. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
