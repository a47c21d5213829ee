import type { Span } from './span.js';
import type { Sentence } from './block.js';
import { figuresBetween } from './figures.js';
import { TokenKind, type Tokens } from './tokens.js';

/** What a bracket points at. */
export interface BracketPointer extends Span {
  readonly kind: 'document' | 'sample';
}

/** Words that open a bracket which only sets a figure beside the one before it: `(down from 84 in 2022)`. */
const comparing = new Set(
  'down up from as since in at by to between compared against was were until before after previously including excluding which who born aged due about around now then or and of all both an average target national england'.split(
    ' ',
  ),
);
const sampled =
  /^(?:files?|cases?|records?|replies|respondents?|responses?|returns|questionnaires|participants|interviews|observations|forms|surveys|invoices|transactions|orders|calls|patients|residents|pupils|tenants|staff|women|men|children|people|visits|accounts|plans|assessments|reviews|properties|homes)$/;
/** What a document or data set is divided into, and found by. */
const divisions =
  /^(?:indicators?|refs?|references?|tables?|pages?|pp?|paras?|paragraphs?|sections?|clauses?|month|period|quarter|issue|edition|version|volume|vol|minutes?|items?|slides?|lines?|rows?|entry|entries|folios?|tabs?|sheets?|frames?|photographs?|photos?|exhibits?|documents?|report|no|nos|number|numbers|appendix|appendices|annex|annexes|wave|release|chapters?|part|camera|case|id)$/;
const reachOfBracket = 24;

/**
 * The pointer that the bracket opening at `index` holds: a source and its date or place behind a comma (`(school tracking, July 2023)`, `(Outcomes Framework, indicator C29)`),
 * or a sample with its size (`(30 files, shortest 3, longest 121)`, `(n = 52)`).
 */
export function readBracket(sentence: Sentence, index: number): BracketPointer | undefined {
  const { block } = sentence;
  const { tokens } = block;
  if (tokens.lower(index) !== '(') return undefined;
  const last = closing(tokens, index, sentence.last);
  if (last === undefined || last - index < 3) return undefined;
  if (isSampleSize(tokens, index, last) || isSizeOfGroup(tokens, index, last)) return { kind: 'sample', ...block.span(index, last + 1) };
  return isCitation(sentence, index, last) || isNumbered(tokens, index, last) || isRegister(tokens, index, last)
    ? { kind: 'document', ...block.span(index, last + 1) }
    : undefined;
}

function closing(tokens: Tokens, index: number, to: number): number | undefined {
  for (let at = index + 1; at < Math.min(to, index + reachOfBracket); at++) if (tokens.lower(at) === ')') return at;
  return undefined;
}

function isSampleSize(tokens: Tokens, index: number, last: number): boolean {
  for (let at = index + 1; at < last; at++) {
    if (tokens.lower(at) === 'n' && tokens.lower(at + 1) === '=' && tokens.kinds[at + 2] === TokenKind.number) return true;
    const opens = at === index + 1 || tokens.lower(at - 1) === ',';
    if (opens && tokens.kinds[at] === TokenKind.number && (sampled.test(tokens.lower(at + 1)) || sampled.test(tokens.lower(at + 2))))
      return tokens.lower(last - 1) !== '%' && (at > index + 1 || tokens.lower(at + 2) === ',' || last - at > 3);
  }
  return false;
}

/** `two focus groups (17 people)`: how many were asked. */
function isSizeOfGroup(tokens: Tokens, index: number, last: number): boolean {
  return (
    last - index === 3 &&
    tokens.kinds[index + 1] === TokenKind.number &&
    sampled.test(tokens.lower(index + 2)) &&
    (/^(?:workshops?|surveys?|interviews|questionnaires?|polls?|sample)$/.test(tokens.lower(index - 1)) ||
      (/^(?:groups?|sessions?)$/.test(tokens.lower(index - 1)) && /^(?:focus|discussion|listening)$/.test(tokens.lower(index - 2))))
  );
}

