import type { Band } from './band.js';

/**
 * Whether the bands were read in their source (`verified`), read about (`relayed`), counted in reports (`measured`),
 * are background knowledge (`unverified`), or were set by the project or report itself (`declared`).
 */
export type ScaleStatus = 'verified' | 'relayed' | 'measured' | 'unverified' | 'declared';

/** Words with the share they stand for. */
export interface ScaleEntry {
  /** Alternatives in lower case with straight apostrophes: `almost all`, `nearly all`. */
  readonly words: readonly string[];
  /** Undefined where the source gives no number. */
  readonly band: Band | undefined;
}

/** Words that somebody gave a meaning in per cent. */
export interface DeclaredScale {
  /** As it is called in a sentence: `the scale of Education Scotland`. */
  readonly name: string;
  readonly status: ScaleStatus;
  readonly source: string;
  readonly entries: readonly ScaleEntry[];
  /** What the words mean; undefined where the scale leaves them out. Case, wrapping and a leading article do not matter save before `few`. */
  readonly bandOf: (words: string) => ScaleMeaning | undefined;
}

/** What a scale says of some words. */
export interface ScaleMeaning {
  readonly entry: ScaleEntry;
  /** The scale that says so: where a report adds to the scale of its project, either. */
  readonly scale: DeclaredScale;
}

/** What a scale is made from. */
export type ScaleSource = Pick<DeclaredScale, 'name' | 'status' | 'source' | 'entries'>;

/** Makes a scale that can be asked. Where two entries share a word, the first counts. */
export function declareScale({ name, status, source, entries }: ScaleSource): DeclaredScale {
  const byWord = new Map<string, ScaleMeaning>();
  const scale: DeclaredScale = { name, status, source, entries, bandOf: (words) => byWord.get(scaleWord(words)) };
  for (const entry of entries) {
    for (const words of entry.words) if (!byWord.has(scaleWord(words))) byWord.set(scaleWord(words), { entry, scale });
  }
  return scale;
}

/** Both scales as one: a word of the first means what it means there, whatever the second says. */
export function joinScales(first: DeclaredScale, second: DeclaredScale): DeclaredScale {
  const entries = [
    ...first.entries,
    ...second.entries
      .map(({ words, band }) => ({ words: words.filter((word) => !first.bandOf(word)), band }))
      .filter(({ words }) => words.length > 0),
  ];
  return { ...first, entries, bandOf: (words) => first.bandOf(words) ?? second.bandOf(words) };
}

/** `A  Majority` as `majority`; `a few`, which is more than `few`, keeps its article. */
export function scaleWord(words: string): string {
  const plain = words.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  return plain === 'a few' || plain === 'a lot' ? plain : plain.replace(/^(?:an?|the) /, '');
}

/** Says how far a scale's bands can be trusted, to stand after `The bands are`; empty where there is nothing to warn of. */
export function sayStatus(status: ScaleStatus): string {
  switch (status) {
    case 'unverified':
      return 'not verified: the source was not opened';
    case 'relayed':
      return 'relayed by a third party, not read in the source';
    case 'measured':
      return 'measured on published reports, not a standard';
    case 'verified':
    case 'declared':
      return '';
  }
}
