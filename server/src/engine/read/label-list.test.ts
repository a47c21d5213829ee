import { expect, it } from 'vitest';
import { LabelList } from './label-list.js';

it('knows the labels of the document, and those that were added', () => {
  const known = ['a', 'b'];
  const list = new LabelList(known);
  list.push('c', 'd');
  expect(['a', 'b', 'c', 'd', 'e'].map((label) => list.includes(label))).toEqual([true, true, true, true, false]);
  expect([...list]).toEqual(['c', 'd']);
  expect(new LabelList(known).includes('c')).toBe(false);
});

it('looks through the labels of a document once, however many passages it has', () => {
  let looks = 0;
  const known = new Proxy(['a', 'b'], {
    get: (labels, key, self) => (key === Symbol.iterator && looks++, Reflect.get(labels, key, self) as unknown),
  });
  for (let passage = 0; passage < 3; passage++) expect(new LabelList(known).includes('b')).toBe(true);
  expect(looks).toBe(1);
});
