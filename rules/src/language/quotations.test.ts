import { expect, test } from 'vitest';
import { findQuotations } from './quotations.js';

test.each([
  ['She said “some came” and left.', ['some came']],
  ['She said "some came" and "many left".', ['some came', 'many left']],
  ["The word 'some' and 'significant work'.", ['some', 'significant work']],
  ['The ‘danger statement’ of the children’s team.', ['danger statement']],
  ["The children's and the teams' work.", []],
  ["A parent said: 'the teams' work was late'.", ["the teams' work was late"]],
  ['A “quote with ‘another’ inside” it.', ['quote with ‘another’ inside']],
  ['An “open quote never closed.', []],
  ["It's the carers' view.", []],
])('%s', (prose, expected) => {
  expect(findQuotations(prose).map(({ start, end }) => prose.slice(start, end))).toEqual(expected);
});
