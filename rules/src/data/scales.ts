/** Published and observed scales of words for a share or a likelihood, with where each comes from and how far it can be trusted. */
import type { Band } from '../language/band.js';
import { declareScale, type DeclaredScale, type ScaleEntry, type ScaleStatus } from '../language/scale.js';

/** What the words of a scale tell: a share of things that can be counted, how likely something is, how often it comes, or a rating from a score. */
export type ScaleKind = 'share' | 'likelihood' | 'frequency' | 'rating';

/** A scale that a project can name in its config. */
export interface KnownScale extends DeclaredScale {
  readonly id: string;
  readonly kind: ScaleKind;
  /** What somebody who declares it should know. */
  readonly note?: string;
}

type Open = 'low' | 'high';

/** From one percentage to the other, both included unless named as open. */
function from(low: number, high: number, ...open: readonly Open[]): Band {
  return { low: { at: low, inclusive: !open.includes('low') }, high: { at: high, inclusive: !open.includes('high') } };
}

const over = (low: number): Band => from(low, 100, 'low');
/** More than none. */
const someUpTo = (high: number): Band => from(0, high, 'low');
const someUnder = (high: number): Band => from(0, high, 'low', 'high');

interface ScaleData {
  readonly name: string;
  readonly kind: ScaleKind;
  readonly status: Exclude<ScaleStatus, 'declared'>;
  readonly source: string;
  readonly note?: string;
  /** Words, alternatives separated by `|`, and their band; null where the source gives no number. */
  readonly words: Readonly<Record<string, Band | null>>;
}

function known(id: string, { name, kind, status, source, note, words }: ScaleData): KnownScale {
  const entries = Object.entries(words).map(([key, band]): ScaleEntry => ({ words: key.split('|'), band: band ?? undefined }));
  return { ...declareScale({ name, status, source, entries }), id, kind, ...(note !== undefined && { note }) };
}

