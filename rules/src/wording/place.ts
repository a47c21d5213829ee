import { TokenKind, type Block, type Sentence } from '../language/index.js';

/** Where a phrase stands: token indexes `first` up to, not including, `last`, with the words around it. */
export class Place {
  readonly sentence: Sentence;

  constructor(
    readonly block: Block,
    readonly first: number,
    readonly last: number,
  ) {
    this.sentence = block.sentenceAt(first);
  }

  /** The word `distance` tokens before the phrase, in lower case; empty beyond the sentence. */
  before(distance = 1): string {
    const index = this.first - distance;
    return index < this.sentence.first ? '' : this.block.tokens.lower(index);
  }

  /** The word `distance` tokens after the phrase, in lower case; empty beyond the sentence. */
  after(distance = 1): string {
    const index = this.last + distance - 1;
    return index >= this.sentence.last ? '' : this.block.tokens.lower(index);
  }

  /** The phrase itself in lower case, words separated by blanks. */
  get words(): string {
    const words: string[] = [];
    for (let index = this.first; index < this.last; index++) words.push(this.block.tokens.lower(index));
    return words.join(' ');
  }

  /** The phrase as it is written, on one line. */
  get written(): string {
    return this.block.text(this.first, this.last).replace(/\s+/g, ' ');
  }

  /** Whether the sentence begins with the phrase, but for bullets, list numbers and opening marks. */
  get opensSentence(): boolean {
    const { kinds } = this.block.tokens;
    for (let index = this.sentence.first; index < this.first; index++)
      if (kinds[index] === TokenKind.word && this.block.tokens.lower(index).length > 1) return false;
    return true;
  }
}

const quoteMarks = new Set(['"', "'", '“', '‘', '”', '’']);
/** Further back than this the noun that introduces a word in quotation marks does not stand. */
const reachOfMention = 8;

const nounOfMention = /^(?:words?|terms?|phrases?|adjectives?|adverbs?|wording)$/;

/** Whether the phrase is spoken of, not used: `the word "some"`, `such phrases as "in due course"`. */
export function isMentioned(place: Place): boolean {
  if (!quoteMarks.has(place.before())) return false;
  for (let distance = 2; distance <= reachOfMention; distance++)
    if (nounOfMention.test(place.before(distance)) && !/^(?:her|his|their|my|our|own|other|few)$/.test(place.before(distance + 1)))
      return true;
  return false;
}

/** Marks after which a capital begins a sentence or a title of its own and says nothing. */
const beforeCapital = /^[:;–—"'“‘()•·-]$/;
/** People whom minutes write with a capital. */
const councilPeople = new Set(['members', 'councillors', 'governors', 'trustees']);

/** Whether the words stand in a name or title: a capital in the middle of a sentence, or before another capital at its beginning. */
export function isInName(place: Place): boolean {
  const { block, first, last } = place;
  if (councilPeople.has(block.tokens.lower(first))) return false;
  for (let index = first; index < last; index++) {
    if (!startsWithCapital(block, index)) continue;
    if (index > first || !(place.opensSentence || beforeCapital.test(place.before()))) return true;
  }
  return startsWithCapital(block, first) && opensName(place);
}

/** What is written with a capital without being a name of its own. */
const cased = new Set(
  'key year stage early section ofsted english welsh scottish irish british members councillors governors trustees'.split(' '),
);

/** `Various Voices, the choir`, `Many Hands is a charity`, `Seldom Seen Farm`; not `Most PAs`, `Some Members`, `Many Key Stage 2 pupils`. */
function opensName(place: Place): boolean {
  const { block, last } = place;
  if (last >= place.sentence.last || !isTitled(block, last) || cased.has(place.after())) return false;
  return /^(?:is|was|has|,)$/.test(place.after(2)) || (isTitled(block, last + 1) && !place.after(2).endsWith('s'));
}

function isTitled(block: Block, index: number): boolean {
  return startsWithCapital(block, index) && /^[A-Z][a-z]+$/.test(block.text(index, index + 1));
}

function startsWithCapital(block: Block, index: number): boolean {
  const start = block.tokens.starts[index];
  if (start === undefined || block.tokens.kinds[index] !== TokenKind.word) return false;
  const initial = block.prose[start] ?? '';
  return initial !== initial.toLowerCase();
}
