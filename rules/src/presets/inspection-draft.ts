import { each, type Preset } from './preset.js';

export const inspectionDraft: Preset = {
  summary: "An inspectorate's draft: ask for the sample, and for what each judgement rests on",
  about: `For the draft of an inspection report before its quality assurance. Inspectors look at samples, so what settles a finding is the size of the sample and what it showed, not a percentage of everybody. Pointers to the evidence may stand in the draft and be taken out for publication. Words of the inspectorate's own scale and style (time, standard) are information.`,
  rules: {
    'unquantified-extent': {
      severity: 'warning',
      options: { asks: 'sample' },
      why: 'Of how many looked at: the first question in quality assurance, and at scrutiny after that',
    },
    'incomplete-figure': {
      severity: 'warning',
      why: 'A share without the size of the sample cannot be defended when the provider disputes it',
    },
    ...each(['vague-consistency', 'vague-degree', 'vague-frequency'], {
      severity: 'warning',
      why: 'A provider who disputes a judgement disputes these words first',
    }),
    'vague-quantity': {
      severity: 'info',
      why: 'Where the word tells how many people or cases a finding holds for, `unquantified-extent` warns at it',
    },
    ...each(['unquantified-change', 'unquantified-comparison'], {
      severity: 'info',
      why: 'Change since the last inspection is a judgement here; the figures behind it are the provider’s',
    }),
    ...each(['vague-time', 'vague-standard'], {
      severity: 'info',
      why: 'Conventional words of inspection reports, read against the framework',
    }),
    'vague-attribution': { severity: 'warning', why: 'A finding has to say whether inspectors saw it or somebody told them' },
    'missing-evidence': {
      severity: 'warning',
      options: { once: false },
      why: 'Each judgement should be traceable to the evidence base while the draft is checked',
    },
    'unsourced-quotation': {
      severity: 'warning',
      why: 'Quality assurance has to find the note that a quotation was taken from',
    },
    'single-source-claim': { severity: 'warning', why: 'A judgement has to hold from more than one side before it is published' },
    'unsized-sample': { severity: 'warning', why: 'The size of the sample is what settles a finding here' },
    'late-evidence': { severity: 'error', why: 'What came after the inspection was not before the inspectors' },
    'unused-evidence': { severity: 'hint', why: 'An evidence base always holds more than the report uses' },
  },
};
