import { each, type Preset } from './preset.js';

export const scrutinyMinutes: Preset = {
  summary: 'Minutes and panel papers: what was said is reported, what was agreed must be measurable',
  about: `For minutes of committees and the reports that go with them. Minutes tell what others said, in the passive and in reported speech, so words for who said it are left alone and words inside quotation marks weigh one level less, as everywhere. What the panel will hold somebody to stays strict: figures, extents, and by when a thing is to be done. Papers are attached to minutes rather than cited, so evidence is asked for by section.`,
  rules: {
    ...each(['unquantified-extent', 'incomplete-figure'], {
      severity: 'warning',
      why: 'A figure in the minutes is quoted at the next meeting',
    }),
    ...each(['vague-consistency', 'vague-degree', 'vague-quantity', 'vague-frequency', 'vague-standard'], {
      severity: 'info',
      why: 'Often the words of the speaker, whom the minute-taker cannot correct',
    }),
    'vague-time': { severity: 'warning', why: 'An action without a date comes back as a matter arising' },
    ...each(['unquantified-change', 'unquantified-comparison'], {
      severity: 'info',
      why: 'The figures are usually in the paper under discussion',
    }),
    'vague-attribution': { severity: 'off', why: '`It was noted that` is how minutes are written' },
    'missing-evidence': {
      severity: 'info',
      options: { scope: 'section' },
      why: 'The papers before the meeting are the evidence; an item that names none is worth a look',
    },
    'unsourced-quotation': { severity: 'off', why: 'Minutes are themselves the record of who said what' },
    'single-source-claim': { severity: 'off', why: 'The judgements are those of the speakers' },
    'unused-evidence': { severity: 'hint', why: 'Papers before a meeting are not all spoken of' },
  },
};
