import { expect, it } from 'vitest';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: rule.severity, options: {} }]);

it.each([
  ['The number of advisers has doubled.', '`doubled` does not say from what to what'],
  ['The number of advisers has increased.', '`increased` does not say from what to what, or by how much'],
])('blames a change for what it leaves open, not for the factor it tells: %s', (prose, message) => {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  expect(run(block).findings.map(({ report }) => report.message)).toEqual([message]);
});
