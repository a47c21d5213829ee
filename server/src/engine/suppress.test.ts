import { expect, it } from 'vitest';
import type { RawFinding } from './raw-finding.js';
import { suppress } from './pipeline.js';
import type { Directive } from './read/types.js';
import { rulesUnder, type SuppressionSource } from './suppression-use.js';

const number = 2000;
const nothing = new Set<string>();

function directiveAt(block: number, covers: Directive['covers'], looked: () => void): Directive {
  return {
    ...{ covers, block, names: [], reason: 'agreed', span: { start: 0, end: 0 }, scope: 0, stands: 'apart' },
    get rules() {
      looked();
      return ['vague'];
    },
  };
}

it('a comment in each of thousands of blocks is looked at a few times, not for each finding', () => {
  let looks = 0;
  const own = Array.from({ length: number }, (_, block) => directiveAt(block, 'block', () => looks++));
  const findings = Array.from({ length: 2 * number }, (_, block) => ({ rule: 'vague', block }) as RawFinding);
  expect(suppress(findings, { file: nothing, first: nothing, own }).map(({ block }) => block)).toEqual(
    Array.from({ length: number }, (_, index) => number + index),
  );
  expect(looks).toBeLessThanOrEqual(4 * number);
});

it('comments below each other find the block that they cover without each going through the rest', () => {
  let looks = 0;
  const read = {
    get blocks() {
      looks++;
      return [];
    },
  };
  const parts = { linted: [{ reads: Array.from({ length: number }, () => read), linted: [] }] };
  const rulesAt = rulesUnder({ parts, found: { findings: () => new Map() } } as unknown as SuppressionSource);
  for (let region = 0; region < number; region++) {
    expect(
      rulesAt(
        directiveAt(0, 'next-block', () => undefined),
        { page: 0, region },
      ).size,
    ).toBe(0);
  }
  expect(looks).toBeLessThanOrEqual(4 * number);
});
