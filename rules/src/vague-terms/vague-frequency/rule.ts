import { hasShareAfter } from '../../wording/settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { askRate } from './blanks.js';
import { frequencyWords, notFrequencies } from './words.js';

export default defineVagueRule({
  id: 'vague-frequency',
  summary: 'Words for a rate that leave open how often: regularly, often, routinely, not always',
  why: 'A visit made regularly may be made every week or every year: without the interval or the rate nobody can tell whether it was enough.',
  groups: frequencyWords,
  except: notFrequencies,
  isSettled: hasShareAfter,
  offer: askRate,
});
