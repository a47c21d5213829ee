import type { Block, Sentence } from './block.js';
import type { Figure } from './figure.js';
import { figuresBetween, figuresOf } from './figures.js';

/** Kinds of figure that say how many or how much; all others only look like it. */
const quantities: ReadonlySet<Figure['kind']> = new Set(['percentage', 'ratio', 'fraction', 'count', 'money', 'number', 'duration']);
/** Kinds that settle a share or a size wherever they stand in the clause; a bare count does so only beside the words in question. */
const shares: ReadonlySet<Figure['kind']> = new Set(['percentage', 'ratio']);
const turningWords = new Set('but while whilst whereas although though however because unless'.split(' '));

/** Whether the figure says how many or how much. Dates, ages, references and ordinals do not. */
export function isQuantity(figure: Figure): boolean {
  return quantities.has(figure.kind);
}

/** No clause is followed further than this many tokens either way, so that one endless sentence does not cost the square of its length. */
const reachOfClause = 80;

/** The token range of the clause that holds token `index`: the stretch between semicolons, dashes, colons words such as `but` or `whereas`, and an `and` behind a comma that goes on to another count. */
export function clauseAt(sentence: Sentence, index: number): readonly [first: number, last: number] {
  const { tokens } = sentence.block;
  let first = index;
  while (first > sentence.first && index - first < reachOfClause && !breaksBefore(first)) first--;
  let last = index + 1;
  while (last < sentence.last && last - index < reachOfClause && !breaksBefore(last)) last++;
  return [first, last];

  /** Whether a figure opens the stretch, or stands right behind its first words. */
  function isFigureSoon(at: number): boolean {
    return figuresBetween(sentence, at, Math.min(at + 3, sentence.last)).some(isQuantity);
  }

  function breaksBefore(at: number): boolean {
    const before = tokens.lower(at - 1);
    if (before === ';' || before === '–' || before === '—' || turningWords.has(tokens.lower(at))) return true;
    // `…, and 31 of 40 staff replied` tells of something else; `…, and of these 31` goes on.
    return before === ',' && tokens.lower(at) === 'and' && tokens.lower(at + 1) !== 'of' && isFigureSoon(at + 1);
  }
}

/**
 * The figure that pins down what the words `first` to `last` (token indexes) leave open: a share or a `from … to …` in their clause, a count right beside them
 * or in the bracket that follows, or the figures with which the next sentence opens. Undefined where nothing does.
 */
export function figureFor(block: Block, first: number, last: number): Figure | undefined {
  const sentence = block.sentenceAt(first);
  return inClause(sentence, first, last) ?? sentence.once(openingFigure) ?? undefined;
}

/** Whether something pins down the words `first` to `last` (token indexes); see {@link figureFor}. */
export function isQuantified(block: Block, first: number, last: number): boolean {
  return figureFor(block, first, last) !== undefined;
}

function inClause(sentence: Sentence, first: number, last: number): Figure | undefined {
  if (figuresOf(sentence).length === 0) return undefined;
  return figuresBetween(sentence, ...clauseAt(sentence, first)).find((figure) => {
    if (figure.first < last && first < figure.last) return false;
    if (shares.has(figure.kind)) return true;
    if (!isQuantity(figure)) return false;
    return isBracketedAfter(sentence, last, figure) || isMeasure(sentence, figure);
  });
}

/** `some children (12)`, `a high number of repairs in the older blocks (212 in May)`: within ten words. */
function isBracketedAfter({ block: { tokens } }: Sentence, last: number, figure: Figure): boolean {
  if (figure.first < last || figure.first - last > 14) return false;
  for (let at = figure.first - 1; at >= last && at > figure.first - 4; at--) if (tokens.lower(at) === '(') return true;
  return false;
}

/** `from 14 to 9`, `by 12`, `down to 3`, `against 447`: a figure that measures a change or a gap. */
function isMeasure({ block: { tokens } }: Sentence, figure: Figure): boolean {
  if (figure.kind === 'duration' || figure.value === 1) return false;
  const before = tokens.lower(figure.first - 1);
  if (before === 'to' || before === 'by') return figure.kind !== 'count' || before === 'by' || tokens.lower(figure.first - 2) !== 'up';
  return before === 'from' || (before === 'than' && /^(?:more|fewer|less|lower|higher)$/.test(tokens.lower(figure.first - 2)));
}

const openers = new Set(
  'in of the for from it this that these they there about around some over nearly almost just at he she we'.split(' '),
);

/** A share with which the next sentence opens: `In 12 of the 40…`, `Of these, 74%…`. */
function openingFigure(sentence: Sentence): Figure | null {
  const next = sentence.next;
  if (!next) return null;
  const figures = figuresOf(next);
  const figure = figures.find((candidate) => shares.has(candidate.kind)) ?? wholeFirst(next, figures);
  if (!figure || figure.first - next.first > 5) return null;
  const { tokens } = sentence.block;
  for (let at = next.first; at < figure.first; at++) if (!openers.has(tokens.lower(at)) && /^[a-z]/.test(tokens.lower(at))) return null;
  return figure;
}

/** `Of the 39 reviewed, 33…`: the whole first, then the part. */
function wholeFirst({ block: { tokens }, first }: Sentence, figures: readonly Figure[]): Figure | undefined {
  const [whole, part] = figures.filter(isQuantity);
  return whole && part && tokens.lower(first) === 'of' && whole.first - first <= 2 ? whole : undefined;
}
