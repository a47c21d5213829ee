import { describe, expect, it } from 'vitest';
import { Block } from '../language/index.js';
import { compileTerms } from '../language/terms-of-art.js';
import { termsOfArt } from './terms-of-art.js';

const find = compileTerms([]);

function exempt(prose: string): string[] {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  return block.sentences.flatMap((sentence) => find(block, sentence).map(([first, last]) => block.text(first, last)));
}

describe('termsOfArt', () => {
  it('holds every phrase once, in words the matcher can find', () => {
    const phrases = termsOfArt.map(({ phrase }) => phrase.toLowerCase());
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
    const lost = termsOfArt.filter(({ phrase, holds }) => !holds && !exempt(`X, ${phrase}.`).includes(phrase));
    expect(lost.map(({ phrase }) => phrase)).toEqual([]);
  });

  it.each([
    ['Children were at risk of significant harm.', 'significant harm'],
    ['Early Help is offered to families.', 'Early Help'],
    ['The Stronger Families programme ended.', 'Stronger Families'],
    ['Signs of Safety is the practice model.', 'Signs of Safety'],
    ['She failed to see that her son attend regularly, an offence under section 444.', 'attend regularly'],
    ['The external auditor reported significant weaknesses.', 'significant weaknesses'],
    ['Two former relevant children were housed.', 'former relevant children'],
    ['Relevant agencies met.', 'Relevant agencies'],
  ])('knows the term in: %s', (prose, term) => {
    expect(exempt(prose)).toContain(term);
  });

  it.each([
    ['There are signs of safety in the home.'],
    ['It made stronger families of them.'],
    ['Partner agencies attend regularly.'],
    ['There is limited evidence of challenge.'],
    ['Visits are made without delay.'],
    ['Positive action was taken by leaders.'],
    ['Plans are sometimes late.'],
    ['She scored better than expected by her father.'],
  ])('does not take for a term: %s', (prose) => {
    expect(exempt(prose)).toEqual([]);
  });
});
