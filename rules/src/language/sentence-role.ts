import type { Sentence } from './block.js';
import { hasEvidence } from './evidence-marks.js';
import { PhraseMatcher } from './lexicon.js';
import type { RoleCue, SentenceRole } from './role-cue.js';
import { roleCues } from './role-cues.js';
import {
  isSecondClause,
  reportedRole,
  isSubordinate,
  reachOfDuty,
  reachOfHead,
  tellsFindingFirst,
  tellsResult,
} from './sentence-role-clauses.js';
import {
  countsAssets,
  definesWord,
  explainsKind,
  isKind,
  isNumberedAction,
  isOfElsewhere,
  isResolution,
  namesTopic,
  pointsWithin,
  roleOfLabel,
} from './sentence-role-openings.js';
import { isNeutral, judgesNothing, tellsOfPast } from './sentence-role-neutral.js';
import { isInstruction } from './sentence-role-instruction.js';
import { hasMainVerb } from './sentence-role-verbs.js';
import { TokenKind, type Tokens } from './tokens.js';

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

function findRole(sentence: Sentence): SentenceRole {
  const role = sentence.once(ownRole);
  return role === 'claim' && isAmongDuties(sentence) ? 'definition' : role;
}

/** What the sentence does, as far as it tells by itself and its section does. */
function ownRole(sentence: Sentence): SentenceRole {
  const { block } = sentence;
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return 'label';
  const { tokens } = block;
  const first = firstWord(sentence);
  if (first === undefined) return 'label';
  const closing = lastMark(sentence);
  if (closing === '?') return 'question';
  if (endsInNumber(sentence, first)) return 'label';
  const isFragment =
    sentence.last - first <= (/[.!?]/.test(closing) && block.kind === 'paragraph' ? 26 : 50) && !hasMainVerb(sentence, first);
  if (closing === ':' || (!/[.!?]/.test(closing) && (isFragment || isHeadline(sentence, first)))) return 'label';
  const { section } = block.context;
  if (section === 'reference') return 'announcement';
  if (section === 'scope') return section;
  // Among rules, what is told of the past was found.
  if (section === 'definition' && !sentence.once(tellsOfPast)) return section;
  // Under such a heading stand what is to be done and, often enough, the findings that it is drawn from.
  if (section !== 'finding' && (isFragment || (block.kind === 'list-item' && !isNumberedProse(sentence)))) return section;
  if (isInstruction(sentence, first) || isNumberedAction(tokens, first)) return 'recommendation';
  if (isResolution(sentence, first)) return 'announcement';
  if (definesWord(tokens, first) || explainsKind(tokens, first) || (sentence.once(judgesNothing) && isKind(tokens, first)))
    return 'definition';
  if (isOfElsewhere(tokens, first) || endsAsEvent(sentence) || pointsWithin(tokens, first)) return 'scope';
  if (countsAssets(sentence, first, !sentence.once(judgesNothing))) return 'scope';
  if (sentence.once(judgesNothing) && namesTopic(sentence, first)) return 'announcement';
  return roleOfLabel(sentence, first) ?? cueRole(sentence, first) ?? (isFragment ? 'label' : 'claim');
}

/** The cue that comes first in the main clause; words after `who`, `that`, `where` and the like do not count. */
function cueRole(sentence: Sentence, first: number): SentenceRole | undefined {
  const { tokens } = sentence.block;
  let found: SentenceRole | undefined;
  let at = Infinity;
  let end = 0;
  matcher.match(tokens, first, Math.min(sentence.last, first + 2 * reachOfHead), (cue, start, last) => {
    if (cue.role === 'claim' && cue.anywhere) {
      found = cue.role;
      at = -1;
      return;
    }
    if (start > at || (start === at && last <= end) || !counts(sentence, cue, first, start)) return;
    found = cue.role;
    at = start;
    end = last;
  });
  return found === 'claim' && at >= 0 ? reportedRole(tokens, end, sentence.last) : found;
}

