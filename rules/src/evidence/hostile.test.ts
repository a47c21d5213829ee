import { describe, expect, it } from 'vitest';
import { compileRules } from '../kit/index.js';
import { exampleEvidence, exampleView } from '../kit/testing/document-evidence.js';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';
import { growth } from '../testing/growth.js';

const own = rules.filter(({ category, checkBlock }) => category === 'evidence' && checkBlock);
const run = compileRules(own.map((rule) => ({ rule, severity: rule.severity, options: rule.options?.defaults ?? {} })));

const evidence = exampleView(
  exampleEvidence([
    { id: 'E3', title: 'Audit', type: 'audit', value: 71, unit: '%' },
    { id: 'E4', title: 'Log', type: 'audit', value: 71, sensitivity: 'personal data' },
  ]),
);

describe('rules on evidence', () => {
  it.each(['74% [E3] ', '74% is good [E3]. ', '[E3] ', '74 [E4] ', '[E3-E4] ', '[E3; ', '(Evidence 3) ', '{E3} '])(
    'take time in proportion to the length of %s',
    takesItsTime,
  );

  it.each(['said “a” ', 'said “a b c d” ', '“a b c d,” he said ', 'said “a b. C d”. ', 'said “', '“a b c, – (', 'told that '])(
    'take time in proportion to the length of %s',
    takesItsTime,
  );
});

function takesItsTime(piece: string): void {
  const work = (length: number): void => {
    const prose = piece.repeat(Math.ceil(length / piece.length));
    const { failures } = run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false }, evidence }));
    expect(failures).toEqual([]);
  };
  expect(growth(work)).toBeLessThan(45);
}
