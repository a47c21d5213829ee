/** What keeps a word of change from telling one: words that follow, things that only move from hand to hand; and what it takes for one. */
import type { LexiconMatch, Sentence, Tokens } from '../../language/index.js';

/** What may follow a verb that then tells no change: `fell short`, `dropped out`, `came to`, `declined the offer`. */
const otherwise: readonly (readonly [RegExp, RegExp])[] = [
  [/^declined?$/, /^(?:to|the|an?|any|support|services?|help|consent|it|this|by|further|their|intervention|offers?)$/],
  [/^(?:fell|fallen|fall|falls|falling)$/, /^(?:within|below|short|under|into|behind|outside|foul|through|asleep|out|ill|apart|victim)$/],
  [/^(?:grown|grew|grow|grows|growing)$/, /^(?:up|out|into|food|vegetables|their|his|her)$/],
  [/^(?:dropped|drop|drops|dropping)$/, /^(?:out|a|the|them|into|him|her|litter|for)$/],
  [/^(?:climb|climbed|climbing)$/, /^(?:the|over|a|frames?|into|out|on)$/],
  [/^(?:slid|slide|sliding|rocket)$/, /^(?:scale|doors?)$/],
  [/^(?:rose|risen|rise|rises|rising)$/, /^(?:through|early|above|up|street|close)$/],
  [/^(?:slipped|slip)$/, /^(?:on|through|into|out|and|past|beyond)$/],
  [/^reduced$/, /^(?:timetables?|hours|rate|rates|price|capacity)$/],
  [
    /^(?:increased|decreased|reduced|heightened|escalating|increasing)$/,
    /^(?:risks?|vulnerabilit(?:y|ies)|needs|concerns?|levels of (?:need|risk))$/,
  ],
  [/^(?:treble|double|halve)d?$/, /^(?:doors?|figures|room|bed|check|counted|up|yellow)$/],
  [/^(?:recovered|recover)$/, /^(?:from|the|his|her|their|at|in|by|£|costs?|money|debts?|overpayments?)$/],
];

const people =
  /^(?:parents?|mothers?|fathers?|teenagers?|pupils?|students?|people|tenants?|residents?|patients?|carers?|famil(?:y|ies)|child|children|applicants?|members?|governors?|board|council|providers?|he|she|they|who|i|we)$/;

/** `the parent declined`: somebody said no, and nothing became less. */
export function saysNo(tokens: Tokens, first: number): boolean {
  if (!/^declin/.test(tokens.lower(first))) return false;
  const at = /ly$|^(?:have|had|has|often|also|then|still)$/.test(tokens.lower(first - 1)) ? first - 2 : first - 1;
  return people.test(tokens.lower(at));
}

const persons =
  /^(?:parents?|mothers?|fathers?|pupils?|students?|people|person|tenants?|residents?|patients?|carers?|child|children|respondents?|workers?|operatives?|visitors?|users?|women|men|man|woman|adults|he|she|they|who|i|we|someone|anyone|somebody|anybody)$/;
const moves = /^(?:fell|fallen|fall|falls|falling|slipped|slipping|climbed|climbing)$/;
const whereOneFalls = /^(?:least|home|night|work|the|a|an|his|her|their|ice|stairs|steps|bed|getting|walking|trying|more)$/;

/** People who fall, slip or climb, and not what is counted: `residents who had fallen`, `they had fallen at least once`. */
export function isAccident(tokens: Tokens, { first: from }: Sentence, { first, last }: LexiconMatch): boolean {
  if (!moves.test(tokens.lower(first))) return false;
  const who = subjectBefore(tokens, from, first);
  if (!persons.test(who)) return false;
  if (/^(?:who|she|he|someone|anyone|somebody|anybody|i)$/.test(who)) return true;
  const next = tokens.lower(last);
  if (/^(?:once|twice|again|over|ill|asleep|down|downstairs|overboard|while|whilst)$/.test(next)) return true;
  return /^(?:at|on|off|from|more|when)$/.test(next) && whereOneFalls.test(tokens.lower(last + 1));
}

/** The word in front of the verb and what helps it. */
function subjectBefore(tokens: Tokens, from: number, first: number): string {
  let at = first - 1;
  while (
    at > from &&
    first - at <= 4 &&
    /^(?:has|have|had|also|often|recently|previously|already|then|not|once|ever)$/.test(tokens.lower(at))
  )
    at--;
  return at >= from ? tokens.lower(at) : '';
}

/** What follows `has grown` where nothing is grown. */
const grows =
  /ly$|^(?:in|by|to|since|from|over|and|again|fast|at|more|too|as|but|this|between|during|year|because|so|for|despite|with|last|after|while|even|further|stronger|larger|of|on|through|across|until|when)$/;

/** Where a case or a concern goes, not how much of it there is: `escalated to a manager`, `stepped up to social care`. */
export function isPassedOn(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  const word = tokens.lower(first);
  if (/^escalat/.test(word)) return !hasAmount(tokens, sentence, first, last);
  if (!/^(?:step|scale)/.test(word) || last - first === 1) return false;
  return !/^(?:its|their|our|the|recruitment|efforts?|work|checks?|monitoring|enforcement|patrols?|visits?|training|supervision|oversight)$/.test(
    tokens.lower(last),
  );
}

