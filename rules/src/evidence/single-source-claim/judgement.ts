import { clauseAt, figuresBetween, isQuantity, TokenKind, type Sentence } from '../../language/index.js';

/** Words that say how good a thing is, or that it got better or worse. */
const judging = new Set(
  (
    'good well better best excellent outstanding great poor poorly weak weaker weakest worse worst bad badly strong stronger strongest strongly effective effectively effectiveness ineffective ineffectively ' +
    'robust robustly clear clearer clearly unclear thorough thoroughly comprehensive prompt promptly swift swiftly slow slowly timely timeliness safe safer safely unsafe warm calm caring respectful confident skilled ' +
    'skilful dedicated sensitive sensitively creative purposeful meaningful positive positively negative child-centred ambitious consistent consistently inconsistent inconsistently variable patchy uneven ' +
    'appropriate appropriately inappropriate adequate adequately inadequate sufficient sufficiently insufficient suitable unsuitable high-quality significant significantly substantial improved improving improvement ' +
    'improvements improves deteriorated deteriorating worsened worsening strength strengths weakness weaknesses embedded mature sound rigorous rigorously careful carefully careless detailed accurate accurately ' +
    'inaccurate responsive accessible person-centred innovative exceptional supportive helpful proportionate reliable reliably unreliable successful successfully unsuccessful impressive welcoming thrive thrives ' +
    'thriving inclusive nurturing proud transparent tenacious tenaciously knowledgeable thoughtful proactive proactively visible limited lacks fragile underdeveloped disjointed fragmented'
  ).split(' '),
);
/** Of these or beside them, words that judge only as what is said of a thing: `staff are committed`, not `offences committed`. */
const judgingAsPredicate = new Set(
  'open mixed committed stable secure experienced valued honest outstanding clear limited sound safe detailed mature'.split(' '),
);
const beforePredicate =
  /^(?:is|are|was|were|been|be|remains?|feels?|felt|very|highly|more|less|not|too|so|and|,|now|still|increasingly|largely|mostly)$/;
/** Behind these a word is a term, a grade or a phrase. */
const afterTerm: Readonly<Record<string, RegExp>> = {
  best: /^(?:interests?|practice|value)$/,
  significant: /^(?:harm|incidents?)$/,
  well: /^(?:as|known)$/,
  good: /^(?:practice|friday|level)$/,
  safe: /^(?:houses?|spaces?|places?)$/,
  better: /^than$/,
};
const grading = /^(?:rated|graded|judged|as|requires|require|at|of)$/;
const beforeGrade = /^(?:at|of|as|to|is|are|was|were|be|been|remains?|judged|grade|grading|rating|outcome)$/;
/** Somebody else's judgement is told, as a fact: `parents said that the home is well run`. */
const telling =
  /^(?:said|say|says|told|reported|report|felt|feel|think|thought|believe|believed|rated|graded|described|describe|praised|commented|according|asked|whether|if)$/;

/** A word that judges what the sentence tells, where no figure stands in its clause and nobody else is told to have said so; undefined in a sentence of facts. */
export function judgementOf(sentence: Sentence): string | undefined {
  return sentence.once(findJudgement) ?? undefined;
}

function findJudgement(sentence: Sentence): string | null {
  const { block, first, last } = sentence;
  const { tokens } = block;
  for (let at = first; at < last; at++) {
    if (telling.test(tokens.lower(at))) return null;
    if (isJudging(sentence, at) && !block.isQuoted(block.span(at, at + 1)) && !isMeasured(sentence, at)) return block.text(at, at + 1);
  }
  return null;
}

function isJudging(sentence: Sentence, at: number): boolean {
  const { block, first } = sentence;
  const { tokens } = block;
  const word = tokens.lower(at);
  if (!judging.has(word) && !judgingAsPredicate.has(word)) return false;
  if (judgingAsPredicate.has(word) && !beforePredicate.test(tokens.lower(at - 1))) return false;
  if (afterTerm[word]?.test(tokens.lower(at + 1)) || isGraded(sentence, at)) return false;
  // A capital in the middle of a sentence is that of a name.
  return at === first || !/^\p{Lu}/u.test(block.text(at, at + 1));
}

/** `rated good`, `at requires improvement`: a grade somebody gave. `Practice requires improvement` judges. */
function isGraded({ block: { tokens } }: Sentence, at: number): boolean {
  if (!grading.test(tokens.lower(at - 1))) return false;
  return !/^requires?$/.test(tokens.lower(at - 1)) || tokens.kinds[at - 2] !== TokenKind.word || beforeGrade.test(tokens.lower(at - 2));
}

/** Whether a figure stands in the clause: then the word tells what was counted, `12 of 40 visits were timely`. */
function isMeasured(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence.block;
  const [first, last] = clauseAt(sentence, at);
  let [from, to] = [at, at];
  while (from > first && tokens.lower(from - 1) !== ':') from--;
  while (to < last && tokens.lower(to) !== ':') to++;
  return figuresBetween(sentence, from, to).some(isQuantity);
}
