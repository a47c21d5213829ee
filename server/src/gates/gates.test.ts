import fc from 'fast-check';
import { severities } from 'retext-substantiate/kit';
import { describe, expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { fileReport, finding, section } from '../formats/testing/report.js';
import { Gates, gatesWanted, type FailOn, type GateFlags } from './gates.js';
import type { Verdict } from './verdict.js';

interface Found {
  readonly error?: number;
  readonly warning?: number;
  readonly info?: number;
  readonly hint?: number;
  readonly words?: number;
  readonly claims?: number;
  readonly evidenced?: number;
}

function judge(flags: Partial<GateFlags>, found: Found, problems: readonly string[] = []): Verdict {
  const gates = new Gates({ failOn: 'warning', ...flags });
  const findings = severities.flatMap((severity) => Array.from({ length: found[severity] ?? 0 }, () => finding({ severity })));
  const sections = [section({ claims: found.claims ?? 0, evidenced: found.evidenced ?? 0 })];
  gates.add(fileReport({ words: found.words ?? 1000, findings, sections }));
  return gates.judge(problems.map((path) => ({ path, message: 'There is no such file' })));
}

describe('the level', () => {
  it.each<[FailOn, Found, Verdict]>([
    ['warning', {}, { status: 0, line: 'Passed (exit status 0): no findings.' }],
    ['warning', { error: 1 }, { status: 1, line: 'Failed (exit status 1): 1 error, at or above --fail-on warning.' }],
    [
      'info',
      { error: 3, warning: 1200, info: 2, hint: 4 },
      { status: 1, line: 'Failed (exit status 1): 3 errors, 1,200 warnings and 2 info, at or above --fail-on info.' },
    ],
    [
      'error',
      { warning: 3, hint: 1 },
      { status: 0, line: 'Passed (exit status 0): 4 findings (3 warnings, 1 hint), none at or above --fail-on error.' },
    ],
    ['never', { error: 1 }, { status: 0, line: 'Passed (exit status 0): 1 finding (1 error), let pass by --fail-on never.' }],
  ])('%s of %j', (failOn, found, verdict) => {
    expect(judge({ failOn }, found)).toEqual(verdict);
  });

  it('says where findings may have been left out', () => {
    expect(judge({ baseline: true }, {}).line).toBe('Passed (exit status 0): no new findings.');
    expect(judge({ changed: 'main' }, {}).line).toBe('Passed (exit status 0): no new findings.');
    const nothing = (changed: string | true): string => new Gates({ failOn: 'warning', changed }).judge([]).line;
    expect(nothing('main')).toBe('Passed (exit status 0): no report to check has changed since main.');
    expect(nothing(true)).toBe('Passed (exit status 0): no report to check has changed since the last commit.');
  });

  it('says that nothing was there to check', () => {
    expect(new Gates({ failOn: 'warning' }).judge([])).toEqual({
      status: 0,
      line: 'Passed (exit status 0): there was no report to check.',
    });
  });
});

describe('the number of warnings', () => {
  it.each([0, 1, 9, 10])('lets %i of 10 pass, whatever the level says of warnings', (warning) => {
    expect(judge({ maxWarnings: 10 }, { warning }).status).toBe(0);
  });

  it('fails above it, where the level lets them pass too', () => {
    expect(judge({ maxWarnings: 10, failOn: 'error' }, { warning: 11 })).toEqual({
      status: 1,
      line: 'Failed (exit status 1): 11 warnings, more than --max-warnings 10.',
    });
    expect(judge({ maxWarnings: 0, failOn: 'never' }, { warning: 1 }).status).toBe(1);
  });

  it('leaves the other severities to the level', () => {
    expect(judge({ maxWarnings: 10 }, { warning: 2, error: 1 }).line).toBe(
      'Failed (exit status 1): 1 error, at or above --fail-on warning.',
    );
    expect(judge({ maxWarnings: 10, failOn: 'info' }, { warning: 2, info: 1 }).status).toBe(1);
    expect(judge({ maxWarnings: 10 }, { warning: 2, info: 1 }).line).toBe(
      'Passed (exit status 0): 3 findings (2 warnings, 1 info), none at or above --fail-on warning, warnings within --max-warnings aside; 2 warnings, no more than --max-warnings 10.',
    );
  });
});

describe('the density', () => {
  it('counts findings of every severity for 1,000 words', () => {
    const flags = { failOn: 'error', maxDensity: 5 } as const;
    expect(judge(flags, { warning: 3, info: 1, hint: 1 }).status).toBe(0);
    expect(judge(flags, { warning: 3, info: 2, hint: 1 }).line).toBe(
      'Failed (exit status 1): 6.0 findings per 1,000 words, more than --max-density 5.',
    );
  });

  it('is told so that it can be seen on which side of the limit it is', () => {
    const flags = { failOn: 'never', maxDensity: 1 } as const;
    expect(judge(flags, { info: 1, words: 999 }).line).toContain('1.001 findings per 1,000 words, more than --max-density 1');
    expect(judge(flags, { info: 1, words: 1001 }).line).toContain('0.999 findings per 1,000 words, no more than --max-density 1');
  });

  it('is nothing without words', () => {
    expect(judge({ failOn: 'never', maxDensity: 0 }, { info: 1, words: 0 })).toMatchObject({
      status: 0,
      line: expect.stringContaining('no words to measure --max-density 0 by') as string,
    });
  });
});

describe('the coverage', () => {
  it('asks for the sections only where it is looked at', () => {
    expect(gatesWanted({})).toEqual({});
    expect(gatesWanted({ minCoverage: 0 })).toEqual({ sections: true });
  });

  it('is that of all claims together, rounded down', () => {
    expect(judge({ minCoverage: 66.6 }, { claims: 3, evidenced: 2 }).line).toBe(
      'Passed (exit status 0): no findings; 66.6% of claims have evidence (2 of 3), no less than --min-coverage 66.6.',
    );
    expect(judge({ minCoverage: 66.7 }, { claims: 3, evidenced: 2 })).toEqual({
      status: 1,
      line: 'Failed (exit status 1): 66.6% of claims have evidence (2 of 3), less than --min-coverage 66.7.',
    });
  });

  it('can’t be judged where nobody looked for claims, and says what to do', () => {
    const gates = new Gates({ failOn: 'warning', minCoverage: 80 });
    gates.add(fileReport({ sections: [section({})], claimsUnknown: true, findings: [finding({ severity: 'error' })] }));
    gates.add(fileReport({ kind: 'register' }));
    expect(gates.judge([])).toEqual({
      status: 2,
      line: 'Could not finish (exit status 2): --min-coverage 80 can’t be judged, since no claims were looked for: missing-evidence is off. Switch it on in the config, or use `substantiate evidence --min-coverage`, which counts them all the same; besides, 1 error, at or above --fail-on warning.',
    });
    gates.add(fileReport({ sections: [section({ claims: 2, evidenced: 1 })] }));
    expect(gates.judge([]).line).toContain(
      '50% of claims have evidence (1 of 2), less than --min-coverage 80 (without 1 report where missing-evidence is off)',
    );
    expect(new Gates({ failOn: 'warning', minCoverage: 80 }).judge([]).status).toBe(0);
  });

  it('passes where nothing is claimed, and says so', () => {
    expect(judge({ minCoverage: 100 }, {})).toEqual({
      status: 0,
      line: 'Passed (exit status 0): no findings; no claims, as missing-evidence finds them, to measure --min-coverage 100 by.',
    });
  });
});

describe('what could not be done', () => {
  it('comes before all else, and hides nothing of it', () => {
    expect(judge({}, {}, ['a.md'])).toEqual({ status: 2, line: 'Could not finish (exit status 2): 1 problem, with a.md.' });
    expect(judge({ maxDensity: 1 }, { error: 2 }, ['a.md', 'b\n.md', 'c.md', 'd.md', 'e.md', 'a.md'])).toEqual({
      status: 2,
      line: 'Could not finish (exit status 2): 6 problems, with a.md, b�.md, c.md and 2 more; besides, 2 errors, at or above --fail-on warning; 2.0 findings per 1,000 words, more than --max-density 1.',
    });
  });
});

describe('whatever is asked and found', () => {
  const flag = (most: number) => fc.option(fc.nat(most), { nil: undefined });
  const asked = fc.record({
    failOn: fc.constantFrom<FailOn>('error', 'warning', 'info', 'never'),
    maxWarnings: flag(4),
    maxDensity: fc.option(
      fc.nat(9000).map((thousandths) => thousandths / 1000),
      { nil: undefined },
    ),
    minCoverage: fc.option(
      fc.nat(1000).map((tenths) => tenths / 10),
      { nil: undefined },
    ),
  });
  const count = fc.nat(5);
  const found = fc
    .record({ error: count, warning: count, info: count, hint: count, words: fc.nat(3000), claims: fc.nat(30), share: fc.nat(30) })
    .map(({ share, ...rest }) => ({ ...rest, evidenced: Math.min(share, rest.claims) }));

  /** The gates that a run fails, each as its rule says. */
  const failing = ({ failOn, maxWarnings, maxDensity, minCoverage }: GateFlags, own: Required<Found>): string[] => {
    const levels = { error: ['error'], warning: ['error', 'warning'], info: ['error', 'warning', 'info'], never: [] }[failOn] as (
      'error' | 'warning' | 'info'
    )[];
    const byLevel = levels.some((level) => own[level] > 0 && !(level === 'warning' && maxWarnings !== undefined));
    const all = own.error + own.warning + own.info + own.hint;
    return [
      byLevel && '--fail-on',
      maxWarnings !== undefined && own.warning > maxWarnings && '--max-warnings',
      maxDensity !== undefined && own.words > 0 && all / own.words > maxDensity / 1000 + 1e-12 && '--max-density',
      minCoverage !== undefined && own.claims > 0 && own.evidenced / own.claims < minCoverage / 100 - 1e-12 && '--min-coverage',
    ].filter((gate) => gate !== false);
  };

  it('fails by the gates that are not met, names each of them, and nothing else', () => {
    fc.assert(
      fc.property(asked, found, ({ failOn, ...numbers }, own) => {
        const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
        const flags: GateFlags = { failOn, ...given };
        const { status, line } = judge(flags, own);
        const gates = failing(flags, own);
        expect(status).toBe(gates.length > 0 ? 1 : 0);
        expect(line).toMatch(new RegExp(`^(Passed|Failed) \\(exit status ${String(status)}\\): [^\\n]+\\.$`, 'u'));
        if (status === 1) expect([...line.matchAll(/--[a-z-]+/gu)].map(([name]) => name)).toEqual(gates);
        else
          for (const name of Object.keys(given))
            expect(line).toContain(`--${name.replace(/[A-Z]/u, (letter) => `-${letter.toLowerCase()}`)}`);
      }),
      { numRuns: runs(500) },
    );
  });
});
