import { hasShareAfter } from '../../wording/settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { notQuantities, quantityWords } from './words.js';

export default defineVagueRule({
  id: 'vague-quantity',
  summary: 'Words for a number or share that leave open how many: some, most, several, a number of',
  why: 'Each reader fills in a different number for such a word, and nobody can check it or compare it next time.',
  groups: quantityWords,
  except: notQuantities,
  isSettled: hasShareAfter,
});
