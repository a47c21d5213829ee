import type { EvidenceItem } from '../../kit/index.js';
import { figuresOf, type Figure, type Sentence } from '../../language/index.js';
import { citedIn, itemsOf } from '../cited.js';
import { readWritten, type WrittenFigure } from './written-figure.js';

/** Figures of a sentence with the items that they are cited from. */
export interface Belonging {
  readonly figures: readonly WrittenFigure[];
  readonly items: readonly EvidenceItem[];
  /** Whether the figures are set side by side: `from 62% to 71%`, `71%, against 62% the year before`. */
  readonly isComparison: boolean;
}

/** The figures of a sentence, each with the citation that follows it; those behind the last belong to none. */
export function belongingsOf(sentence: Sentence): readonly Belonging[] {
  const cited = citedIn(sentence);
  if (cited.length === 0) return [];
  const { starts } = sentence.block.tokens;
  const figures = figuresOf(sentence);
  const found: Belonging[] = [];
  let next = 0;
  let behind = sentence.start;
  for (const { span, ids } of cited) {
    const own: Figure[] = [];
    for (let figure = figures[next]; figure && (starts[figure.first] ?? 0) < span.end; figure = figures[++next]) {
      const start = starts[figure.first] ?? 0;
      if (start >= behind && start < span.start) own.push(figure);
    }
    behind = span.end;
    const items = own.length > 0 ? itemsOf(sentence.block, ids) : [];
    const [first] = own;
    if (!first || items.length === 0) continue;
    const written = own.flatMap((figure) => readWritten(sentence, figure) ?? []);
    found.push({ figures: partsOfWhole(sentence, written), items, isComparison: isComparison(sentence, own, written) });
  }
  return found;
}

/** `Of the 50 plans, 38 named an owner`: the counts that follow are so many of 50, and the 50 by itself is no result. */
function partsOfWhole(sentence: Sentence, written: readonly WrittenFigure[]): readonly WrittenFigure[] {
  let base: number | undefined;
  return written.flatMap((each): readonly WrittenFigure[] => {
    if (each.kind !== 'count') return [each];
    if (isWhole(sentence, each)) {
      base = each.value;
      return [];
    }
    return base !== undefined && each.value <= base ? [{ ...each, kind: 'ratio', base, isPlain: false }] : [each];
  });
}

/** `Of the 50 plans,`: at the beginning of a clause. */
function isWhole({ block: { tokens }, first }: Sentence, { figure }: WrittenFigure): boolean {
  const article = /^(?:the|these|those|all|our)$/.test(tokens.lower(figure.first - 1)) ? 1 : 0;
  const at = figure.first - 1 - article;
  return /^(?:of|among)$/.test(tokens.lower(at)) && (at === first || /^(?:[,;:]|and)$/.test(tokens.lower(at - 1)));
}

/** Words that set one figure beside another. */
const comparing =
  /^(?:against|compar\w+|versus|vs|than|from|up|down|rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|growing|increas\w+|decreas\w+|improv\w+|dropped|declin\w+|reduc\w+|worsen\w+|doubled|halved|previously|formerly|ago|before|earlier|whereas|while|instead)$/;

/** Two figures of a kind, with a word that compares them or a date each. */
function isComparison({ block: { tokens } }: Sentence, figures: readonly Figure[], written: readonly WrittenFigure[]): boolean {
  const [first] = figures;
  const last = figures[figures.length - 1];
  if (!first || !last || !written.some(({ kind }, at) => written.slice(0, at).some((other) => other.kind === kind))) return false;
  if (figures.filter(({ kind }) => kind === 'date' || kind === 'period').length > 1) return true;
  for (let at = first.first - 3; at <= last.last + reachOfYear; at++) if (comparing.test(tokens.lower(at))) return true;
  return false;
}

/** Whether a figure is what another one is compared with: `from 62%`, `against 62%`, `62% the year before`. */
export function isBackdrop({ block: { tokens } }: Sentence, { figure: { first, last } }: WrittenFigure): boolean {
  for (let at = first - 1; at >= first - 3 && tokens.lower(at) !== 'to'; at--)
    if (/^(?:against|from|than|versus|vs|compared)$/.test(tokens.lower(at))) return true;
  if (/^(?:with|to)$/.test(tokens.lower(first - 1)) && tokens.lower(first - 2) === 'compared') return true;
  for (let at = last; at < last + reachOfYear && !/^[,;]$/.test(tokens.lower(at)); at++)
    if (/^(?:before|earlier|previously|ago)$/.test(tokens.lower(at))) return true;
  return false;
}

/** `62% the year before`: how far behind its figure the time is told. */
const reachOfYear = 4;

const yardsticks =
  /^(?:target|targets|threshold|benchmark|average|averages|national|nationally|england|neighbours|neighbour|regional|goal|ambition|aims?|wants?|should|must|will|would|hopes?|limit|standard|expected|required)$/;
const changes =
  /^(?:rise|fall|increase|decrease|reduction|improvement|drop|growth|decline|uplift|cut|more|fewer|less|higher|lower|greater|points?)$/;

/** `a target of 80%`, `the national average (78%)`, `rose by 12%`, `12% more`: what the register need not have. */
export function isAside({ block: { tokens } }: Sentence, { figure: { first, last } }: WrittenFigure): boolean {
  for (let at = first - 1; at >= first - 4; at--) {
    if (/^[,;:.]$/.test(tokens.lower(at))) break;
    if (yardsticks.test(tokens.lower(at)) && !isOwnAverage(tokens.lower(at - 1), tokens.lower(at))) return true;
  }
  return (
    (tokens.lower(first - 1) === 'by' && tokens.lower(last) !== 'of') ||
    changes.test(tokens.lower(last)) ||
    yardsticks.test(tokens.lower(last))
  );
}

/** `an average of 17 cases`, `on average 17 cases`: what the evidence found, and no yardstick. */
function isOwnAverage(before: string, word: string): boolean {
  return word === 'average' && /^(?:an|on)$/.test(before);
}

/** `37 of 50 (74%)`, `74% (37 of 50)`: two ways to say one thing. */
export function saysSame(one: WrittenFigure, other: WrittenFigure): boolean {
  const [left, right] = one.figure.first < other.figure.first ? [one, other] : [other, one];
  const kinds = [left.kind, right.kind];
  return kinds.includes('ratio') && kinds.includes('share') && right.figure.first - left.figure.last <= 2;
}
