import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, type ActiveRule } from '../kit/index.js';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';
import { growth } from '../testing/growth.js';

const own: ActiveRule[] = rules
  .filter(({ category }) => category === 'unquantified-claim' || category === 'missing-evidence')
  .map((rule) => ({ rule, severity: rule.severity, options: rule.options?.defaults ?? {} }));
const run = compileRules(own);

function lint(prose: string): ReturnType<typeof run> {
  return run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } }));
}

describe('rules on claims and evidence', () => {
  it.each([
    '10 10 10 ',
    '‹‹‹‹',
    '((((',
    '[[[[',
    '[^',
    'some ',
    'some, some ',
    'improved (',
    '10% ',
    '10% of ',
    'average 10 ',
    'report 2024 ',
    'is that ',
    'E1 [E1 ',
    '(A ',
    '‹a› of ',
  ])('take time in proportion to the length of %s', (piece) => {
    expect(growth((length) => lint(piece.repeat(Math.ceil(length / piece.length))))).toBeLessThan(45);
  });

  it('report within the prose and never throw, whatever the words', () => {
    const word = fc.constantFrom(
      ...'some most of the 12 40 74 % per cent improved reduced from to by more than in average was ( ) [ ] ‹n› E12 2024 July half a third one five . , ; : ? " ’ not always will should £ - – children plans audit Table [^9]'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const prose = words.join(' ');
        const { findings, failures } = lint(prose);
        expect(failures).toEqual([]);
        for (const { report } of findings) {
          expect(report.span.start).toBeGreaterThanOrEqual(0);
          expect(report.span.start).toBeLessThan(report.span.end);
          expect(report.span.end).toBeLessThanOrEqual(prose.length);
          expect(report.message.length).toBeLessThan(100);
        }
      }),
      { numRuns: 300 },
    );
  });
});
