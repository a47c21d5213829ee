import { figureFor } from '../../language/index.js';
import type { Place } from '../../wording/place.js';
import { figuresInClause, hasFigure, isItemised, opensNextSentence } from '../../wording/settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { askDegree } from './blanks.js';
import { degreeWords, notDegrees } from './words.js';

/** `the shortfall was considerable, at £412,000`: of a size that is said of its subject, a sum in the clause tells how large. */
function isSized(place: Place): boolean {
  if (!/^(?:is|are|was|were|be|been|remains?|remained|very|quite)$/.test(place.before())) return false;
  return figuresInClause(place).some(({ kind }) => kind === 'money');
}

/** `fully plastered, all 18 of them`. */
function isAllCounted(place: Place): boolean {
  return figuresInClause(place).some(
    ({ kind, first }) => (kind === 'count' || kind === 'number') && place.block.tokens.lower(first - 1) === 'all',
  );
}

/** `the vacancy rate was 13% and the team had a high degree of turnover`: the figure before belongs to another statement. */
function isOfAnother({ block: { tokens }, sentence, first }: Place, figureEnd: number): boolean {
  if (figureEnd > first) return false;
  for (let index = Math.max(figureEnd, sentence.first); index < first - 1; index++)
    if (
      /^(?:and|but|while|whereas|although|though)$/.test(tokens.lower(index)) &&
      /^(?:the|there|it|its|their|they|this|we|our|a)$/.test(tokens.lower(index + 1))
    )
      return true;
  return false;
}

/** A figure in the sentence; one with which the next sentence opens only where it counts the same things. */
function isMeasured(place: Place): boolean {
  if (isSized(place) || isAllCounted(place) || isItemised(place)) return true;
  if (!hasFigure(place)) return false;
  const figure = figureFor(place.block, place.first, place.last);
  if (figure && isOfAnother(place, figure.last)) return false;
  return (figure !== undefined && figure.first < place.sentence.last) || opensNextSentence(place);
}

export default defineVagueRule({
  id: 'vague-degree',
  summary: 'Words for a size or degree that leave open how much: significant, limited, largely, greatly',
  why: 'What one reader calls significant another calls slight: without the measure the finding cannot be checked or followed up.',
  groups: degreeWords,
  except: notDegrees,
  isSettled: isMeasured,
  offer: askDegree,
});
