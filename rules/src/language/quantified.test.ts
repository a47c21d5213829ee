import { describe, expect, it } from 'vitest';
import { Block } from './block.js';
import { clauseAt, isQuantified } from './quantified.js';

/** Whether the word is pinned down in the text. */
function pinned(word: string, prose: string): boolean {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  for (let index = 0; index < block.tokens.count; index++)
    if (block.tokens.lower(index) === word) return isQuantified(block, index, index + 1);
  throw new Error(`${word} is not in the text`);
}

describe('isQuantified', () => {
  it.each([
    ['some', 'Some children (12) were late.'],
    ['most', 'Most plans (33 of 39) were up to date.'],
    ['many', 'Many visits, 74% in all, were late.'],
    ['high', 'A high number of repairs came in from the older blocks (212 in May).'],
    ['some', 'Some plans were late. In 12 of the 40, no date was given.'],
    ['some', 'Some plans were late. Of the 39 reviewed, 33 were on time.'],
    ['fewer', 'Fewer cases were closed, down from 40 to 22.'],
  ])('%s is pinned down: %s', (word, prose) => {
    expect(pinned(word, prose)).toBe(true);
  });

  it.each([
    ['some', 'Some children were late in July 2024.'],
    ['some', 'Some children aged 14 were late.'],
    ['some', 'Some plans follow section 47 and Key Stage 2.'],
    ['some', 'Some children wait, whereas 74% of adults do not.'],
    ['some', 'Some children were late. The team has two managers.'],
    ['some', 'Some children were late, and 31 of 40 staff replied.'],
    ['many', 'Many cases take two years.'],
  ])('%s is not: %s', (word, prose) => {
    expect(pinned(word, prose)).toBe(false);
  });
});

describe('clauseAt', () => {
  it('ends at a semicolon and at a word that turns', () => {
    const block = new Block({
      kind: 'paragraph',
      prose: 'One is late; two is not, but three is.',
      context: { section: 'finding', quoted: false },
    });
    const [sentence] = block.sentences;
    const clauses = [0, 4, 9].map((index) => (sentence ? block.text(...clauseAt(sentence, index)) : ''));
    expect(clauses).toEqual(['One is late;', 'two is not,', 'but three is.']);
  });
});
