import { defineRule, type Report, type Rule, type Severity } from '../kit/index.js';
import { sentenceRole, type Block, type LexiconEntry, type LexiconMatch, type SentenceRole } from '../language/index.js';
import type { Guard } from '../wording/guards.js';
import { isInName, isMentioned, Place } from '../wording/place.js';
import { fixesFor, type Offer } from './change.js';

/** Words that leave the same thing open, with the question that would settle it. */
export interface WordGroup {
  /** In the notation of a lexicon phrase. */
  readonly phrases: readonly string[];
  /** What they leave open: ends the message `… does not say`. */
  readonly open: string;
  readonly ask: string | ((place: Place) => string);
  /** Contexts in which the words are not vague. */
  readonly silent?: readonly Guard[];
  /** What may be put in place of the flagged words or behind them; what the rule offers where left out. */
  readonly replace?: Offer;
  /** What pins these words down, where it is not what pins the rule's other words down. */
  readonly isSettled?: Guard;
  /** A lower severity than the rule's, where the words are less sure to be queried. */
  readonly severity?: (place: Place) => Severity | undefined;
  /** Tokens at the phrase's beginning and end that are needed to recognise it and not flagged; `Infinity` leaves one token. */
  readonly trim?: readonly [left: number, right: number];
}

/** What one rule for vague words adds to the others. */
export interface VagueRule {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly groups: readonly WordGroup[];
  /** Phrases that contain a word of the groups and leave nothing open, or are another rule's. */
  readonly except?: readonly string[];
  /** Whether the text around pins the words down. */
  readonly isSettled: Guard;
  /** What may be put in place of the words or behind them, where their group offers nothing. */
  readonly offer?: Offer;
}

/** Sentences that say how a report was made or thank: words in them are generic by nature. */
const silentRoles: ReadonlySet<SentenceRole> = new Set(['scope', 'courtesy']);

/** Makes a rule of category `vague-term` from groups of words. */
export function defineVagueRule({ id, summary, why, groups, except = [], isSettled, offer }: VagueRule): Rule {
  const entries = groups.flatMap((group) => group.phrases.map((phrase): LexiconEntry => ({ phrase, data: group })));
  return defineRule<unknown>({
    id,
    category: 'vague-term',
    scope: 'block',
    severity: 'warning',
    summary,
    why,
    lexicon: [...entries, ...except.map((phrase) => ({ phrase }))],
    checkMatch: (match, block, context) => {
      const group = match.entry.data as WordGroup | undefined;
      if (!group || !isRead(block)) return;
      const place = flaggedPlace(match, group, new Place(block, match.first, match.last));
      if (
        group.silent?.some((guard) => guard(place)) === true ||
        isInName(place) ||
        isMentioned(place) ||
        (group.isSettled ?? isSettled)(place)
      )
        return;
      if (place.sentence.text.endsWith('?')) return;
      if (block.kind !== 'table-cell' && !isOpenToQuery(place)) return;
      context.report(reportOn(place, group, offer));
    },
  });
}

/** Whether the sentence is one that a panel would hold to its words; of a question, only the words it quotes are. */
function isOpenToQuery({ block, sentence, first, last }: Place): boolean {
  const role = sentenceRole(sentence);
  return role === 'question' ? block.isQuoted(block.span(first, last)) : !silentRoles.has(role);
}

/** Whether a block holds prose of the report: not captions, footnotes, header cells, nor cells of one or two words. */
function isRead(block: Block): boolean {
  const { kind, context } = block;
  if (kind === 'caption' || kind === 'footnote') return false;
  return kind !== 'table-cell' || (context.header !== true && holdsThreeWords(block));
}

/** Kept with the cell: asked at each match, one without a blank took time by its square. */
const known = new WeakMap<Block, boolean>();

function holdsThreeWords(cell: Block): boolean {
  let holds = known.get(cell);
  if (holds === undefined) known.set(cell, (holds = cell.prose.split(/\s+/, 4).filter(Boolean).length >= 3));
  return holds;
}

function flaggedPlace(match: LexiconMatch, { trim: [left, right] = [0, 0] }: WordGroup, place: Place): Place {
  if (left === 0 && right === 0) return place;
  const first = match.first + left;
  return new Place(place.block, first, Math.max(first + 1, match.last - right));
}

function reportOn(place: Place, group: WordGroup, offer: Offer | undefined): Report {
  const span = place.block.span(place.first, place.last);
  const fixes = fixesFor(place, group.replace?.(place) ?? offer?.(place));
  const severity = group.severity?.(place);
  return {
    span,
    message: `\`${place.written}\` does not say ${group.open}`,
    question: typeof group.ask === 'string' ? group.ask : group.ask(place),
    ...(severity ? { severity } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}
