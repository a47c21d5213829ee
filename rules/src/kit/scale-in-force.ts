/** The scale whose words are defined in a document: the project's, and what the document itself declares. */
import {
  compileScale,
  declareScale,
  declaredBands,
  joinScales,
  sayBand,
  type Band,
  type Block,
  type DeclaredBand,
  type DeclaredScale,
  type ScaleReader,
} from '../language/index.js';
import { declaredBandKind } from './fact-kinds.js';
import type { KnownFacts } from './known-facts.js';
import type { Fact, Span } from './types.js';

type Key = readonly [word: string, low: number, lowIncluded: boolean, high: number, highIncluded: boolean];

function keyOf({ word, band: { low, high } }: Omit<DeclaredBand, 'span'>): string {
  const key: Key = [word, low.at, low.inclusive, high.at, high.inclusive];
  return JSON.stringify(key);
}

/** Facts that tell which bands a block declares. */
export function declaredBandFacts(block: Block): Fact[] {
  return declaredBands(block).map((declared) => ({ kind: declaredBandKind, key: keyOf(declared), span: declared.span }));
}

/** A word to which a report gives more than one meaning. */
export interface ContradictedBand {
  readonly word: string;
  readonly span: Span;
  /** What it is said to mean elsewhere: `75% to 90%`. */
  readonly elsewhere: string;
}

/**
 * The bands of a block that the same report contradicts.
 * @param keys of the facts of the kind {@link declaredBandKind}, from the whole document.
 */
export function contradictedBands(block: Block, keys: readonly string[]): ContradictedBand[] {
  // Reading a block for bands costs more than looking whether there are two to compare.
  if (keys.length < 2) return [];
  return declaredBands(block).flatMap((declared) => {
    const own = keyOf(declared);
    const sameWord = `[${JSON.stringify(declared.word)},`;
    const other = keys.find((key) => key !== own && key.startsWith(sameWord));
    return other === undefined ? [] : [{ word: declared.word, span: declared.span, elsewhere: sayBand(bandOf(other).band) }];
  });
}

function bandOf(key: string): Omit<DeclaredBand, 'span'> {
  const [word, low, lowIncluded, high, highIncluded] = JSON.parse(key) as Key;
  return { word, band: { low: { at: low, inclusive: lowIncluded }, high: { at: high, inclusive: highIncluded } } };
}

/**
 * The project's scale with what the document declares, which goes before; undefined where neither declares any.
 * A word to which the document gives two meanings has neither of them.
 */
export function scaleInForce(project: DeclaredScale | undefined, known: KnownFacts | undefined): DeclaredScale | undefined {
  const meanings = new Map<string, Band[]>();
  for (const { word, band } of (known?.keys(declaredBandKind) ?? []).map(bandOf)) {
    const own = meanings.get(word);
    if (own) own.push(band);
    else meanings.set(word, [band]);
  }
  const entries = [...meanings].flatMap(([word, bands]) => (bands.length === 1 ? [{ words: [word], band: bands[0] }] : []));
  if (entries.length === 0) return project;
  const own = declareScale({ name: 'this report', status: 'declared', source: 'the report’s own words', entries });
  return project ? joinScales(own, project) : own;
}

/** Makes the function that gives the reader of the scale in force; undefined where none is. */
export function scaleReaders(project: DeclaredScale | undefined): (known: KnownFacts | undefined) => ScaleReader | undefined {
  const ofProject = project && compileScale(project);
  const readers = new WeakMap<KnownFacts, ScaleReader>();
  return (known) => {
    if (!known || known.keys(declaredBandKind).length === 0) return ofProject;
    let reader = readers.get(known);
    if (!reader) {
      const scale = scaleInForce(project, known);
      if (!scale) return undefined;
      readers.set(known, (reader = compileScale(scale)));
    }
    return reader;
  };
}
