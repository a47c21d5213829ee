import { figuresOf, isQuantity } from '../../language/index.js';
import { figuresInClause } from '../../wording/settled.js';
import { isToldShare } from '../told-share.js';
import { endsClause } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import { defineVagueRule } from '../vague-rule.js';
import { askSpread } from './blanks.js';
import { consistencyWords, notConsistency } from './words.js';

/** `a mixed bag, with seven green, four amber and three red`, `varied from 9 to 41 minutes`: the parts are counted. */
function isBrokenDown(place: Place): boolean {
  if (/^(?:from|between)$/.test(place.after()) && /^\d/.test(place.after(2))) return true;
  return figuresInClause(place).filter((figure) => isQuantity(figure) && figure.first >= place.last).length > 1;
}

/** `Scores were mixed. Five wards scored above 95% …`: the next sentence opens with a count. */
function isToldNext(place: Place): boolean {
  if (place.words !== 'mixed' || !endsClause(place)) return false;
  const { next } = place.sentence;
  const figures = next ? figuresOf(next).filter(isQuantity) : [];
  return figures.length > 1 && figures[0]?.first === next?.first;
}

export default defineVagueRule({
  id: 'vague-consistency',
  summary: 'Words for sameness or variation that name no measure: consistent, variable, patchy, mixed',
  why: 'Consistent in what, between which teams, in how many cases? Members of a panel read a different answer into the word.',
  groups: consistencyWords,
  except: notConsistency,
  isSettled: (place) => isToldShare(place) || isBrokenDown(place) || isToldNext(place),
  offer: askSpread,
});
