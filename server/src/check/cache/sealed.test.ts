import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { entryKey, seal, unseal } from './sealed.js';

const key = entryKey(['strict', 'Some families wait.']);
const content = Buffer.from('finding: Some');

describe('sealed entries', () => {
  it('open with their own key alone', () => {
    const sealed = seal(key, content);
    expect(unseal(entryKey(['strict', 'Some families wait.']), sealed)).toEqual(content);
    for (const other of [['strict', 'Some families wait!'], ['strictS', 'ome families wait.'], ['strict'], []])
      expect(unseal(entryKey(other), sealed)).toBeUndefined();
  });

  it('show nothing of what they hold, and look different each time', () => {
    const sealed = seal(key, content);
    expect(sealed.includes('Some')).toBe(false);
    expect(seal(key, content).equals(sealed)).toBe(false);
    expect(key.name).toMatch(/^[0-9a-f]{64}$/);
    expect(key.name).not.toContain(key.secret.toString('hex').slice(0, 8));
  });

  it('do not open once a bit was changed or the end is missing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (place, bit) => {
        const sealed = seal(key, content);
        const at = place % sealed.length;
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(unseal(key, changed)).toBeUndefined();
        expect(unseal(key, sealed.subarray(0, at))).toBeUndefined();
      }),
      { numRuns: runs(200) },
    );
  });
});
