import { expect, it } from 'vitest';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: 'warning', options: {} }]);

it.each([
  ['Rents were higher here.', '`higher` than what, and what are the two figures and their dates?'],
  ['Rents are above the national average.', '`above the national average`: what are the two figures and their dates?'],
  [
    'Rents are in line with the England average for hostels.',
    '`in line with the England average`: what are the two figures and their dates?',
  ],
  ['The area has the highest rents.', '`highest`: what is the figure, and what are those it is compared with?'],
  ['The rooms are too cold.', '`too cold`: what is the figure, and what should it be?'],
])('asks in words that fit the comparison: %s', (prose, question) => {
  const { findings } = run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } }));
  expect(findings.map(({ report }) => report.question)).toEqual([question]);
});
