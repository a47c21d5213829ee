/** Limits set by statute, regulations or guidance against which something is timely or late. */

/** Whether the limit was read in its source, in a third party's account of it, or is background knowledge. */
export type LimitStatus = 'verified' | 'relayed' | 'unverified';

/** Where a limit holds. */
export type Jurisdiction = 'England' | 'Wales' | 'England and Wales';

/** One limit for one matter in one jurisdiction. */
export interface TimeLimit {
  /** A noun phrase without an article, which takes `a` or stands in the plural: `child and family assessment`. */
  readonly matter: string;
  readonly limit: number;
  readonly unit: 'hour' | 'day' | 'working day' | 'week' | 'month';
  /** What the time is counted from. */
  readonly from: string;
  readonly source: string;
  readonly jurisdiction: Jurisdiction;
  readonly status: LimitStatus;
}

type Row = readonly [matter: string, limit: number, unit: TimeLimit['unit'], from: string];
type Origin = readonly [source: string, jurisdiction: Jurisdiction, status: LimitStatus];

function rows([source, jurisdiction, status]: Origin, ...limits: readonly Row[]): TimeLimit[] {
  return limits.map(([matter, limit, unit, from]) => ({ matter, limit, unit, from, source, jurisdiction, status }));
}

const initialConference = 'the initial child protection conference';
const walesProcedures = 'Wales Safeguarding Procedures';
const workingTogether = 'Working Together';
const planningRegulations = 'SI 2010/959';
const sendRegulations = 'SI 2014/1530';

/** All limits that are known, England and Wales apart. */
export const timeLimits: readonly TimeLimit[] = [
  ...rows([`${workingTogether} 2023`, 'England', 'relayed'], ['referral decision', 1, 'working day', 'receipt of the referral']),
  ...rows([`${workingTogether} 2018 para 82, 2023`, 'England', 'relayed'], ['child and family assessment', 45, 'working day', 'referral']),
  ...rows(
    [`${workingTogether} 2018 and 2023; DfE children in need census`, 'England', 'relayed'],
    ['initial child protection conference', 15, 'working day', 'the strategy discussion that starts the section 47 enquiry'],
  ),
  ...rows([`${walesProcedures} c3p2 p13`, 'Wales', 'verified'], ['first core group', 10, 'working day', initialConference]),
  ...rows(
    [walesProcedures, 'Wales', 'verified'],
    ['first review conference', 3, 'month', initialConference],
    ['later review conference', 6, 'month', 'the previous review'],
  ),
  ...rows(
    [workingTogether, 'England', 'unverified'],
    ['first core group', 10, 'working day', initialConference],
    ['first review conference', 3, 'month', initialConference],
    ['later review conference', 6, 'month', 'the previous review'],
  ),
  ...rows([`${workingTogether} 2023`, 'England', 'relayed'], ['rapid review', 15, 'working day', 'awareness of the serious incident']),
  ...rows(
    [`${planningRegulations} reg 33`, 'England', 'relayed'],
    ['first looked-after review', 20, 'working day', 'becoming looked after'],
    ['second looked-after review', 3, 'month', 'the first review'],
    ['later looked-after review', 6, 'month', 'the previous review'],
  ),
  ...rows(
    [`${planningRegulations} reg 28(2)(a)`, 'England', 'verified'],
    ['first placement visit', 1, 'week', 'the start of the placement'],
  ),
  ...rows(
    [`${planningRegulations} reg 28(2)(b)`, 'England', 'verified'],
    ['placement visit in the first year', 6, 'week', 'the previous visit'],
  ),
  ...rows(
    [`${planningRegulations} reg 28(2)(c)(i)`, 'England', 'verified'],
    ['later visit to a placement intended to last to 18', 3, 'month', 'the previous visit'],
  ),
  ...rows(
    [`${planningRegulations} reg 28(2)(c)(ii)`, 'England', 'verified'],
    ['later visit to any other placement', 6, 'week', 'the previous visit'],
  ),
  ...rows(
    [`${planningRegulations} reg 48`, 'England', 'verified'],
    ['single short-break placement', 17, 'day', 'its start'],
    ['total of short breaks in 12 months', 75, 'day', 'the first day'],
  ),
  ...rows(['statutory guidance 2015', 'England', 'unverified'], ['initial health assessment', 20, 'working day', 'becoming looked after']),
  ...rows(
    ['statutory guidance 2015', 'England', 'relayed'],
    ['review health assessment under 5', 6, 'month', 'the previous one'],
    ['review health assessment at 5 and over', 12, 'month', 'the previous one'],
  ),
  ...rows(['guidance February 2018', 'England', 'unverified'], ['personal education plan', 10, 'working day', 'becoming looked after']),
  ...rows(['statutory guidance January 2014', 'England', 'unverified'], ['return home interview', 72, 'hour', 'the child’s return']),
  ...rows(
    ['Children Act 1989 s32(1)(a)(ii)', 'England and Wales', 'verified'],
    ['set of care proceedings', 26, 'week', 'the issue of the application'],
  ),
  ...rows([`${sendRegulations} reg 13(2)`, 'England', 'verified'], ['final education, health and care plan', 20, 'week', 'the request']),
  ...rows(
    [`${sendRegulations} reg 13(1)`, 'England', 'verified'],
    ['chance to comment on a draft education, health and care plan (at least)', 15, 'day', 'service of the draft'],
  ),
  ...rows(
    [`${sendRegulations} reg 5(3)`, 'England', 'relayed'],
    ['decision whether to assess education, health and care needs', 6, 'week', 'the request'],
  ),
];

/** The limit's length: `45 working days`, `1 week`. */
export function sayLength({ limit, unit }: Pick<TimeLimit, 'limit' | 'unit'>): string {
  return `${String(limit)} ${unit}${limit === 1 ? '' : 's'}`;
}

/** Where the limit comes from and how far that can be trusted: `England: Working Together 2023, relayed only`. */
export function sayOrigin({ jurisdiction, source, status }: TimeLimit): string {
  const doubt = { verified: '', relayed: ', relayed only', unverified: ', not verified' }[status];
  return `${jurisdiction}: ${source}${doubt}`;
}
