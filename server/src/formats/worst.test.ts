import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { Worst } from './worst.js';

it('keeps what sorting everything and cutting it off would keep', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 30 }), fc.nat(12), (ranks, most) => {
      const worst = new Worst<string>(4, most);
      ranks.forEach((rank, index) => worst.add(rank, () => `${String(rank)} ${String(index)}`));
      const sorted = ranks.map((rank, index) => ({ rank, index })).sort((one, other) => one.rank - other.rank || one.index - other.index);
      expect(worst.all()).toEqual(sorted.slice(0, most).map(({ rank, index }) => `${String(rank)} ${String(index)}`));
      expect(worst.leftOut).toBe(Math.max(0, ranks.length - most));
    }),
    { numRuns: runs(300) },
  );
});

it('makes nothing of what it does not keep', () => {
  const worst = new Worst<number>(2, 1);
  worst.add(0, () => 1);
  expect(() => worst.add(1, () => expect.fail('made'))).not.toThrow();
});