/** Every scale there is; none is in force until a project or a report declares it. */
export const knownScales: readonly KnownScale[] = [
  known('education-scotland', {
    name: 'the scale of Education Scotland',
    kind: 'share',
    status: 'verified',
    source: 'education.gov.scot, about inspection and review, updated 14 December 2022',
    note: '15% lies in two bands; a share is rounded to a whole per cent, since none holds what lies between 74% and 75%; exactly half is a majority.',
    words: {
      'almost all': over(90),
      most: from(75, 90),
      majority: from(50, 74),
      'less than half': from(15, 49),
      few: someUpTo(15),
    },
  }),
  known('ofsted-legacy', {
    name: 'the former scale of Ofsted',
    kind: 'share',
    status: 'unverified',
    source: 'edition unknown (about 2009 to 2012), not opened',
    note: 'No framework in force in 2024 to 2026 is known to publish a table of words, and children’s services inspectors of 2014 to 2018 did not write by this one.',
    words: {
      'vast majority|overwhelming majority|almost all': from(97, 100),
      'very large majority|most': from(80, 96),
      'large majority': from(65, 79),
      majority: from(51, 64),
      minority: from(35, 49),
      'small minority': from(20, 34),
      'very small minority|few': from(4, 19),
      'almost no|very few': from(0, 3),
    },
  }),
  known('estyn', {
    name: 'the scale of Estyn',
    kind: 'share',
    status: 'unverified',
    source: 'Estyn’s reports and Annex 1 of its annual report, not opened',
    note: 'Lower bounds that lie in each other: 90% is most, many and a majority.',
    words: {
      'nearly all': null,
      most: from(90, 100),
      many: from(70, 100),
      'a majority': over(60),
      half: from(50, 50),
      'around half': null,
      'a minority': someUnder(40),
      few: someUnder(20),
      'very few': someUnder(10),
    },
  }),
  known('eti-ni', {
    name: 'the scale of the Education and Training Inspectorate, Northern Ireland',
    kind: 'share',
    status: 'unverified',
    source: 'none recorded, so not opened',
    words: {
      'almost all|nearly all': over(90),
      most: from(75, 90),
      'a majority': from(50, 74),
      'a significant minority': from(30, 49),
      'a minority': from(10, 29),
      'very few|a small number': someUnder(10),
    },
  }),
  known('ireland-doe', {
    name: 'the scale of the Department of Education Inspectorate, Ireland',
    kind: 'share',
    status: 'unverified',
    source: 'none recorded, so not opened',
    words: {
      'almost all': over(90),
      most: from(75, 90),
      majority: from(50, 74),
      'less than half': from(25, 49),
      'a small number': from(16, 24),
      'a few': someUpTo(15),
    },
  }),
  known('hmi-probation-cases', {
    name: 'the scale of HM Inspectorate of Probation for cases',
    kind: 'share',
    status: 'unverified',
    source: 'none recorded, so not opened',
    note: 'The bands decide the rating of a standard: inadequate, requires improvement, good, outstanding.',
    words: {
      minority: from(0, 50, 'high'),
      'too few': from(50, 64),
      'reasonable majority': from(65, 79),
      'large majority': from(80, 100),
    },
  }),
  known('corpus-observed-2012-18', {
    name: 'what Ofsted reports of 2012 to 2018 were seen to mean',
    kind: 'share',
    status: 'measured',
    source: '10th to 90th percentile of word and figure pairs in 431 Ofsted reports; not a standard',
    words: {
      'almost all': from(92, 98),
      'vast majority': from(86, 98),
      'very large majority': from(85, 94),
      most: from(68, 93),
      'large majority': from(68, 92),
      majority: from(58, 86),
      'small minority': from(6, 17),
      few: from(3, 11),
      'very few': from(3, 12),
    },
  }),
  known('cqc-la-rating', {
    name: 'the rating of local authorities by the Care Quality Commission',
    kind: 'rating',
    status: 'verified',
    source: 'cqc.org.uk, how we determine ratings',
    words: {
      inadequate: from(25, 38),
      'requires improvement': from(39, 62),
      good: from(63, 87),
      outstanding: from(88, 100),
    },
  }),
  known('phia-2025', {
    name: 'the PHIA probability yardstick',
    kind: 'likelihood',
    status: 'relayed',
    source: 'gov.uk, Explaining uncertainty in UK intelligence assessment, 24 March 2025 (through a third party)',
    note: 'The bands are approximate and the gaps between them deliberate; confidence is stated apart.',
    words: {
      'remote chance': someUpTo(5),
      'highly unlikely': from(10, 20),
      unlikely: from(25, 35),
      'realistic possibility': from(40, 50, 'high'),
      'likely|probable': from(55, 75),
      'highly likely': from(80, 90),
      'almost certain': from(95, 100, 'high'),
    },
  }),
  known('icd-203', {
    name: 'the likelihood scale of Intelligence Community Directive 203',
    kind: 'likelihood',
    status: 'relayed',
    source: 'ODNI ICD 203 (through github.com/wesinator/ICD203-intel-analysis)',
    note: 'Its two rows of words are not to be mixed, nor a confidence level and a likelihood put in one sentence.',
    words: {
      'almost no chance|remote': from(1, 5),
      'very unlikely|highly improbable': from(5, 20),
      'unlikely|improbable': from(20, 45),
      'roughly even chance|roughly even odds': from(45, 55),
      'likely|probable': from(55, 80),
      'very likely|highly probable': from(80, 95),
      'almost certain|nearly certain': from(95, 99),
    },
  }),
  known('ipcc-ar4', {
    name: 'the likelihood scale of the IPCC’s fourth assessment report',
    kind: 'likelihood',
    status: 'verified',
    source: 'archive.ipcc.ch, AR4 WG2 front matter F, 2007',
    words: {
      'virtually certain': over(99),
      'very likely': from(90, 99),
      likely: from(66, 90),
      'about as likely as not': from(33, 66),
      unlikely: from(10, 33),
      'very unlikely': from(1, 10),
      'exceptionally unlikely': from(0, 1, 'high'),
    },
  }),
  known('eu-smpc', {
    name: 'the EU’s frequencies of side effects',
    kind: 'frequency',
    status: 'verified',
    source: 'BMC Med Inform Decis Mak 2014 14:76, table 1',
    words: {
      'very common': from(10, 100),
      common: from(1, 10, 'high'),
      uncommon: from(0.1, 1, 'high'),
      rare: from(0.01, 0.1, 'high'),
      'very rare': from(0, 0.01, 'high'),
    },
  }),
];

/** Scales whose words can be defined in a report: all save ratings, which grade a score and no word of the prose. */
export const declarableScales: readonly KnownScale[] = knownScales.filter(({ kind }) => kind !== 'rating');