/** `has raised awareness`; not `raised a concern`, `incidents were raised`. */
export function raisesSomething(tokens: Tokens, last: number): boolean {
  for (let at = last; at < last + 5; at++)
    if (
      /^(?:awareness|profile|standards?|expectations?|aspirations?|ambitions?|quality|morale|confidence|levels?|rates?|attainment|thresholds?)$/.test(
        tokens.lower(at),
      )
    )
      return true;
  return false;
}

/** Whether the word that follows gives the verb another sense: `dropped in`, `grown vegetables`. */
export function isOtherwise(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (last - first > 1) return false;
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  if (/^drop/.test(word) && /^(?:in|by)$/.test(next) && !hasAmount(tokens, sentence, first, last)) return true;
  if (/^gr(?:ew|own)$/.test(word) && /^[a-z]/.test(next) && !grows.test(next)) return true;
  if (/^f[ae]ll/.test(word) && fallsSomewhere.test(next) && !isTimeAhead(tokens, last)) return true;
  return otherwise.some(([verb, follower]) => verb.test(word) && follower.test(next));
}

const fallsSomewhere = /^(?:to|in|on|from|over|between|further)$/;

/** `have fallen over the year`, `fell in the autumn`, `has fallen from its peak`, `fell further`; not `fell over`, `falls to the manager`, `fell in love`. */
function isTimeAhead(tokens: Tokens, last: number): boolean {
  const next = tokens.lower(last + 1);
  switch (tokens.lower(last)) {
    case 'further':
      return /^(?:[.,;]|since|in|this|and|still|again|over)$/.test(next);
    case 'from':
      return (
        /^(?:its|their|a|the)$/.test(next) &&
        /^(?:peak|high|low|base|previous|level|levels|position|last|pre-pandemic)$/.test(tokens.lower(last + 2))
      );
    case 'on':
      return next === 'last' || (next === 'the' && /^(?:year|previous|last)$/.test(tokens.lower(last + 2)));
    case 'between':
      return (
        /^(?:the|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d.*)$/.test(next) &&
        next !== 'the'
      );
    case 'to':
      return false;
    default: {
      const noun = /^(?:the|a|this|that|each|every|both|all|most)$/.test(next) ? tokens.lower(last + 2) : next;
      return /^(?:last|past|recent|same|first|second|third|final|year|years|quarter|months?|weeks?|period|autumn|spring|summer|winter|term|time|early|late|january|february|march|april|may|june|july|august|september|october|november|december|areas|wards|teams|schools|(?:19|20)\d\d.*)$/.test(
        noun,
      );
    }
  }
}

export const amounts: ReadonlySet<string> = new Set(
  (
    'number numbers rate rates level levels position situation demand referrals contacts complaints wait waits waiting times backlog backlogs arrears vacancies vacancy turnover sickness absence absences attendance incidents crime ' +
    'violence use spend spending cost costs caseload caseloads workload workloads morale confidence income takings footfall membership occupancy timeliness performance compliance quality standards standard outcomes ' +
    'satisfaction response responses uptake take-up exclusions suspensions falls infections capacity budget budgets funding hours opening grant pace pressure pressures profile progress participation engagement retention results ' +
    'attainment bills fees rents rent sales visits queue queues list lists delays delay debt debts breaches thefts burglaries bullying usage readmissions admissions discharges stock trust expectations aspirations ambition ' +
    'ambitions awareness mood spirits recruitment productivity efficiency staffing coverage reach enrolment roll rolls pay'
  ).split(' '),
);

/** Whether a word for something that goes up and down stands close by, before or after. */
export function hasAmount(tokens: Tokens, { first: from, last: to }: Sentence, first: number, last: number): boolean {
  for (let at = Math.max(from, first - 9); at < Math.min(to, last + 4); at++) if (amounts.has(tokens.lower(at))) return true;
  return false;
}

const heaps = new Set(
  'backlog backlogs arrears queue queues list lists caseload caseloads pile pressure pressures debt debts delays overdue inbox waits losses'.split(
    ' ',
  ),
);

/** `the backlog has shifted`, `a list that had built up`; not `built up trust`. */
export function isOfBacklog(tokens: Tokens, { first: from, last: to }: Sentence, { first, last }: LexiconMatch): boolean {
  for (let at = Math.max(from, first - 30); at < Math.min(to, last + 6); at++) if (heaps.has(tokens.lower(at))) return true;
  return false;
}

/** `trade has picked up`, `things have calmed down`; not `picked up the phone`, `settled down with a new carer`. */
export function picksUp(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (/^(?:the|an?|by|on|from|any|gaps|every|calls|and|issues|concerns|as|for|with|to|\d.*)$/.test(tokens.lower(last))) return false;
  const word = tokens.lower(first);
  if (!/^(?:pick|look|perk|calm|quieten)/.test(word)) return hasAmount(tokens, sentence, first, last);
  return word.endsWith('ing') || !/^(?:be|been|were|was|is|are|not|always|being|promptly|quickly)$/.test(tokens.lower(first - 1));
}
