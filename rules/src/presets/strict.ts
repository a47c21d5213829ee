import { each, type Preset } from './preset.js';

export const strict: Preset = {
  summary: 'Everything the rules know, with missing evidence sentence by sentence',
  about: 'For a last look before publication, and for measuring: every rule warns, and every finding is asked for its own evidence.',
  rules: {
    ...each(
      [
        ...['vague-quantity', 'vague-frequency', 'vague-degree', 'vague-consistency', 'vague-time', 'vague-standard', 'vague-attribution'],
        ...['unquantified-extent', 'unquantified-change', 'unquantified-comparison', 'incomplete-figure'],
      ],
      { severity: 'warning', why: 'A careful reader would ask' },
    ),
    'missing-evidence': {
      severity: 'warning',
      options: { scope: 'sentence' },
      why: 'A sentence that is quoted alone should stand alone',
    },
    'unsourced-quotation': { severity: 'warning', why: 'A careful reader would ask' },
    ...each(['unsized-sample', 'unused-evidence'], { severity: 'warning', why: 'A careful reader would ask' }),
    'single-source-claim': {
      severity: 'off',
      why: 'Whether one source is enough depends on the kind of document: the presets for self-evaluations and inspection drafts ask',
    },
  },
};
