import fc from 'fast-check';
import { severities } from 'retext-substantiate/kit';
import { expect, it } from 'vitest';
import { worst } from './worst.js';

const findings = fc
  .array(fc.record({ severity: fc.constantFrom(...severities), start: fc.nat(60) }), { maxLength: 40 })
  .map((found) => found.sort((one, other) => one.start - other.start));

it('takes the worst first, and of the last severity with room those around the place', () => {
  fc.assert(
    fc.property(findings, fc.nat(45), fc.nat(70), (all, limit, around) => {
      const chosen = worst(all, limit, around);
      expect(chosen).toEqual(all.filter((finding) => chosen.includes(finding)));
      expect(chosen).toHaveLength(Math.min(limit, all.length));
      const least = Math.max(-1, ...chosen.map(({ severity }) => severities.indexOf(severity)));
      for (const finding of all) if (severities.indexOf(finding.severity) < least) expect(chosen).toContain(finding);
      const last = all.filter(({ severity }) => severity === severities[least]);
      const kept = last.filter((finding) => chosen.includes(finding));
      const first = kept[0] === undefined ? 0 : last.indexOf(kept[0]);
      expect(kept).toEqual(last.slice(first, first + kept.length));
      // Where findings on both sides are left out, the place lies in the middle of those kept.
      if (first > 0 && first + kept.length < last.length) {
        const before = kept.filter(({ start }) => start < around).length;
        expect(before).toBe(kept.length >> 1);
      }
    }),
  );
});
