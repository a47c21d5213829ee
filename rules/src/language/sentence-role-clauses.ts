import type { Sentence } from './block.js';
import { judges } from './role-cues-evaluative.js';
import type { Tokens } from './tokens.js';

/** Words further in this belong to no main clause's subject and verb. */
export const reachOfHead = 14;
/** `must` is rare enough elsewhere to be looked for further in. */
export const reachOfDuty = 24;
const subordinators = new Set(
  'who whom which that where when than as what if because so whether how until although though while before after since'.split(' '),
);

/** Whether the token stands in a clause begun by `who`, `that`, `where` and the like. */
export function isSubordinate(tokens: Tokens, first: number, index: number): boolean {
  for (let at = index - 1; at >= first && index - at <= 6; at--) {
    const word = tokens.lower(at);
    if (word === ',' || word === ';') return false;
    if (subordinators.has(word) && !(word === 'after' && tokens.lower(at - 1) === 'looked') && !isTimeOfVisit(tokens, at)) return true;
  }
  return false;
}

/** `Before the inspection we …`: no clause of its own. */
function isTimeOfVisit(tokens: Tokens, at: number): boolean {
  if (!sequence.has(tokens.lower(at))) return false;
  return visits.has(tokens.lower(at + 2)) || visits.has(tokens.lower(at + 1)) || visits.has(tokens.lower(at + 3));
}

const sequence = new Set(['before', 'after', 'since']);
const visits = new Set('inspection visit review audit fieldwork meeting survey assessment report'.split(' '));

const promises = new Set(['vowed', 'pledged', 'promised']);
const pastVerbs = new Set('was were has have had did been joined started began fell rose opened'.split(' '));

/** Whether something is told before the token that was or has been: `The gates have been painted and the fence will be`. */
export function tellsFindingFirst(tokens: Tokens, first: number, index: number): boolean {
  for (let at = first + 1; at < index; at++) {
    const word = tokens.lower(at);
    // `have vowed`: the verb's own auxiliary.
    if (at === index - 1 && promises.has(tokens.lower(index))) continue;
    const isTold = pastVerbs.has(word) || (/^(?:is|are)$/.test(word) && at + 1 < index && judges(tokens.lower(at + 1)));
    if (isTold && !isSubordinate(tokens, first, at)) return true;
  }
  return false;
}

const finders = /^(?:found|identified|saw|heard|noted|established|concluded|judged|showed|revealed|confirmed|discovered)$/;

/** `Inspectors visited two homes and found that…`, `We tested 20, and in seven of them…` */
export function tellsResult({ block: { tokens }, last }: Sentence, from: number): boolean {
  for (let at = from + 1; at < last; at++) {
    const word = tokens.lower(at);
    if (at > from + 1 && finders.test(word) && /^(?:and|but|also|we|they|inspectors|which|audit|review)$/.test(tokens.lower(at - 1)))
      return true;
    if (
      /^(?:and|but)$/.test(word) &&
      tokens.lower(at - 1) === ',' &&
      /^(?:in|for|of|all|none|most|only|these|this|they|it)$/.test(tokens.lower(at + 1))
    )
      return true;
    if ((word === 'and' || word === 'but') && tellsState(tokens, at + 1, last)) return true;
    if (
      /^(?:who|that)$/.test(word) &&
      /^(?:said|reported|told|felt|are|were)$/.test(tokens.lower(tokens.lower(at + 1) === 'all' ? at + 2 : at + 1))
    )
      return true;
    if (word === 'of' && /^(?:which|whom|these)$/.test(tokens.lower(at + 1))) return true;
  }
  return false;
}

/** `and the hall was cold`, `and none had a plan`: a subject with its verb. */
function tellsState(tokens: Tokens, from: number, last: number): boolean {
  if (!subjects.has(tokens.lower(from))) return false;
  for (let at = from + 1; at < Math.min(last, from + 6); at++) {
    const word = tokens.lower(at);
    if (word === ',' || word === 'and') return false;
    if (states.has(word)) return !/^(?!un).*ed$/.test(tokens.lower(at + 1));
  }
  return false;
}

const subjects = new Set('the a no none nobody nothing one two three all both most some it they each every'.split(' '));
const states = new Set('was were had is are has'.split(' '));

/** `Shifts are down, and we hope…`: whether the token stands in a main clause that another comes before. */
export function isSecondClause(tokens: Tokens, first: number, index: number): boolean {
  for (let at = first + 4; at < index; at++) {
    if (tokens.lower(at) === ';') return true;
    if (
      tokens.lower(at - 1) === ',' &&
      /^(?:and|but|so|yet|although|though)$/.test(tokens.lower(at)) &&
      /^(?:we|it|they|he|she|i|the|this|there|no|its|their|our|officers|staff|managers)$/.test(tokens.lower(at + 1))
    )
      return true;
  }
  return false;
}

/**
 * What somebody says, behind a verb of saying that ends at `from`: `said that the scheme would be extended` tells a plan, `said that officers should look again` a recommendation, all else a finding.
 */
export function reportedRole(tokens: Tokens, from: number, last: number): 'claim' | 'plan' | 'recommendation' {
  const start = tokens.lower(from - 1) === 'that' ? from : tokens.lower(from) === 'that' ? from + 1 : undefined;
  if (start === undefined) return promisesIt(tokens, from) ? 'plan' : 'claim';
  if (tellsMore(tokens, start, last)) return 'claim';
  for (let at = start; at < Math.min(last, start + 12); at++) {
    const word = tokens.lower(at);
    if (/^(?:would|will)$/.test(word))
      return /^(?:have|not|never|like|prefer|rather|want|love|welcome|appreciate)$/.test(tokens.lower(at + 1)) ? 'claim' : 'plan';
    if (word === 'should') return tokens.lower(at + 1) === 'have' ? 'claim' : 'recommendation';
    if (/^(?:was|were|is|are|has|have|had|did|do|does|can|could|may|might|[,;]|and|but|because|if|when)$/.test(word) || judges(word))
      return 'claim';
  }
  return 'claim';
}

/** `said it would respond`: `from` stands behind the pronoun. */
function promisesIt(tokens: Tokens, from: number): boolean {
  // `told us it would commission`: the cue ends before the pronoun. What people would like or do is what they say of the service.
  if (tokens.lower(from) === 'it') return promisesIt(tokens, from + 1);
  return (
    (tokens.lower(from) === 'would' || tokens.lower(from) === 'will') &&
    speakers.has(tokens.lower(from - 1)) &&
    !/^(?:have|not|never|like|prefer|rather|be|take|often|always|help|feel)$/.test(tokens.lower(from + 1))
  );
}

const speakers = new Set(['it', 'he', 'she']);

/** `acknowledged that this would be a stretch, but felt…`: a second thing is said. */
function tellsMore(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from + 1; at < last; at++) if (tokens.lower(at - 1) === ',' && /^(?:and|but)$/.test(tokens.lower(at))) return true;
  return false;
}
