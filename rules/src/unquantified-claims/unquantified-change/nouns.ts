import type { LexiconMatch, Sentence, Tokens } from '../../language/index.js';

const afterOwnNoun =
  /^(?:in|of|to|since|on|and|but|or|following|across|for|within|over|as|from|with|at|by|made|seen|already|so|because|which|that|through|during|has|have|had|is|are|was|were|remain|remains|continue|continues|noted|reported|achieved|evident|\W.*)?$/;
const beforeNamesOfPlans = new Set(
  'for for require requires required continuous continual school service quality further drive driving need needs needed secure support any no such each every practice sector-led'.split(
    ' ',
  ),
);
/** What tells that an improvement came about: `improvement had been made`, `improvements remain fragile`. */
const cameAbout = /^(?:had|has|have|was|were|remain|remains|continue|continues|made|seen|noted|achieved|evident|is|are)$/;

/** `a reduction in`, `noted an overall increase`; not `improvement plan`, `areas for improvement`, `the increase`. */
export function isNamedChange(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  const word = tokens.lower(first);
  const next = last < sentence.last ? tokens.lower(last) : '';
  const before = first > sentence.first ? tokens.lower(first - 1) : '';
  if (last - first > 1) return before !== 'for' && before !== 'the';
  if (/^improvements?$/.test(word)) {
    // `improvement plan`, `improvement framework`: part of a name.
    if (!afterOwnNoun.test(next)) return false;
    if (cameAbout.test(next) && !/^(?:the|this|for|of|no|any|further|what|which|require|requires|required|necessary|needed)$/.test(before))
      return !/^(?:needed|required|necessary|to|not)$/.test(tokens.lower(last + 1));
  }
  if (beforeNamesOfPlans.has(before)) return false;
  if (figurative.has(word)) return sized.test(before) || (/^an?$/.test(before) && next === 'in');
  if (/^(?:fall|drop|rise|increase|decrease|decline|falls|drops|rises|increases|decreases|declines)$/.test(word)) {
    if (!/^(?:in|on|since|of|over)$/.test(next)) return false;
    if (/^(?:rise|falls)$/.test(word) && /^(?:give|gives|given|gave|giving|of|on|prevent|preventing|people's)$/.test(before)) return false;
  }
  // `Growth in calls has…`, `the drop in arrests`: the sentence takes the change as told, and gives no figure for it.
  if (next === 'in' && (first === sentence.first || before === 'the') && !isAwaited(tokens, sentence, first)) return true;
  return isIntroduced(tokens, sentence, first);
}

/** `monitor the reduction in`, `responsible for the increase in`: looked for or dealt with. */
function isAwaited(tokens: Tokens, { first: from }: Sentence, first: number): boolean {
  for (let at = first - 1; at >= from && first - at <= 4; at--)
    if (/^(?:monitor|monitors|for|track|of|to|about|support|towards|on|manage|address|any|explain|understand)$/.test(tokens.lower(at)))
      return true;
  return false;
}

const figurative = new Set(
  'lift spike jump leap hike dip slump slide swing boost influx exodus explosion erosion tightening easing recovery slippage'.split(' '),
);
const sized =
  /^(?:notable|noticeable|visible|real|big|large|huge|massive|sharp|steep|sudden|marked|significant|considerable|welcome|definite|clear|slight|small|recent|dramatic|gradual|worrying|further|general|strong|modest|major)$/;

/** Words that bring a change up as news. */
const introduces =
  /^(?:an?|some|significant|marked|considerable|notable|recent|clear|overall|steady|sharp|further|slight|substantial|measurable|tangible|real|good|seen|shown|shows|show|made|make|achieved|noticeable|visible|dramatic|small|large|huge|modest|gradual|steep|rapid|sudden|welcome|positive|continued|continuing|sustained|corresponding|pleasing|encouraging|worrying|genuine|obvious|early|swift|year-on-year|noted|observed|witnessed|experienced|experience|reported|brought|saw|sees|see|seeing|secured|delivered|enough|little|limited|demonstrable|appreciable|major|minor|great|important|impressive|discernible)$/;

/** A change that the sentence brings up itself (`an increase`, `led to improvements`), not one it takes as told (`the increase`, `this reduction`). */
function isIntroduced(tokens: Tokens, sentence: Sentence, first: number): boolean {
  if (
    /^(?:to|in)$/.test(tokens.lower(first - 1)) &&
    /^(?:led|leading|leads|lead|contributed|contributing|resulted|resulting|results)$/.test(tokens.lower(first - 2))
  )
    return !isYetTo(tokens, sentence, first - 2);
  for (let at = first - 1; at >= sentence.first && first - at <= 4; at--) {
    const word = tokens.lower(at);
    if (introduces.test(word)) return true;
    if (
      /^(?:led|leading|resulted|resulting|been|demonstrated|demonstrate|is|are|was|were|with|evidence|contributed|despite|due)$/.test(word)
    )
      return !/^(?:the|these|those|this)$/.test(tokens.lower(first - 1));
    if (/^(?:the|these|those|this|that|any|no|for|on|of|to|their|its|,)$/.test(word) && at < first - 1) return false;
    if (/^(?:the|these|those|this|that|any|no|for|their|its|on|to)$/.test(word)) return false;
  }
  return false;
}

/** `has yet to lead to improvements`, `did not result in a drop`. */
function isYetTo(tokens: Tokens, { first: from }: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= from && verb - at <= 4; at--)
    if (/^(?:yet|not|never|n't|can|could|may|might|will|would|should)$/.test(tokens.lower(at))) return true;
  return false;
}
