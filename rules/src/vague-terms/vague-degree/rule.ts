import { hasFigure } from '../settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { degreeWords, notDegrees } from './words.js';

export default defineVagueRule({
  id: 'vague-degree',
  summary: 'Words for a size or degree that leave open how much: significant, limited, largely, greatly',
  why: 'What one reader calls significant another calls slight: without the measure the finding cannot be checked or followed up.',
  groups: degreeWords,
  except: notDegrees,
  isSettled: hasFigure,
});
