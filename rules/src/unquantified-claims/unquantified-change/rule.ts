import { defineRule, type Report } from '../../kit/index.js';
import { lexiconByForm, type Block, type LexiconMatch, type Sentence, type Tokens } from '../../language/index.js';
import { isHypothetical, tellsFindings } from '../asserted.js';
import { isMeasured } from '../measured.js';
import { changeWords, type ChangeForm } from './words.js';

export default defineRule({
  id: 'unquantified-change',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'A change is claimed without saying from what to what, or by how much',
  why: 'A reader cannot tell a large change from a small one, nor check either, without the figure before, the figure after and the dates of both.',
  lexicon: lexiconByForm(changeWords),
  checkMatch: (match, block, context) => {
    if (block.kind === 'table-cell' || block.kind === 'caption' || block.kind === 'footnote') return;
    const sentence = block.sentenceAt(match.first);
    const form = match.entry.data as ChangeForm;
    if (!tellsFindings(sentence) || isHypothetical(sentence, match.first)) return;
    if (!assertsChange(block.tokens, sentence, match, form) || isMeasured(block, match.first, match.last)) return;
    context.report(reportOn(block, match));
  },
});

/** Words that do tell by how much. */
const tellsFactor = /\b(?:doubled|trebled|halved)\b/i;

function reportOn(block: Block, { first, last }: LexiconMatch): Report {
  const words = block.text(first, last);
  return {
    span: block.span(first, last),
    message: `\`${words}\` does not say from what to what${tellsFactor.test(words) ? '' : ', or by how much'}`,
    question: `\`${words}\`: from what figure, at what date, to what figure, at what date?`,
    fixes: [
      {
        title: 'Insert `(from ‹n› at ‹date› to ‹n› at ‹date›)` to be filled in',
        edits: [{ start: block.span(first, last).end, end: block.span(first, last).end, text: ' (from ‹n› at ‹date› to ‹n› at ‹date›)' }],
      },
    ],
  };
}

const forms: Readonly<Record<ChangeForm, (tokens: Tokens, sentence: Sentence, match: LexiconMatch) => boolean>> = {
  past: isPastChange,
  ing: isGoingOn,
  plain: isPresentChange,
  noun: isNamedChange,
  either: (tokens, sentence, match) => isNamedChange(tokens, sentence, match) || isPresentChange(tokens, sentence, match),
  phrase: isPhraseOfChange,
};

function assertsChange(tokens: Tokens, sentence: Sentence, match: LexiconMatch, form: ChangeForm): boolean {
  return forms[form](tokens, sentence, match);
}

/** Participles that are adjectives as often as not: a change only after `has been` and the like. */
const needAuxiliary = new Set('enhanced expanded accelerated transformed heightened stalled slipped'.split(' '));

/** `has improved`, `reduced staff turnover`; not `declined the offer`, `reduced timetables`, `to be improved`. */
function isPastChange(tokens: Tokens, _sentence: Sentence, { first, last }: LexiconMatch): boolean {
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  if (word === 'declined' && /^(?:to|the|an?|any|support|services?|help|consent|it|this|by|further|their|intervention)$/.test(next))
    return false;
  if (word === 'reduced' && /^(?:timetables?|hours|rate|rates)$/.test(next)) return false;
  if (/^(?:fell|fallen|fall)$/.test(word) && /^(?:within|below|short|under|to|into|behind|outside|foul|through|in|asleep|out)$/.test(next))
    return false;
  if (/^(?:grown|grew)$/.test(word) && next === 'up') return false;
  if (/^(?:dropped|drop)$/.test(word) && /^(?:out|in)$/.test(next)) return false;
  if (/^(?:come|came|went|gone)$/.test(word) && /^(?:to|with|by|against)$/.test(next)) return false;
  if (
    /^(?:strengthened|enhanced|expanded|improved|increased|reduced)$/.test(word) &&
    /^(?:by|through)$/.test(next) &&
    tokens.lower(first - 1) === 'be'
  )
    return false;
  if (/^(?:at|an|of)$/.test(tokens.lower(first - 1)) && word === 'increased' && /^risks?$/.test(next)) return false;
  if (/^(?:risen|rose)$/.test(word) && next === 'to' && /^(?:the|this|these|an?)$/.test(tokens.lower(last + 1))) return false;
  const before = tokens.lower(first - 1);
  // `are reduced through plans` tells what usually happens, `have been reduced` what did.
  if (last - first === 1 && /^(?:is|are|be|newly|any|being)$/.test(before)) return false;
  return !needAuxiliary.has(word) || /^(?:has|have|had|been|were|was|and)$/.test(before) || /ly$/.test(before);
}

const formsOfBe = new Set("is are was were been be being isn't aren't it's".split(' '));

