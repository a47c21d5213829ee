import type { Category } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';

/**
 * A sentence or two with the words in question in braces: `{a few|vague}` must be found, `{most}` must not.
 * Categories behind the bar, separated by commas, are the ones in which the words must be found.
 */
export type Marked = string;

/** Examples of one class of fault. */
export interface FaultClass {
  readonly id: string;
  readonly name: string;
  /** What must not be found on the words of a near-miss. */
  readonly silent: readonly Category[];
  readonly found: readonly (Marked | Settled)[];
  readonly nearMisses: readonly (Marked | Settled)[];
}

/** An example that the labelling guide settles otherwise than the class's own definition would, with what the guide says. */
export interface Settled {
  readonly text: Marked;
  readonly guide: string;
  /** Where the class's own definition looks at the whole paragraph: the preset that does. */
  readonly preset?: PresetName;
}

/** Words of an example: their place in the text, and the categories in which they must be found; none where they must stay silent. */
export interface MarkedWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly categories: readonly Category[];
}

const short: Readonly<Record<string, Category>> = {
  vague: 'vague-term',
  unquantified: 'unquantified-claim',
  evidence: 'missing-evidence',
};

/**
 * Takes the marks out of an example.
 * @throws Error where nothing is marked or a category is unknown: such an example would test nothing.
 */
export function readMarked(marked: Marked): { readonly text: string; readonly marks: readonly MarkedWords[] } {
  const marks: MarkedWords[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^{}|]+)(?:\|([a-z,]+))?\}/g)) {
    text += marked.slice(from, match.index);
    const words = match[1] ?? '';
    const categories = (match[2] ?? '')
      .split(',')
      .filter(Boolean)
      .map((name) => {
        const category = short[name];
        if (!category) throw new Error(`Unknown category ${name} in: ${marked}`);
        return category;
      });
    marks.push({ start: text.length, end: text.length + words.length, words, categories });
    text += words;
    from = match.index + match[0].length;
  }
  if (marks.length === 0) throw new Error(`Nothing is marked in: ${marked}`);
  return { text: text + marked.slice(from), marks };
}
