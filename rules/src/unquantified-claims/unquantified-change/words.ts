import { verbForms } from '../inflect.js';
import { changePhrases, progressPhrases } from './phrases.js';
import { changeVerbs, ofBacklogs } from './verbs.js';

/**
 * How a word of change is read: as a participle; one that needs an auxiliary; a present participle; a plain verb; a noun; a noun that needs an adjective of size;
 * a word that may be verb or noun; a verb said of heaps of work; `up` or `down` after a form of `be`; or a whole phrase that asserts the change.
 */
export type ChangeForm =
  'past' | 'done' | 'ing' | 'plain' | 'noun' | 'figurative' | 'either' | 'backlog' | 'updown' | 'phrase' | 'progress';

export const changeWords: Readonly<Record<ChangeForm, readonly string[]>> = {
  past: [
    ...changeVerbs.past,
    'tripled',
    'much|greatly|vastly|markedly|significantly|considerably|substantially|noticeably|visibly improved|reduced|strengthened|increased',
    'grown|grew|risen|fallen in number|size|confidence|strength',
  ],
  done: [...changeVerbs.done, ...verbForms('recover').past.split('|')],
  ing: [...changeVerbs.ing, 'mending|thawing|souring|healing'],
  plain: [...changeVerbs.plain],
  noun: [
    'improvement|improvements|reduction|reductions|deterioration|growth|upturn|downturn|uplift|upsurge|surge|uptick|turnaround|rebound|resurgence|worsening|slowdown|acceleration|lessening|lengthening|widening|narrowing',
    'growing|greater|increased|improved|reduced stability|instability|confidence|demand|pressure|pressures',
  ],
  figurative: ['lift|spike|jump|leap|hike|dip|slump|slide|swing|boost|influx|exodus|explosion|erosion|tightening|easing|recovery|slippage'],
  either: ['increase|increases|decrease|decreases|rise|rises|decline|declines|drop|drops|fall|falls'],
  backlog: ofBacklogs.flatMap(({ past, ing }) => [past, ing]),
  updown: [
    'is|are|was|were|be|been|now|remain|remains|also down|up',
    'is|are|was|were|remain|remains well|slightly|now|still|also|sharply|significantly|markedly|considerably|both|all|substantially down|up',
  ],
  phrase: [...changePhrases, 'increasingly'],
  progress: progressPhrases,
};
