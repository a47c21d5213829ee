import { defineVagueRule } from '../vague-rule.js';
import { askWho, promisesWho } from './blanks.js';
import { attributionWords, notAttributions } from './words.js';

export default defineVagueRule({
  id: 'vague-attribution',
  summary: 'Views and reports without their owner: it was felt, concerns were raised, widely believed',
  why: 'A view weighs as much as the people who hold it: without them the reader cannot tell one voice from a survey.',
  groups: attributionWords,
  except: notAttributions,
  isSettled: promisesWho,
  offer: askWho,
});
