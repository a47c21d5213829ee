import type { PlacedHeading } from '../engine/types.js';
import { oneLine } from './one-line.js';

/** What stands between the headings of a path. */
const inside = ' › ';

/**
 * Names the section under each heading: the headings from the outermost to it. The report's title, a first heading
 * that is the only one of its depth and less deep than all others, is left out where another heading stands below it.
 */
export function sectionNames(headings: readonly Pick<PlacedHeading, 'text' | 'depth'>[]): string[] {
  const open: Pick<PlacedHeading, 'text' | 'depth'>[] = [];
  const [first, ...others] = headings;
  const hasTitle = first !== undefined && others.every(({ depth }) => depth > first.depth);
  return headings.map((heading) => {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    open.push(heading);
    const path = hasTitle && open.length > 1 ? open.slice(1) : open;
    return path.map(({ text }) => oneLine(text)).join(inside);
  });
}