/** What is kept, and numbered. */
const numberedPapers = new Set(
  (
    'note notes minute minutes log logs record records report reports file files transcript transcripts statement statements letter letters email emails memo chronology register ' +
    'ledger diary daybook logbook bundle tracker photograph photographs photo photos certificate certificates invoice invoices ticket tickets exhibit exhibits document documents ref reference references'
  ).split(' '),
);

/** `(visit notes GV/11 to GV/13)`, `(photographs 3 to 9)`, `(control room log, 03:14)`: a paper that is kept, with its number or the place in it. */
function isNumbered(tokens: Tokens, index: number, last: number): boolean {
  for (let at = index + 1; at < Math.min(last, index + 5); at++) {
    if (tokens.kinds[at] !== TokenKind.word) return false;
    if (!numberedPapers.has(tokens.lower(at))) continue;
    const from = tokens.lower(at + 1) === ',' ? at + 2 : at + 1;
    return from < last && isNumberOnly(tokens, from, last);
  }
  return false;
}

/** Numbers, the letters before them and what joins them, with nothing counted behind. */
function isNumberOnly(tokens: Tokens, from: number, last: number): boolean {
  let hasNumber = false;
  for (let at = from; at < last; at++) {
    const word = tokens.lower(at);
    if (/^\d/.test(word) || /^[a-z]{1,4}\d/.test(word)) hasNumber = true;
    else if (!/^(?:[a-z]{1,4}|[/,;&:–-])$/.test(word)) return false;
    else if (/^(?:of|were|was|had|not)$/.test(word)) return false;
  }
  return hasNumber;
}

const keptLists = /^(?:register|log|dashboard|extract|database|dataset|survey|tracker|minutes|spreadsheet|census)$/;
/** Words before such a list that name none. */
const nameless = /^(?:no|paper|manual|new|old|written|all|any|another|one|online|separate|own|missing|lost|see|our|his|her|blank|empty)$/;

const registers =
  /^(?:register|registers|log|logs|dashboard|extract|returns?|database|dataset|system|records|count|census|survey|tracker|minutes|statistics|spreadsheet)$/;

/** `(Food Standards Agency register)`, `(turnstile and exit count)`: a data set by its name. */
function isRegister(tokens: Tokens, index: number, last: number): boolean {
  if (comparing.has(tokens.lower(index + 1)) || tokens.kinds[index + 1] !== TokenKind.word) return false;
  // Of two words only the plainest are taken for a name: `(depot dashboard)`, but not `(head count)`.
  if (last - index < 4) return keptLists.test(tokens.lower(last - 1)) && !nameless.test(tokens.lower(index + 1));
  for (let at = index + 1; at < last; at++)
    if (/^(?:is|are|was|were|has|have|had|see|the|but|although)$/.test(tokens.lower(at)) && at === index + 1) return false;
  return registers.test(tokens.lower(last - 1));
}

function isCitation(sentence: Sentence, index: number, last: number): boolean {
  const { tokens } = sentence.block;
  if (tokens.kinds[index + 1] !== TokenKind.word || comparing.has(tokens.lower(index + 1))) return false;
  for (let at = index + 2; at < last; at++) {
    if (tokens.lower(at) !== ',') continue;
    if (divisions.test(tokens.lower(at + 1)) && /\d/.test(tokens.lower(at + 2))) return true;
    if (figuresBetween(sentence, at + 1, at + 4).some(({ kind, first, last: end }) => first < last && isCalendar(tokens, kind, first, end)))
      return true;
  }
  return false;
}

/** A date, or a period with its year. */
function isCalendar(tokens: Tokens, kind: string, first: number, last: number): boolean {
  if (kind === 'date') return true;
  for (let at = first; at < last; at++) if (/^(?:19|20)\d\d/.test(tokens.lower(at))) return kind === 'period' || last - first === 1;
  return false;
}