/** `is improving`, `an improving picture`, `progress in improving`; not `by improving`, `focused on reducing`. */
function isGoingOn(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (first === sentence.first) return false;
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  if (word === 'growing' && next === 'up') return false;
  if (word === 'falling' && /^(?:within|below|short|into|behind|outside|through)$/.test(next)) return false;
  let at = first - 1;
  while (/ly$|^(?:also|now|still|already|yet|not|slowly)$/.test(tokens.lower(at)) && at > sentence.first) at--;
  const before = tokens.lower(at);
  if (formsOfBe.has(before)) return tokens.lower(at - 1) !== 'to';
  if (/^(?:an?|the|this|these|with|and|of)$/.test(before))
    return /^(?:an?|this|these)$/.test(before) ? !takesObject(next) : before === 'with';
  if (before === 'in')
    return /^(?:progress|effective|successful|success|successfully|impact|effect|resulted|resulting)$/.test(tokens.lower(at - 1));
  return /^(?:,|though|although|while|increasingly)$/.test(before) ? !takesObject(next) : false;
}

function takesObject(word: string): boolean {
  return /^(?:the|a|an|their|its|our|his|her|how|all|both|any)$/.test(word);
}

/** `continues to improve`, `helped to reduce`, `referrals tail off`. */
function isPresentChange(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (last - first > 1) return first > sentence.first;
  const word = tokens.lower(first);
  if (tokens.lower(first - 1) === 'to') return true;
  return (
    word.endsWith('s') &&
    first > sentence.first &&
    takesObject(tokens.lower(last)) &&
    !/^(?:the|an?|of|and|any|no)$/.test(tokens.lower(first - 1))
  );
}

const afterOwnNoun =
  /^(?:in|of|to|since|on|and|but|or|following|across|for|within|over|as|from|with|at|by|made|seen|already|so|because|which|that|through|during|has|have|had|\W.*)?$/;
const beforeNamesOfPlans = new Set(
  'for for require requires required continuous continual school service quality further drive driving need needs needed secure support any no such each every practice'.split(
    ' ',
  ),
);

/** `a reduction in`, `noted an overall increase`; not `improvement plan`, `areas for improvement`, `the increase`. */
function isNamedChange(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  if (last - first > 1) return true;
  // `improvement plan`, `improvement framework`: part of a name.
  if (/^improvements?$/.test(word) && !afterOwnNoun.test(next)) return false;
  if (beforeNamesOfPlans.has(tokens.lower(first - 1))) return false;
  if (/^(?:fall|drop|rise|increase|decrease|decline)$/.test(word)) {
    if (!/^(?:in|on|since|of|over)$/.test(next)) return false;
    if (word === 'rise' && /^(?:give|gives|given|gave|giving)$/.test(tokens.lower(first - 1))) return false;
  }
  return isIntroduced(tokens, sentence, first);
}

/** A change that the sentence brings up itself (`an increase`, `led to improvements`), not one it takes as told (`the increase`, `this reduction`). */
function isIntroduced(tokens: Tokens, sentence: Sentence, first: number): boolean {
  for (let at = first - 1; at >= sentence.first && first - at <= 4; at--) {
    const word = tokens.lower(at);
    if (
      /^(?:an?|some|significant|marked|considerable|notable|recent|clear|overall|steady|sharp|further|slight|substantial|measurable|tangible|real|good|seen|shown|shows|show|made|make|achieved)$/.test(
        word,
      )
    )
      return true;
    if (/^(?:led|leading|resulted|resulting|been|demonstrated|demonstrate|is|are|was|were|with|evidence)$/.test(word))
      return !/^(?:the|these|those|this)$/.test(tokens.lower(first - 1));
    if (/^(?:the|these|those|this|that|any|no|for|on|of|to|their|its|,)$/.test(word) && at < first - 1) return false;
    if (/^(?:the|these|those|this|that|any|no|for|their|its|on|to)$/.test(word)) return false;
  }
  return false;
}

/** A child's own progress at school or in care is no change in the service. */
function isProgressOfSomebody(tokens: Tokens, { first }: Sentence, index: number): boolean {
  for (let at = index - 1; at >= first && index - at <= 7; at--) {
    if (/^(?:children|pupils|people|child|learners|students|they|who|siblings|boys|girls)$/.test(tokens.lower(at))) return true;
    if (/^[,;]$/.test(tokens.lower(at))) return false;
  }
  return false;
}

function isPhraseOfChange(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  const words = `${tokens.lower(first)} ${tokens.lower(last - 1)}`;
  if (/progress/.test(words) && isProgressOfSomebody(tokens, sentence, first)) return false;
  if (/^(?:any|not|no|insufficient)$/.test(tokens.lower(first - 1))) return false;
  if (/progress$/.test(words)) return !/^(?:and|meetings?|reports?|review|reviews|summary|against)$/.test(tokens.lower(last));
  return true;
}
