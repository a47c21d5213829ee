/** Blanks for the two ends of a change. */
import type { ProseFix } from '../../kit/index.js';
import { clauseAt, figuresBetween } from '../../language/index.js';
import { Place } from '../../wording/place.js';
import { wordsToEnd } from '../../wording/phrase-end.js';
import type { ChangeForm } from './words.js';

/** Forms that are verbs of their own: what they lead from and to can follow at once. */
const verbs: ReadonlySet<ChangeForm> = new Set(['past', 'done', 'ing', 'plain']);
/** Behind a verb these let `from … to …` stand before them. */
const giveWay = /^(?:[^\p{L}\p{N}(].*|and|but|while|whereas|because|as|since|in|over|during|following|through|between|at|again)?$/u;

/** `fell` becomes `fell from ‹from› to ‹to› between ‹date› and ‹date›`; behind a thing that changed, the same in brackets. */
export function askFromTo(place: Place, form: ChangeForm): ProseFix {
  const { block, last } = place;
  const adverb = /ly$/.test(place.after()) ? 1 : 0;
  const isOpen = verbs.has(form) && giveWay.test(place.after(adverb + 1));
  const behind = isOpen ? adverb : form === 'noun' || form === 'figurative' ? 0 : toEndOfThing(place);
  const when = hasDate(place) ? '' : ' between ‹date› and ‹date›';
  const blanks = `from ‹from› to ‹to›${when}`;
  const text = isOpen ? blanks : `(${blanks})`;
  const { end } = block.span(place.first, last + behind);
  return { title: `Insert \`${text}\` to be filled in`, edits: [{ start: end, end, text: ` ${text}` }] };
}

/** How many words name the thing that changed: `staff` in `reduced staff by`, `the quality` in `improved the quality of`. */
function toEndOfThing(place: Place): number {
  if (!/^(?:the|its|their|our|an?)$/.test(place.after())) return wordsToEnd(place) ?? 0;
  const rest = wordsToEnd(new Place(place.block, place.first, place.last + 1)) ?? 0;
  return rest === 0 ? 0 : rest + 1;
}

/** When it changed is told in the clause. */
function hasDate({ sentence, first }: Place): boolean {
  return figuresBetween(sentence, ...clauseAt(sentence, first)).some(({ kind }) => kind === 'date' || kind === 'period');
}
