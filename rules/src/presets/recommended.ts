import { each, type Preset } from './preset.js';

export const recommended: Preset = {
  summary: 'What an author can live with all day',
  about: `For everybody who drafts, and the one in force where nothing else is chosen. Warnings are kept for what a panel asks first: words that assert an extent without a number (\`some social workers\`, \`not always seen\`), figures that cannot be checked, claims of consistency, and the size of a thing in words (\`significant work\`). All else is information: there when the author looks for it.`,
  rules: {
    ...each(['unquantified-extent', 'incomplete-figure', 'vague-consistency', 'vague-degree'], {
      severity: 'warning',
      why: 'A panel asks this first, and the answer is a figure somebody has',
    }),
    ...each(['vague-quantity', 'vague-frequency'], {
      severity: 'info',
      why: 'Where such a word asserts an extent, `unquantified-extent` warns at the same words; the rest (`a range of services`) is worth a look only',
    }),
    ...each(['vague-time', 'vague-standard', 'vague-attribution'], {
      severity: 'info',
      why: 'Frequent in reports of every kind, and often settled by what the reader knows',
    }),
    ...each(['unquantified-change', 'unquantified-comparison'], {
      severity: 'info',
      why: 'The figures are often in the data annex rather than in the sentence',
    }),
    'missing-evidence': {
      severity: 'info',
      why: 'Most published reports point at nothing, so this is asked by paragraph, and only once of a report that cites nothing at all',
    },
    'single-source-claim': { severity: 'off', why: 'Drafts of every kind judge on one source, and often there is one only' },
    'unused-evidence': { severity: 'hint', why: 'Evidence is gathered before it is cited' },
  },
};
