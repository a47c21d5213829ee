import { indexAt } from '../engine/index-at.js';
import type { Section } from './report.js';

/** A heading to write, and its level on the page. */
export interface PlacedHeading {
  readonly text: string;
  readonly level: number;
}

/** Deepest heading there is in Markdown. */
const deepest = 6;

/**
 * Tells which headings of a report are to be written before what stands at an offset: those it stands under that are not written yet.
 * Offsets are asked for in order. @param top level of a report's outermost heading.
 */
export function headingWriter(sections: readonly Section[], top: number): (offset: number) => PlacedHeading[] {
  const starts = sections.map(({ start }) => start);
  let written: readonly number[] = [];
  return (offset) => {
    if (sections.length === 0) return [];
    const above = pathTo(sections, indexAt(starts, offset));
    const news = above.map((section, place) => ({ section, place })).filter(({ section, place }) => written[place] !== section);
    written = above;
    return news.map(({ section, place }) => ({ text: sections[section]?.heading ?? '', level: Math.min(deepest, top + place) }));
  };
}

/** The numbers of a section and of all that it stands in, from the outermost; none above the first heading. */
export function pathTo(sections: readonly Section[], index: number): number[] {
  const path: number[] = [];
  let depth = Infinity;
  for (let at = index; at >= 0 && depth > 1; at--) {
    const section = sections[at];
    if (!section || section.depth === 0 || section.depth >= depth) continue;
    depth = section.depth;
    path.unshift(at);
  }
  return path;
}
