import type { Sentence } from './block.js';
import { hasEvidence } from './evidence-marks.js';
import { PhraseMatcher } from './lexicon.js';
import { doubtfulImperatives, imperatives, objectsFollow, roleCues, type RoleCue } from './role-cues.js';
import { TokenKind, type Tokens } from './tokens.js';

/** What a sentence does. Only a `claim` says something of the service that a reader may ask the evidence for. */
export type SentenceRole = RoleCue['role'] | 'label';

const matcher = new PhraseMatcher<RoleCue>();
for (const cue of roleCues) for (const phrase of cue.phrases) matcher.add(phrase, cue);

/** What the sentence does, judged from its words, its block and its section. */
export function sentenceRole(sentence: Sentence): SentenceRole {
  return sentence.once(findRole);
}

/** Whether the sentence asserts something about the service, its people or its results. */
export function isClaim(sentence: Sentence): boolean {
  return sentenceRole(sentence) === 'claim';
}

/** Whether the sentence is a claim that carries no pointer of its own. */
export function isBareClaim(sentence: Sentence): boolean {
  return isClaim(sentence) && !hasEvidence(sentence);
}

/** Words further in than this belong to no main clause's subject and verb. */
const reachOfHead = 14;
const subordinators = new Set(
  'who which that where when than as what if because so whether how until although though while before after'.split(' '),
);

function findRole(sentence: Sentence): SentenceRole {
  const { block } = sentence;
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return 'label';
  const { tokens } = block;
  const first = firstWord(sentence);
  if (first === undefined) return 'label';
  const closing = lastMark(sentence);
  if (closing === '?') return 'question';
  if (closing === ':' || (!/[.!?]/.test(closing) && isFragment(sentence, first))) return 'label';
  const { section } = block.context;
  if (section === 'reference') return 'announcement';
  if (section === 'scope' || section === 'definition') return section;
  // Under such a heading stand what is to be done and, often enough, the findings that it is drawn from.
  if (section !== 'finding' && (block.kind === 'list-item' || isFragment(sentence, first))) return section;
  if (isInstruction(tokens, first) || isNumberedAction(tokens, first)) return 'recommendation';
  if (definesWord(tokens, first)) return 'definition';
  if (isOfElsewhere(tokens, first) || endsAsEvent(sentence)) return 'scope';
  return cueRole(sentence, first) ?? 'claim';
}

/** The cue that comes first in the main clause; words after `who`, `that`, `where` and the like do not count. */
function cueRole(sentence: Sentence, first: number): SentenceRole | undefined {
  const { tokens } = sentence.block;
  let found: SentenceRole | undefined;
  let at = Infinity;
  let end = 0;
  matcher.match(tokens, first, Math.min(sentence.last, first + 2 * reachOfHead), (cue, start, last) => {
    if (start > at || (start === at && last <= end) || !counts(sentence, cue, first, start)) return;
    found = cue.role;
    at = start;
    end = last;
  });
  return found;
}

/** Whether a cue at `start` says what the sentence as a whole does. */
function counts({ block }: Sentence, { role, anywhere }: RoleCue, first: number, start: number): boolean {
  if (anywhere) return true;
  const { tokens } = block;
  const word = tokens.lower(start);
  if (start - first > reachOfHead) return false;
  if (role === 'definition' && block.isQuoted(block.span(start, start + 1))) return false;
  if (isSubordinate(tokens, first, start)) return false;
  if (
    forward.has(role) &&
    (isAfterFinding(tokens, first, start) || (word === 'should' && (start === first || tokens.lower(start - 1) === ',')))
  )
    return false;
  if (word === 'need' && /^(?:the|a|no|any|their|this)$/.test(tokens.lower(start - 1))) return false;
  if (role === 'scope' && (word === 'previous' || word === 'last') && tokens.lower(start + 1) === 'inspection' && start - first > 1)
    return false;
  if (role === 'scope' && tellsResult(tokens, start)) return false;
  // `transactions we looked at`: the cue only describes the noun before it.
  return !(role === 'scope' && lookers.has(word) && start > first && /^[a-z]{4,}$/.test(tokens.lower(start - 1)));
}

/** `Inspectors visited two homes and found that…` */
function tellsResult(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 25; at++)
    if (/^(?:found|identified)$/.test(tokens.lower(at)) && tokens.lower(at - 1) === 'and') return true;
  return false;
}

const lookers = new Set('we inspectors auditors reviewers'.split(' '));

/** Roles that look ahead or lay down what is to be: a finding told before them in the sentence makes it a claim all the same. */
const forward: ReadonlySet<SentenceRole> = new Set(['plan', 'recommendation', 'definition']);
const pastVerbs = new Set('was were has have had did been joined'.split(' '));

