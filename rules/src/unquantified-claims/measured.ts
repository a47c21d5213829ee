import { clauseAt, evidenceIn, figuresBetween, figuresOf, isQuantity, type Block, type Figure, type Sentence } from '../language/index.js';

const leadingIn = new Set(
  'from by to of at than against with around about nearly over under almost just approximately some only'.split(' '),
);
const comparators = new Set('against compared compares from down up than whereas versus while earlier previous'.split(' '));

/**
 * Whether figures measure the change or gap that the words `first` to `last` (token indexes) claim: beside them in their clause (`by 12`, `from 24% to 18%`, `a 12% rise`),
 * in a table the sentence names, or in a neighbouring sentence on the same thing that sets two figures side by side.
 */
export function isMeasured(block: Block, first: number, last: number): boolean {
  const sentence = block.sentenceAt(first);
  for (const figure of figuresBetween(sentence, ...clauseAt(sentence, first))) {
    if (!isQuantity(figure) || isPhoneNumber(sentence, figure) || isOne(sentence, figure)) continue;
    if (figure.last <= first ? first - figure.last <= 1 : measuresAfter(block, last, figure)) return true;
  }
  if (isBetweenGrades(block, last)) return true;
  return sentence.once(namesTable) || sentence.once(setsFiguresSideBySide) || sentence.once(hasMeasuringNeighbour);
}

/** `plunged from 'good' to 'inadequate'`: the grades are what changed. */
function isBetweenGrades({ tokens }: Block, last: number): boolean {
  if (tokens.lower(last) !== 'from') return false;
  for (let at = last + 1; at < last + 4; at++)
    if (/^(?:good|outstanding|inadequate|requires|satisfactory|adequate|limited|poor)$/.test(tokens.lower(at))) return true;
  return false;
}

function namesTable(sentence: Sentence): boolean {
  const { prose } = sentence.block;
  return evidenceIn(sentence).some(({ kind, start, end }) => kind === 'place' && /table|figure|fig|chart/i.test(prose.slice(start, end)));
}

function hasMeasuringNeighbour(sentence: Sentence): boolean {
  return [sentence.next, sentence.previous].some(
    (neighbour) =>
      neighbour !== undefined && neighbour.once(setsFiguresSideBySide) && (refersBack(neighbour) || sharesNoun(neighbour, sentence)),
  );
}

/** `increased by 12`, `higher than 6%`, `reduced to two`, `a rise in referrals (212 in May)`. */
function measuresAfter({ tokens }: Block, last: number, figure: Figure): boolean {
  if (figure.first < last || figure.first - last > 14) return false;
  if (figure.first === last && figure.kind !== 'duration') return true;
  const article = /^(?:the|an?)$/.test(tokens.lower(figure.first - 1)) ? 1 : 0;
  const before = tokens.lower(figure.first - 1 - article);
  if (before === '(') return true;
  // `healthier than three years ago`.
  if (figure.kind === 'duration' && /^(?:ago|earlier|before|previously)$/.test(tokens.lower(figure.last))) return false;
  // `thanks to the two wardens`, `women over 80`, `calls to 101`: no measure of the change.
  if (before === 'to' && article === 1 && figure.kind === 'count') return false;
  if (/^(?:over|under)$/.test(before) && people.test(tokens.lower(figure.first - 2))) return false;
  // `have lengthened, with 38% seen in time` tells another matter.
  if (before === 'with' && tokens.lower(figure.first - 2 - article) === ',') return false;
  // `has left the panel with two seats`, `rising arrears at two schemes`: a count of other things.
  if (figure.kind === 'count' && (/^(?:with|at)$/.test(before) || (/^(?:of|some|only)$/.test(before) && figure.first - last > 2)))
    return false;
  return leadingIn.has(before) && (figure.kind !== 'duration' || figure.first - last < 3);
}

const people = /^(?:people|women|men|adults|residents|those|children|patients|pensioners|tenants|workers|drivers|everyone|anyone)$/;

/** Two figures with a word between or beside them that compares: `1,310 in 2023/24, compared with 1,180`. */
function setsFiguresSideBySide(sentence: Sentence): boolean {
  const [one, two] = figuresOf(sentence).filter((figure) => isQuantity(figure) && figure.value !== 1 && !isPhoneNumber(sentence, figure));
  if (!one || !two) return false;
  const { tokens } = sentence.block;
  for (let at = Math.max(one.first - 2, sentence.first); at < sentence.last; at++) if (comparators.has(tokens.lower(at))) return true;
  return false;
}

/** `one to one`, `better than the old one`. */
function isOne({ block: { tokens } }: Sentence, { kind, first }: Figure): boolean {
  return (kind === 'number' || kind === 'count') && tokens.lower(first) === 'one';
}

/** `calls to 101`, `the 999 service`. */
export function isPhoneNumber({ block: { tokens } }: Sentence, { kind, first }: Figure): boolean {
  return (kind === 'number' || kind === 'count') && /^(?:101|111|999)$/.test(tokens.lower(first));
}

function refersBack({ block: { tokens }, first }: Sentence): boolean {
  return /^(?:it|they|this|these|that|those|we|there|numbers|figures)$/.test(tokens.lower(first));
}

/** Whether two sentences have a longer word in common, by its first six letters. */
function sharesNoun(one: Sentence, other: Sentence): boolean {
  const stems = new Set<string>();
  for (let at = one.first; at < one.last; at++) {
    const word = one.block.tokens.lower(at);
    if (word.length > 5) stems.add(word.slice(0, 6));
  }
  for (let at = other.first; at < other.last; at++) {
    const word = other.block.tokens.lower(at);
    if (word.length > 5 && stems.has(word.slice(0, 6))) return true;
  }
  return false;
}
