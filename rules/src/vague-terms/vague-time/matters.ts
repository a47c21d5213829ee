/** Words by which reports name the matters that a time limit is set for. */

/** Names of matters in the notation of a lexicon. */
export interface MatterWords {
  readonly phrases: readonly string[];
  /** Those of the table of limits that the phrases may mean; none where a longer name has no known limit. */
  readonly matters: readonly string[];
  /** Words of which the paragraph must hold one, where the phrases alone may mean another service's matter. */
  readonly beside?: RegExp;
}

const aboutChildren =
  /\b(?:child(?:ren)?|childhood|famil(?:y|ies)|young (?:people|persons?)|bab(?:y|ies)|infants?|teenagers?|adolescents?|parents?|mothers?|fathers?|unborn|looked[ -]after|care leavers?|section (?:17|47)|early help)\b/i;

/** All names by which limits are found. */
export const matterWords: readonly MatterWords[] = [
  {
    phrases: [
      'referral decision|decisions',
      'decision|decisions on|about|following a|the? referral|referrals',
      'referrals are|were|is|was being|been|not|always|also? screened|triaged|considered|assessed|processed|decided|progressed|reviewed',
      'referrals have|has not|always? been screened|triaged|considered|assessed|processed|decided|progressed|reviewed',
      'response|responses to referrals',
      'screening|triage of referrals',
    ],
    matters: ['referral decision'],
  },
  {
    phrases: [
      'single assessment|assessments',
      'social work assessment|assessments',
      'child|children and family|families assessment|assessments',
      'child and family assessment|assessments',
      "child's|children's and family|families assessment|assessments",
    ],
    matters: ['child and family assessment'],
  },
  // Adults, bids and buildings are assessed as well.
  { phrases: ['statutory? assessment|assessments'], matters: ['child and family assessment'], beside: aboutChildren },
  {
    phrases: [
      "risk|needs|need|parenting|viability|financial|housing|age|capacity|carer's|carers'|carers|carer|foster|special|fostering|adoption|adopter|connected|kinship|pre-birth|screening|baseline|teacher|dols|bia|equality|impact|self|self-assessment|occupational|therapy|psychological|medical|specialist|return|fire|environmental assessment|assessments",
      'mental|care capacity|act|health assessment|assessments',
      'best interests assessment|assessments',
      'assessment team|teams|service|services|process|processes|framework|frameworks|tool|tools|centre|centres',
      'assessment|assessments of risk|risks|need|needs',
      'assessment|assessments of their|his|her|the|a|any *? need|needs',
    ],
    matters: [],
  },
  {
    phrases: [
      'initial child? protection? conference|conferences',
      'child protection conference|conferences',
      'icpc|icpcs',
      'icpc meeting|meetings',
    ],
    matters: ['initial child protection conference'],
  },
  { phrases: ['first|initial? core group|groups', 'core group meeting|meetings'], matters: ['first core group'] },
  {
    phrases: [
      'review child? protection? conference|conferences',
      'child protection review|reviews',
      'child protection review conference|conferences',
      'rcpc|rcpcs',
    ],
    matters: ['first review conference', 'later review conference'],
  },
  { phrases: ['rapid review|reviews'], matters: ['rapid review'] },
  {
    phrases: [
      'looked-after|lac|cla review|reviews',
      "looked-after child|children|child's|children's review|reviews",
      "looked after child|children|child's|children's? review|reviews",
      'children looked after review|reviews',
      'review|reviews of|for looked-after children',
      'review|reviews of|for children looked after',
      'review|reviews of|for looked after children',
      'review|reviews of|for children in care',
    ],
    matters: ['first looked-after review', 'second looked-after review', 'later looked-after review'],
  },
  {
    phrases: [
      'placement visit|visits',
      'visits to looked-after children',
      'visits to looked after children',
      'visits to children in care',
      'visits to children looked after',
    ],
    matters: ['first placement visit', 'placement visit in the first year'],
  },
  { phrases: ['initial health assessment|assessments', 'iha|ihas'], matters: ['initial health assessment'] },
  {
    phrases: ['review|annual health assessment|assessments', 'rha|rhas'],
    matters: ['review health assessment under 5', 'review health assessment at 5 and over'],
  },
  {
    phrases: ['health assessment|assessments', 'looked-after health assessment|assessments'],
    matters: ['initial health assessment', 'review health assessment under 5', 'review health assessment at 5 and over'],
  },
  { phrases: ['personal education plan|plans', 'pep|peps'], matters: ['personal education plan'] },
  { phrases: ['return home? interview|interviews|conversation|conversations', 'rhi|rhis'], matters: ['return home interview'] },
  {
    phrases: ['care and supervision? proceedings', 'care proceedings', 'care order application|applications'],
    matters: ['set of care proceedings'],
  },
  {
    phrases: [
      'final? education , health and care plan|plans',
      'final? education health and care plan|plans',
      'final? ehc plan|plans',
      'ehcp|ehcps',
    ],
    matters: ['final education, health and care plan'],
  },
  {
    phrases: [
      'ehc needs? assessment|assessments',
      'education , health and care needs? assessment|assessments',
      'education health and care needs? assessment|assessments',
    ],
    matters: ['decision whether to assess education, health and care needs', 'final education, health and care plan'],
  },
];