function isAfterFinding(tokens: Tokens, first: number, index: number): boolean {
  for (let at = first + 1; at < index; at++) if (pastVerbs.has(tokens.lower(at)) && !isSubordinate(tokens, first, at)) return true;
  return false;
}

function isSubordinate(tokens: Tokens, first: number, index: number): boolean {
  for (let at = index - 1; at >= first && index - at <= 6; at--) {
    const word = tokens.lower(at);
    if (word === ',' || word === ';') return false;
    if (subordinators.has(word) && !(word === 'after' && tokens.lower(at - 1) === 'looked')) return true;
  }
  return false;
}

/** `Recommendation 3: record…` */
function isNumberedAction(tokens: Tokens, first: number): boolean {
  return (
    /^(?:recommendation|action)$/.test(tokens.lower(first)) &&
    tokens.kinds[first + 1] === TokenKind.number &&
    tokens.lower(first + 2) === ':'
  );
}

/** What a sentence about `a weakness` or `a concern` tells is a finding. */
const judgedNouns =
  /^(?:strength|weakness|concern|feature|challenge|issue|risk|priority|focus|factor|barrier|gap|problem|theme|success|number|lack|shortage)$/;

/** `Good means that…`, `An early help assessment is a voluntary…`: a grade, or any one of a kind, is said to be something. */
function definesWord(tokens: Tokens, first: number): boolean {
  if (/^(?:good|outstanding|excellent|adequate|satisfactory|inadequate|weak|red|amber|green)$/.test(tokens.lower(first))) {
    const next = /^["'”’]$/.test(tokens.lower(first + 1)) ? first + 2 : first + 1;
    return tokens.lower(next) === 'means';
  }
  if (!/^an?$/.test(tokens.lower(first))) return false;
  for (let at = first + 1; at <= first + 5; at++) {
    const word = tokens.lower(at);
    if (judgedNouns.test(word) || tokens.kinds[at] !== TokenKind.word || /^(?:of|in|for|with|from|on|at|by|was|were)$/.test(word))
      return false;
    if (word === 'is') return at > first + 1 && /^(?:an?|any|someone|somebody|where|when)$/.test(tokens.lower(at + 1));
  }
  return false;
}

/** `Nationally, …`, `The England figure …`: a fact about somebody else, set beside the findings. */
function isOfElsewhere(tokens: Tokens, first: number): boolean {
  const word = tokens.lower(first);
  if (word === 'nationally') return true;
  return (
    word === 'the' &&
    /^(?:england|national)$/.test(tokens.lower(first + 1)) &&
    /^(?:figure|average|rate|median)$/.test(tokens.lower(first + 2))
  );
}

/** `… also took place.` */
function endsAsEvent({ block: { tokens }, last }: Sentence): boolean {
  return tokens.lower(last - 2) === 'place' && tokens.lower(last - 3) === 'took';
}

/** The first token that is a word and no list letter or number. */
function firstWord({ block: { tokens }, first, last }: Sentence): number | undefined {
  for (let index = first; index < last; index++) {
    if (tokens.kinds[index] !== TokenKind.word) continue;
    if (/^[.)]$/.test(tokens.lower(index + 1)) && index - first < 2 && tokens.lower(index).length < 4) continue;
    return index;
  }
  return undefined;
}

function lastMark({ block: { tokens }, first, last }: Sentence): string {
  for (let index = last - 1; index >= first; index--) {
    const mark = tokens.lower(index);
    if (!/^["'”’)\]*_]$/.test(mark)) return mark;
  }
  return '';
}

const finiteVerbs = new Set(
  (
    'is are was were has have had do does did can could may might will would shall should must remain remains make makes made ' +
    'show shows showed need needs receive receives provide provides live lives say says said feel feels know take takes use uses work works'
  ).split(' '),
);

/** A few words without a verb and a full stop: a label, a name, a caption. */
function isFragment({ block: { tokens }, last }: Sentence, first: number): boolean {
  if (last - first > 40) return false;
  for (let index = first; index < last; index++) if (finiteVerbs.has(tokens.lower(index))) return false;
  return true;
}

/** `Ensure that…`, `Robustly address the…`, `to raise attainment…`. */
function isInstruction(tokens: Tokens, first: number): boolean {
  let at = first;
  if (/ly$|^(?:further|also|please|always|never|do|don't)$/.test(tokens.lower(at))) at++;
  const word = tokens.lower(at);
  if (imperatives.has(word)) return true;
  if (word === 'to' && at === first) return true;
  return doubtfulImperatives.has(word) && objectsFollow.has(tokens.lower(at + 1));
}