/** Whether a cue at `start` says what the sentence as a whole does. */
function counts(sentence: Sentence, { role, anywhere, opens, neutral }: RoleCue, first: number, start: number): boolean {
  if (anywhere) return true;
  if (opens === true && start !== first) return false;
  const { block } = sentence;
  const { tokens } = block;
  const word = tokens.lower(start);
  if (start - first > (word === 'must' ? reachOfDuty : reachOfHead)) return false;
  if (role === 'definition' && block.isQuoted(block.span(start, start + 1))) return false;
  if (isSubordinate(tokens, first, start)) return false;
  if (role !== 'claim' && isSecondClause(tokens, first, start)) return false;
  if (neutral === true && !(role === 'scope' ? sentence.once(judgesNothing) : sentence.once(isNeutral))) return false;
  if (
    forward.has(role) &&
    (tellsFindingFirst(tokens, first, start) || (word === 'should' && (start === first || tokens.lower(start - 1) === ',')))
  )
    return false;
  if (word === 'asked' && /^(?:is|are|was|were|been|be|being)$/.test(tokens.lower(start - 1))) return false;
  // `The Council received 1,206 complaints`: what came in is counted, and no meeting was handed a paper.
  if (/^(?:council|ombudsman|service|trust|force)$/.test(word) && isReceivingCount(tokens, start)) return false;
  if (word === 'need' && /^(?:the|a|no|any|their|this)$/.test(tokens.lower(start - 1))) return false;
  if (role === 'scope' && (word === 'previous' || word === 'last') && tokens.lower(start + 1) === 'inspection' && start - first > 1)
    return false;
  if (role === 'scope' && word === 'on' && isBase(tokens, start)) return false;
  if (role === 'scope' && tellsResult(sentence, start)) return false;
  // `transactions we looked at`: the cue only describes the noun before it.
  return !(
    role === 'scope' &&
    lookers.has(word) &&
    start > first &&
    !/^(?:since|before|after)$/.test(tokens.lower(first)) &&
    isWord.test(tokens.lower(start - 1)) &&
    !beforeLooker.test(tokens.lower(start - 1))
  );
}

function isReceivingCount(tokens: Tokens, at: number): boolean {
  return tokens.lower(at + 1) === 'received' && tokens.kinds[at + 2] === TokenKind.number;
}

/** `across the 346 pupils on roll`: only what a share is of. */
function isBase(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back > at - 6; back--) if (/^(?:across|of|among|for)$/.test(tokens.lower(back))) return true;
  return false;
}

const isWord = /^[a-z]{3,}$/;
/** What stands before those who look where they are the subject of the main clause. */
const beforeLooker =
  /^(?:and|but|then|also|when|how|what|which|where|the|our|these|both|two|three|four|five|six|seven|eight|nine|ten|lead|peer|external|internal|independent|ofsted|inspection|visit|audit|review|fieldwork)$/;
const lookers = new Set('we i inspectors auditors reviewers'.split(' '));

/** Roles that look ahead or lay down what is to be: a finding told before them in the sentence makes it a claim all the same. */
const forward: ReadonlySet<SentenceRole> = new Set(['plan', 'recommendation', 'definition', 'announcement', 'question']);

/** A numbered paragraph of the report's own text, which only stands behind such a heading: it judges, or tells of the past, and goes on about it. */
function isNumberedProse(sentence: Sentence): boolean {
  return sentence.block.sentences.length > 1 && !sentence.once(isNeutral);
}

/** `Alarms are issued to all staff` next to instructions or duties tells how things are meant to work. */
function isAmongDuties(sentence: Sentence): boolean {
  const { previous, next } = sentence;
  return (isDuty(previous) || isDuty(next)) && sentence.once(isNeutral);
}

const dutyWords = new Set('must you your entitled shall'.split(' '));

function isDuty(sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  const { block, first, last } = sentence;
  const role = sentence.once(ownRole);
  if (role === 'recommendation') return isInstruction(sentence, firstWord(sentence) ?? first);
  if (role !== 'definition') return false;
  for (let at = first; at < last; at++) if (dutyWords.has(block.tokens.lower(at))) return true;
  return false;
}

/** `… also took place.` */
function endsAsEvent(sentence: Sentence): boolean {
  const { tokens } = sentence.block;
  const { last } = sentence;
  return tokens.lower(last - 2) === 'place' && tokens.lower(last - 3) === 'took' && sentence.once(judgesNothing);
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

/** `Inspection findings 17.`: a heading with the number of the next paragraph run into it. */
function endsInNumber({ block: { tokens }, last }: Sentence, first: number): boolean {
  if (last - first > 24 || tokens.lower(last - 1) !== '.' || tokens.kinds[last - 2] !== TokenKind.number) return false;
  if (!/^\d{1,3}$/.test(tokens.lower(last - 2)) || tokens.kinds[last - 3] !== TokenKind.word) return false;
  return /^(?:findings|good|outstanding|inadequate|adequate|improvement|summary|recommendations|introduction|background|overview|conclusion|conclusions|leadership|method|scope)$/.test(
    tokens.lower(last - 3),
  );
}

/** A short paragraph without a full stop, begun with a capital letter: a headline, caption or heading that the layout does not show as one. */
function isHeadline({ block: { kind, prose, tokens, sentences }, first: from, last }: Sentence, first: number): boolean {
  return (
    kind === 'paragraph' &&
    sentences.length === 1 &&
    (last - from <= 20 || /^(?:minutes|notes|agenda|notice)$/.test(tokens.lower(first))) &&
    /^\p{Lu}/u.test(prose.slice(tokens.starts[first] ?? 0))
  );
}
