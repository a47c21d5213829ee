import type { Sentence, Tokens } from '../../language/index.js';

/** What an organisation measures and tells the height of without a number: alternatives of a lexicon phrase. */
export const measuredThings =
  'caseload|caseloads|workload|workloads|turnover|absence|absences|sickness|vacancies|take-up|uptake|drop-out|churn|mobility|demand|usage|footfall|occupancy|turnout|response|responses|' +
  'abandonment|wastage|attrition|spending|arrears|attendance|attendances|re-referrals|exclusions|suspensions|admissions|staffing|membership';

/** How high something measured is, in words. */
export const highOrLow =
  'high|low|healthy|heavy|light|stubborn|sizeable|sizable|modest|moderate|manageable|unmanageable|decent|comfortable|respectable|excessive|unsustainable|buoyant|brisk|sluggish|slack|steep|' +
  'eye-watering|sky-high|negligible|thin|considerable|horrendous|minimal';

const things = new Set(
  (
    `${measuredThings}|number|numbers|rate|rates|proportion|level|levels|volume|volumes|percentage|use|figures|referrals|incidence|prevalence|completion|gaps|incidents|delays|cost|costs|spend|` +
    'queue|queues|cover|market|capacity|need|expenditure|reserves|waits|backlog|backlogs|readmissions|complaints|bookings|sales|participation|recruitment|retention|voids|debt|debts|compliance|completions|stock|stocks|force'
  ).split('|'),
);

/** What is high or low without a number: `morale is high`, `a high standard`. */
const qualities = new Set(
  (
    'quality standard standards regard priority priorities risk profile expectation expectations aspiration aspirations ambition ambitions morale esteem calibre concern confidence support challenge ' +
    'skill skills commitment trust motivation engagement understanding awareness scrutiny oversight expertise independence responsibility detail knowledge professionalism competence experience communication ' +
    'consistency accuracy assurance security service respect ability maturity intervention training'
  ).split(' '),
);

/** Further away than this a noun is hardly the subject of the verb. */
const reachOfSubject = 9;
/** Adverbs that only go with what is measured: `contacts are stubbornly high`. */
const stubbornly = new Set('stubbornly persistently unacceptably unsustainably worryingly manageable unmanageable'.split(' '));

/** `agency usage is modest`, `the rate of return is low`: not `awareness is high`. */
export function isOfMeasured(tokens: Tokens, { first }: Sentence, index: number): boolean {
  if (stubbornly.has(tokens.lower(index + 1))) return true;
  for (let at = index - 1; at >= first && index - at <= reachOfSubject; at--) {
    const word = tokens.lower(at);
    if (things.has(word)) return true;
    if (qualities.has(word)) return false;
  }
  return false;
}

/** `a high level of support`, `high-quality`: said of a quality, which no number would tell. */
export function isOfQuality(tokens: Tokens, sentence: Sentence, first: number, last: number): boolean {
  if (qualities.has(tokens.lower(first - 1))) return true;
  const reach = tokens.lower(last - 1) === 'of' || tokens.lower(last) === 'of' ? 3 : 1;
  for (let at = last; at < sentence.last && at < last + reach; at++) if (qualities.has(tokens.lower(at))) return true;
  return false;
}
