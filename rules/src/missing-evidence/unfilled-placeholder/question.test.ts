import { describe, expect, it } from 'vitest';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: rule.severity, options: {} }]);

describe('the question about a blank', () => {
  it.each([
    ['Some plans (‹n› of ‹N›) were read.', 'How many of how many?'],
    ['Plans were read in ‹month and year›.', 'What goes in place of `‹month and year›`?'],
    ['Plans are read within ‹time limit: 45 working days›.', 'Which time limit holds here: 45 working days, or another?'],
    ['Plans are read at ‹time: 9:30›.', 'Which time holds here: 9:30, or another?'],
  ])('%s', (prose, question) => {
    const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
    expect(run(block).findings.map(({ report }) => report.question)).toEqual([question]);
  });
});
