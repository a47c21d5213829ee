import { isQuantity } from '../../language/index.js';
import { figuresInClause, hasShareAfter } from '../settled.js';
import type { Place } from '../place.js';
import { defineVagueRule } from '../vague-rule.js';
import { consistencyWords, notConsistency } from './words.js';

/** `a mixed bag, with seven green, four amber and three red`, `varied from 9 to 41 minutes`: the parts are counted. */
function isBrokenDown(place: Place): boolean {
  return figuresInClause(place).filter((figure) => isQuantity(figure) && figure.first >= place.last).length > 1;
}

export default defineVagueRule({
  id: 'vague-consistency',
  summary: 'Words for sameness or variation that name no measure: consistent, variable, patchy, mixed',
  why: 'Consistent in what, between which teams, in how many cases? Members of a panel read a different answer into the word.',
  groups: consistencyWords,
  except: notConsistency,
  isSettled: (place) => hasShareAfter(place) || isBrokenDown(place),
});
