/** The scale whose words are defined in a document: the project's, and what the document itself declares. */
import {
  compileScale,
  declareScale,
  declaredBands,
  joinScales,
  type Block,
  type DeclaredBand,
  type DeclaredScale,
  type ScaleReader,
} from '../language/index.js';
import type { KnownFacts } from './known-facts.js';
import type { Fact } from './types.js';

/** Kind of the facts that a document declares bands. */
export const declaredBandKind = 'declared-band';
/** Kind of the facts that a word is used as a scale in force defines it; the key is the word. */
export const definedWordKind = 'defined-word';

type Key = readonly [word: string, low: number, lowIncluded: boolean, high: number, highIncluded: boolean];

/** Facts that tell which bands a block declares. */
export function declaredBandFacts(block: Block): Fact[] {
  return declaredBands(block).map(({ word, band: { low, high }, span }) => {
    const key: Key = [word, low.at, low.inclusive, high.at, high.inclusive];
    return { kind: declaredBandKind, key: JSON.stringify(key), span };
  });
}

function bandOf(key: string): Omit<DeclaredBand, 'span'> {
  const [word, low, lowIncluded, high, highIncluded] = JSON.parse(key) as Key;
  return { word, band: { low: { at: low, inclusive: lowIncluded }, high: { at: high, inclusive: highIncluded } } };
}

/** The project's scale with what the document declares, which goes before; undefined where neither declares any. */
export function scaleInForce(project: DeclaredScale | undefined, known: KnownFacts | undefined): DeclaredScale | undefined {
  const keys = known?.keys(declaredBandKind) ?? [];
  if (keys.length === 0) return project;
  const entries = keys.map(bandOf).map(({ word, band }) => ({ words: [word], band }));
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
