import { isSensitive, type EvidenceItem, type Sentence } from '../../language/index.js';
import { isAside, isBackdrop, saysSame, type Belonging } from './belongings.js';
import { compare, type Verdict } from './registered.js';
import type { WrittenFigure } from './written-figure.js';

/** A figure that no item cited for it has. */
export interface Mismatch {
  readonly written: WrittenFigure;
  /** The items that have a figure of that kind, and what they have. */
  readonly against: readonly { readonly item: EvidenceItem; readonly verdict: Verdict }[];
  /** Whether another figure of its kind cited from the same place agrees: then this one may come from elsewhere in it. */
  readonly hasNeighbour: boolean;
  /** Whether the register's figure could simply stand in its place. */
  readonly isSwap: boolean;
}

type Judged = Pick<Mismatch, 'written' | 'against'> & { readonly agrees: boolean };

/** What of a sentence's figures differs from the register. */
export function mismatchesIn(sentence: Sentence, { figures, items, isComparison }: Belonging): readonly Mismatch[] {
  const judged = figures.map((written) => judge(written, items)).filter(({ agrees, against }) => agrees || against.length > 0);
  const agreed = judged.filter(({ agrees }) => agrees);
  if (agreed.length > 0 && (isComparison || isWhole(judged))) return [];
  const differing = withoutGuesses(
    judged.filter(({ agrees, written }) => !agrees && !isAside(sentence, written)),
    agreed.length > 0,
  ).filter(({ written }, at, all) => !all.slice(0, at).some((other) => saysSame(other.written, written)));
  const kept = isComparison ? mainOf(sentence, differing) : differing;
  return kept.map(({ written, against }) => {
    const hasNeighbour = agreed.some((other) => isOfKind(other.written, written));
    const isOnly = kept.length === 1 && !hasNeighbour && !isComparison;
    const isRestated = judged.some((other) => other.written !== written && saysSame(other.written, written));
    return { written, against, hasNeighbour, isSwap: isOnly && !isRestated && canSwap(written, against) };
  });
}

/** Whether both tell the same kind of thing, though not the same twice: `74% (38 of 51)` contradicts itself. */
function isOfKind(one: WrittenFigure, other: WrittenFigure): boolean {
  const kindOf = ({ kind }: WrittenFigure): string => (kind === 'ratio' ? 'share' : kind);
  return kindOf(one) === kindOf(other) && !saysSame(one, other);
}

/** Of figures that are compared, the one that the sentence is about. */
function mainOf(sentence: Sentence, differing: readonly Judged[]): readonly Judged[] {
  const main = differing.filter(({ written }) => !isBackdrop(sentence, written));
  return (main.length > 0 ? main : differing).slice(-1);
}

function judge(written: WrittenFigure, items: readonly EvidenceItem[]): Judged {
  const verdicts = items.flatMap((item) => {
    const verdict = compare(written, item);
    return verdict ? [{ item, verdict }] : [];
  });
  const agrees = verdicts.some(({ verdict }) => verdict.agrees);
  return { written, agrees, against: agrees ? [] : verdicts };
}

/** Shares that make up 100% are the parts of one result, of which the register holds one. */
function isWhole(judged: readonly Judged[]): boolean {
  const shares = judged.filter(({ written }) => written.kind === 'share').map(({ written }) => written.value);
  return shares.length > 1 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) <= 1.5;
}

/** A plain number of the register says not what it counts: it is held against the figure next to the citation, where no other agrees. */
function withoutGuesses(differing: readonly Judged[], hasAgreed: boolean): readonly Judged[] {
  const isGuess = ({ against }: Judged): boolean => against.every(({ verdict }) => verdict.isGuess);
  const nearest = hasAgreed ? undefined : differing.filter(isGuess).at(-1);
  return differing.filter((each) => !isGuess(each) || each === nearest);
}

function canSwap({ isPlain, reading }: WrittenFigure, against: Mismatch['against']): boolean {
  const [only, ...others] = against;
  return isPlain && reading === 'exact' && !!only && others.length === 0 && only.verdict.numbers.length > 0 && !isSensitive(only.item);
}
