import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFinding } from './next-finding.js';
import { overview } from './testing/overview.js';

const { findings } = overview(9, 3);
const start = { line: 0, character: 0 };

describe('the next finding', () => {
  it('is the first behind the cursor, in the order of the report, not the one it stands on', () => {
    const first = nextFinding(findings, start, 'next');
    expect(first).toEqual({ finding: findings[0], isRound: false });
    expect(nextFinding(findings, findings[0]?.range.start ?? start, 'next')).toEqual({ finding: findings[1], isRound: false });
    expect(nextFinding(findings, findings[1]?.range.start ?? start, 'previous')).toEqual({ finding: findings[0], isRound: false });
  });

  it('is the first again behind the last, and the last before the first', () => {
    expect(nextFinding(findings, findings.at(-1)?.range.start ?? start, 'next')).toEqual({ finding: findings[0], isRound: true });
    expect(nextFinding(findings, start, 'previous')).toEqual({ finding: findings.at(-1), isRound: true });
  });

  it('is none where there are none', () => {
    expect(nextFinding([], start, 'next')).toBeUndefined();
    expect(nextFinding([], start, 'previous')).toBeUndefined();
  });

  it('leads to every place with a finding before it comes round, whichever way', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ line: fc.nat(9), character: fc.nat(9) }), { selector: ({ line, character }) => line * 10 + character }),
        fc.constantFrom('next', 'previous'),
        (places, way) => {
          const sorted = places.toSorted((one, other) => one.line - other.line || one.character - other.character);
          const [model] = findings;
          const all = sorted.flatMap((place) => (model ? [{ ...model, range: { start: place, end: place } }] : []));
          const visited = [];
          let here = way === 'next' ? { line: -1, character: 0 } : { line: 10, character: 0 };
          for (let step = nextFinding(all, here, way); step && !step.isRound; step = nextFinding(all, here, way)) {
            here = step.finding.range.start;
            visited.push(here);
          }
          expect(visited).toEqual(way === 'next' ? sorted : sorted.toReversed());
        },
      ),
    );
  });
});
