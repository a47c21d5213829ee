import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { TaggedText, Tagger } from '../kit/types.js';

/**
 * A part-of-speech tagger on wink-nlp's English model (3.5 MB; loading takes longer than linting a short report, so make it when first needed and once).
 * Offsets are rebuilt from each token's preceding blanks, since the library gives none.
 */
export function createTagger(): Tagger {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return {
    tag(text): TaggedText {
      const tokens = nlp.readDoc(text).tokens();
      const values: string[] = tokens.out(its.value);
      const spaces: string[] = tokens.out(its.precedingSpaces);
      const tags: string[] = tokens.out(its.pos);
      const starts: number[] = [];
      let at = 0;
      values.forEach((value, index) => {
        at += (spaces[index] ?? '').length;
        starts.push(at);
        at += value.length;
      });
      return { starts, tags };
    },
  };
}
