import type { Snapshot } from '../engine/types.js';
import type { Section } from '../formats/report.js';

/** The sections of a report, the stretch above its first heading before them. */
export function sectionsOf(snapshot: Snapshot): Section[] {
  const headings = snapshot.headings();
  const words = snapshot.sectionWords();
  const counts = snapshot.claimCounts();
  return [-1, ...headings.keys()].map((index) => {
    const { text = '', depth = 0, start = 0 } = headings[index] ?? {};
    const { claims = 0, evidenced = 0 } = counts[index + 1] ?? {};
    return { heading: text, depth, start, words: words[index + 1] ?? 0, claims, evidenced };
  });
}
