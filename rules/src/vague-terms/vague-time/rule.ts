import { hasTime } from '../../wording/settled.js';
import { defineVagueRule } from '../vague-rule.js';
import { askTime } from './blanks.js';
import { notTimes, timeWords } from './words.js';

export default defineVagueRule({
  id: 'vague-time',
  summary: 'Words for a time, a delay or a deadline that give none: timely, recently, soon, too long',
  why: 'Timely against which limit, recent since when? Without the date, the limit or the length nobody can tell whether the time was kept.',
  groups: timeWords,
  except: notTimes,
  isSettled: (place) => hasTime(place, ['duration']),
  offer: askTime,
});
