import type { WordGroup } from '../vague-rule.js';
import { lengthWords } from './length-words.js';
import { momentWords } from './moment-words.js';
import { paceWords } from './pace-words.js';

export const timeWords: readonly WordGroup[] = [...paceWords, ...momentWords, ...lengthWords];

/** Longer phrases in which the words above leave no time open. */
export const notTimes: readonly string[] = [
  'most recent|recently',
  'up to date',
  'in time for|to',
  'one day of|a|per|each|in|event|course|conference',
  'now and then|again',
  'every now and then|again',
  'in future years|months|generations',
  'in the past',
  'slow to a',
  'once in a while',
  'as long as',
  'short|long term',
  'as soon as reasonably practicable',
  'no sooner',
  'soon|shortly after|before',
  'at an early age',
  'some time in|on',
  'prompt payment',
  'just under|over|as',
];
