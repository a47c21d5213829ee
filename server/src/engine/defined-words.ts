import { definedWordKind } from 'retext-substantiate/kit';
import type { DeclaredScale } from 'retext-substantiate/language';
import type { DocumentParts } from './document-rules.js';
import type { DefinedWord } from './types.js';

/** The words of a document that the scale in force defines, as its pages noticed them, in the document's coordinates. */
export function definedWords({ pages, starts, linted }: DocumentParts, scale: DeclaredScale | undefined): readonly DefinedWord[] {
  if (!scale) return [];
  return linted.flatMap(({ facts, reads }, index) =>
    facts.flatMap(({ region, origin: { fact, block } }): DefinedWord[] => {
      const meaning = fact.kind === definedWordKind ? scale.bandOf(fact.key) : undefined;
      const map = reads[region]?.blocks[block]?.map;
      if (!meaning || !map) return [];
      const base = (starts[index] ?? 0) + (pages[index]?.starts[region] ?? 0);
      return [{ start: base + map.start(fact.span.start), end: base + map.end(fact.span.end), text: fact.key, meaning }];
    }),
  );
}
