import { expect, it } from 'vitest';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: rule.severity, options: {} }]);

it.each([
  ['In March 2024, 96% of children looked after were seen.', '96% of how many children?'],
  ['In March 2024, 70% of return home interviews take place.', '70% of how many return home interviews?'],
  ['In March 2024, 40% of the workforce was new.', '40% of how many in all?'],
  ['In March 2024, 70% of them had an allocated worker.', '70% of how many in all?'],
])('asks for the base by its noun, where there is one: %s', (prose, question) => {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  expect(run(block).findings.map(({ report }) => report.question)).toEqual([question]);
});
