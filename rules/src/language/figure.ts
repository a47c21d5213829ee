/**
 * What a figure in the prose is. `reference` (section 47, Key Stage 2), `age` and `ordinal` look like figures and quantify nothing.
 */
export type FigureKind =
  'percentage' | 'ratio' | 'fraction' | 'count' | 'money' | 'duration' | 'date' | 'period' | 'age' | 'reference' | 'ordinal' | 'number';

/** A figure in digits or words, over tokens `first` up to, not including, `last`. */
export interface Figure {
  readonly kind: FigureKind;
  readonly first: number;
  readonly last: number;
  /** The number, or the first of `n of N`; a percentage or a fraction in per cent. */
  readonly value?: number;
  /** The second of `n of N`. */
  readonly base?: number;
  /** True for percentage points. */
  readonly points?: true;
}
