import { EvidenceBook } from 'retext-substantiate/kit';
import { describe, expect, it } from 'vitest';
import { ItemSearch } from './item-search.js';

const items = [
  { id: 'E1', title: 'Survey of parents, spring 2026' },
  { id: 'E2', title: 'Audit of case files, February 2026' },
  { id: 'E3', title: 'Survey of foster carers, May 2026' },
  { id: 'E4', title: 'Training records' },
];
const search = ItemSearch.over(new EvidenceBook(items.map((item) => ({ item }))));
const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('items for a claim', () => {
  it('share more than one word with it', () => {
    expect(idsOf(search.likely('The survey found that foster carers felt well supported.', 5))).toEqual(['E3']);
    expect(idsOf(search.likely('Most families had seen the survey.', 5))).toEqual([]);
  });

  it('are ranked by whatever they share, where none has to be left out', () => {
    expect(idsOf(search.best('Most families had seen the survey.', 5)).sort()).toEqual(['E1', 'E3']);
  });
});
