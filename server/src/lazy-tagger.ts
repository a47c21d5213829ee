import type { Tagger } from 'retext-substantiate/kit';

/** A tagger that is loaded when first asked. */
export function lazyTagger(load: () => Tagger): Tagger {
  let loaded: Tagger | undefined;
  return { tag: (text) => (loaded ??= load()).tag(text) };
}
