import { each, type Preset } from './preset.js';

export const selfEvaluation: Preset = {
  summary: "A service's account of itself: figures are to hand, so they are asked for",
  about: `For a council's self-evaluation, a school's self-evaluation form, a provider's annual quality account. The author holds the numbers, and the reader asks three things: what do you know about quality and impact, how do you know it, and what are you going to do? So words for how many and how often, changes, comparisons and figures without their base are warnings, and every paragraph is asked for its evidence. Evidence need not be a number: a case file audit, an observation or what families said counts as well, where a reader could find it.`,
  rules: {
    ...each(['unquantified-extent', 'incomplete-figure', 'vague-quantity', 'vague-frequency'], {
      severity: 'warning',
      why: 'The service has the figure, or ought to know that it has not',
    }),
    ...each(['unquantified-change', 'unquantified-comparison'], {
      severity: 'warning',
      why: 'What got better, from what to what and since when, is what a self-evaluation is for',
    }),
    ...each(['vague-consistency', 'vague-degree'], {
      severity: 'warning',
      why: 'Self-evaluations claim consistency and progress; an inspector samples both',
    }),
    'vague-time': { severity: 'warning', why: 'Most of these matters have a time limit, and the service reports against it' },
    'vague-standard': { severity: 'info', why: 'The standard is often the framework that the whole document answers to' },
    'vague-attribution': { severity: 'info', why: 'Who says so matters less where the service speaks of itself' },
    'missing-evidence': {
      severity: 'warning',
      options: { once: false },
      why: 'How do you know? is one of the three questions that a self-evaluation answers',
    },
    'unsourced-quotation': {
      severity: 'warning',
      why: 'What families said is evidence where a reader can find it, and decoration where not',
    },
    'single-source-claim': {
      severity: 'info',
      why: 'Self-evaluations are read for whether data, practice and what families say point the same way',
    },
    'unsized-sample': { severity: 'warning', why: 'The service drew the sample itself, so it knows the size' },
  },
};
