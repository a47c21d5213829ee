import { describe, expect, it } from 'vitest';
import { compileRules } from '../kit/index.js';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';
import { growth } from '../testing/growth.js';

const own = rules.filter(({ category, checkBlock }) => category === 'evidence' && checkBlock);
const run = compileRules(own.map((rule) => ({ rule, severity: rule.severity, options: rule.options?.defaults ?? {} })));

describe('rules on evidence', () => {
  it.each(['said “a” ', 'said “a b c d” ', '“a b c d,” he said ', 'said “a b. C d”. ', 'said “', '“a b c, – (', 'told that '])(
    'take time in proportion to the length of %s',
    (piece) => {
      const work = (length: number): void => {
        const prose = piece.repeat(Math.ceil(length / piece.length));
        run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } }));
      };
      expect(growth(work)).toBeLessThan(45);
    },
  );
});
