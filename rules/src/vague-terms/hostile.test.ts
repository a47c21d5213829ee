import { describe, expect, it } from 'vitest';
import { compileRules } from '../kit/index.js';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';
import { growth } from '../testing/growth.js';

const vague = rules.filter(({ category }) => category === 'vague-term');
const run = compileRules(vague.map((rule) => ({ rule, severity: rule.severity, options: {} })));

describe('rules on vague words', () => {
  it.each([
    'some 5 plans and often 40% appropriate ',
    'recently 5 May ',
    'regularly every week ',
    'must where appropriate ',
    'significant 12% ',
    'the most ',
    'not yet fully ',
    'a very large number of ',
    'it was felt that ',
    'some plans. Of these 3 of 4. ',
    '“some ',
    'some\u200B',
  ])('take time in proportion to the length of %s', (piece) => {
    const work = (length: number): void => {
      run(
        new Block({
          kind: 'paragraph',
          prose: piece.repeat(Math.ceil(length / piece.length)),
          context: { section: 'finding', quoted: false },
        }),
      );
    };
    expect(growth(work)).toBeLessThan(45);
  });
});
