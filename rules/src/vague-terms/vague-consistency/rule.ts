import { hasShareAfter } from '../settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { consistencyWords, notConsistency } from './words.js';

export default defineVagueRule({
  id: 'vague-consistency',
  summary: 'Words for sameness or variation that name no measure: consistent, variable, patchy, mixed',
  why: 'Consistent in what, between which teams, in how many cases? Members of a panel read a different answer into the word.',
  groups: consistencyWords,
  except: notConsistency,
  isSettled: hasShareAfter,
});
