import type { EvidenceItem } from './evidence-item.js';
import type { Span } from './span.js';

/** The date in a report's front matter after which no evidence can have been looked at. */
export interface CutOff {
  /** As in {@link EvidenceItem.date}. */
  readonly date: string;
  /** The key it stands under. */
  readonly field: 'date' | 'inspection_to';
}

/** A title of the register at a place in the prose. */
export interface TitleUse extends Span {
  readonly item: EvidenceItem;
}

/**
 * The evidence register as a block of a report sees it. Every answer that a rule gets is remembered with the block, so that a change
 * of the register re-lints the blocks it matters to and no others: ask for as little as will do.
 */
export interface EvidenceView {
  /** The item of exactly this id; of several, the first. */
  readonly item: (id: string) => EvidenceItem | undefined;
  /** Ids whose number is this one, leading zeros aside: `E12` and `E-012` for 12. */
  readonly numbered: (number: string) => readonly string[];
  /** Ids of one prefix from the number of one to that of the other, both included; empty where their prefixes differ. */
  readonly between: (from: string, to: string) => readonly string[];
  /** Whether a word is written like the ids of the register: `EV-188` where there is an `EV-012`. */
  readonly isLikeId: (word: string) => boolean;
  /** The id that a wrong one was most likely meant to be. */
  readonly nearest: (id: string) => string | undefined;
  /** Items whose location is the file that a link of this report leads to. */
  readonly linked: (target: string) => readonly EvidenceItem[];
  /** Titles of sensitive items that stand in the prose, in any case. */
  readonly sensitiveTitles: (prose: string) => readonly TitleUse[];
  /** How the text of a footnote begins; undefined where there is none of that label. */
  readonly note: (label: string) => string | undefined;
  /** The date after which evidence comes too late for this report. */
  readonly cutOff: () => CutOff | undefined;
  /** The project's own style of citation; its group `id` is the id. Global and stateless: copy it before use. */
  readonly pattern: RegExp | undefined;
  /** Whether there is a register that could be read: without one no citation can be judged. */
  readonly hasItems: boolean;
}
