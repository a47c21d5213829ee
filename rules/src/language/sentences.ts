import { TokenKind, type Tokens } from './tokens.js';

/** A sentence as a half-open range of token indexes and of UTF-16 offsets into the prose. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Titles and the like: a name follows, so the sentence goes on whatever comes next. */
const beforeNames = new Set('cllr cllrs dr mr mrs ms mx prof rev revd hon rt sir st sgt det supt insp lt col gen capt'.split(' '));
/** Shorthand that is followed by a number or letter: the sentence goes on where one does. */
const beforeNumbers = new Set(
  'para paras ev fig figs no nos reg regs ref refs sec secs s ss sch art arts ch chap cl cls vol app appx p pp pt pts r rr c'.split(' '),
);
/** Shorthand in the middle of a sentence. */
const neverLast = new Set('e.g i.e eg ie cf viz approx est incl excl esp vs v'.split(' '));
/** Shorthand that may end a sentence: a capital letter after it decides. */
const mayBeLast = new Set(
  'etc al inc ltd plc dept co corp ave rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun a.m p.m am pm'.split(
    ' ',
  ),
);

const closers = new Set(['"', "'", '”', '’', ')', ']', '»', '*', '_']);

/**
 * Cuts prose into sentences as reports are written: `para. 4.12`, `Fig. 2`, `No. 7`, `e.g.`, `Cllr. Hay`, initials and decimal numbering do not end one.
 */
export function splitSentences(prose: string, tokens: Tokens): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let first = 0;
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kinds[index] !== TokenKind.punctuation) continue;
    const mark = prose[tokens.starts[index] ?? 0];
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue;
    let last = index + 1;
    while (last < tokens.count && tokens.starts[last] === tokens.ends[last - 1] && isTail(prose, tokens, last)) last++;
    // What follows a run of stops decides for all of them: a look at each would take time by the square of a run of dots.
    if (last < tokens.count && (tokens.starts[last] === tokens.ends[last - 1] || !startsSentence(prose, tokens, last))) {
      index = last - 1;
      continue;
    }
    if (mark === '.' && last === index + 1 && goesOnAfterStop(prose, tokens, first, index)) continue;
    push(last);
    index = last - 1;
  }
  push(tokens.count);
  return sentences;

  function push(last: number): void {
    if (last <= first) return;
    sentences.push({ first, last, start: tokens.starts[first] ?? 0, end: tokens.ends[last - 1] ?? 0 });
    first = last;
  }
}

function isTail(prose: string, tokens: Tokens, index: number): boolean {
  const character = prose[tokens.starts[index] ?? 0] ?? '';
  return closers.has(character) || character === '.' || character === '!' || character === '?' || character === '…';
}

/** A capital, a figure, an opening mark: anything but a small letter or a mark that carries a sentence on. */
function startsSentence(prose: string, tokens: Tokens, index: number): boolean {
  const character = prose[tokens.starts[index] ?? 0] ?? '';
  if (character.toLowerCase() !== character) return true;
  return tokens.kinds[index] !== TokenKind.word && !',;:)]–—'.includes(character);
}

/** Words that open a sentence after initials or a company's `Ltd.`, where a name would as well be possible. */
const openers = new Set(
  'the a an it its this these that those they he she we there in on at as for from by when while although however inspectors leaders staff'.split(
    ' ',
  ),
);
/** Words that a single letter labels: `Appendix B. The` ends a sentence, `J. Smith` does not. */
const lettered = new Set(
  'annex appendix table option plan part group team year type class category grade block ward section schedule site unit form level stage and or'.split(
    ' ',
  ),
);

function goesOnAfterStop(prose: string, tokens: Tokens, first: number, stop: number): boolean {
  const next = stop + 1;
  if (next >= tokens.count) return false;
  let from = stop - 1;
  while (from > first && tokens.starts[from] === tokens.ends[from - 1] && tokens.kinds[from - 1] !== TokenKind.symbol) from--;
  while (from < stop - 1 && tokens.kinds[from] === TokenKind.punctuation) from++;
  if (from < first) return false;
  const written = prose.slice(tokens.starts[from], tokens.starts[stop]);
  const shorthand = written.toLowerCase();
  // A list number or letter at the very start: `8.`, `iv.`
  if (from === first && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(shorthand)) return true;
  if (beforeNames.has(shorthand) || neverLast.has(shorthand)) return true;
  const numberFollows = tokens.kinds[next] === TokenKind.number || /^(?:\d\w*|[ivxl]+|[a-z])$/.test(tokens.lower(next));
  if (beforeNumbers.has(shorthand) && numberFollows) return true;
  if (mayBeLast.has(shorthand))
    return numberFollows ? shorthand !== 'etc' : !openers.has(tokens.lower(next)) && /^(?:inc|ltd|plc|co|corp|dept)$/.test(shorthand);
  const initials = /^(?:[A-Z]\.)*[A-Z]$/.test(written);
  if (initials && /^[A-Z]\.$/.test(prose.slice(tokens.starts[next], tokens.ends[next + 1]))) return true;
  if (initials && !lettered.has(tokens.lower(from - 1))) {
    return tokens.kinds[next] === TokenKind.word && !openers.has(tokens.lower(next));
  }
  return false;
}
