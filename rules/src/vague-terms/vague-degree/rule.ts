import { figureFor } from '../../language/index.js';
import type { Place } from '../place.js';
import { hasFigure, opensNextSentence } from '../settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { degreeWords, notDegrees } from './words.js';

/** A figure in the sentence; one with which the next sentence opens only where it counts the same things. */
function isMeasured(place: Place): boolean {
  if (!hasFigure(place)) return false;
  const figure = figureFor(place.block, place.first, place.last);
  return (figure !== undefined && figure.first < place.sentence.last) || opensNextSentence(place);
}

export default defineVagueRule({
  id: 'vague-degree',
  summary: 'Words for a size or degree that leave open how much: significant, limited, largely, greatly',
  why: 'What one reader calls significant another calls slight: without the measure the finding cannot be checked or followed up.',
  groups: degreeWords,
  except: notDegrees,
  isSettled: isMeasured,
});
