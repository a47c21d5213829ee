import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Baseline, KnownFinding } from '../baseline/baseline.js';
import { writeEntry } from '../baseline/entry.js';
import { readBaseline } from '../baseline/read.js';
import { writeBaseline } from '../baseline/write.js';
import { runs } from '../engine/testing/arbitrary.js';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'substantiate-merge-'))));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Merges as git does. @throws where it finds a conflict. */
function merge(base: string, ours: string, theirs: string): string {
  const paths = [ours, base, theirs].map((text, index) => {
    const path = join(folder, String(index));
    writeFileSync(path, text);
    return path;
  });
  return execFileSync('git', ['merge-file', '-p', '-q', ...paths], { encoding: 'utf8' });
}

// Few, so that many reports have the same ones.
const finding: fc.Arbitrary<KnownFinding> = fc.record({
  rule: fc.constant('vague'),
  fingerprint: fc.constantFrom('aa', 'bb', 'cc', 'dd'),
  reason: fc.constantFrom('', '', 'imported'),
});
const findings = fc.array(finding, { maxLength: 5 });

/** What becomes of one report, on one branch; `undefined` where it is deleted. */
const fate: fc.Arbitrary<(known: readonly KnownFinding[]) => readonly KnownFinding[] | undefined> = fc.oneof(
  fc.constant(() => []),
  fc.constant(() => undefined),
  fc.nat(5).map((kept) => (known: readonly KnownFinding[]) => known.slice(0, kept)),
  fc.nat(5).map((from) => (known: readonly KnownFinding[]) => known.slice(from)),
  findings.map((more) => (known: readonly KnownFinding[]) => [...known, ...more]),
  findings.map((others) => () => others),
);

const name = (index: number): string => `reports/${String(index).padStart(2, '0')}.md`;

function changed(
  base: Baseline,
  fates: ReadonlyMap<string, (known: readonly KnownFinding[]) => readonly KnownFinding[] | undefined>,
): Baseline {
  const result = new Map(base);
  for (const [path, become] of fates) {
    const known = become(base.get(path) ?? []);
    if (known) result.set(path, known);
    else result.delete(path);
  }
  return result;
}

async function sortedReading(text: string): Promise<unknown> {
  const reading = await readBaseline(text);
  return 'baseline' in reading ? plain(reading.baseline) : reading;
}

function plain(baseline: Baseline): Record<string, string[]> {
  return Object.fromEntries([...baseline].map(([path, known]) => [path, known.map((each) => writeEntry(path, each)).sort()]));
}

/** What a merge of two branches reads as, each given by what becomes of the reports it touches. */
async function mergedReading(base: Baseline, ours: Baseline, theirs: Baseline): Promise<unknown> {
  const before = writeBaseline(base);
  return sortedReading(merge(before, writeBaseline(ours, before), writeBaseline(theirs, before)));
}

const list = (...fingerprints: string[]): KnownFinding[] => fingerprints.map((fingerprint) => ({ rule: 'vague', fingerprint, reason: '' }));

describe('git merges two branches', () => {
  it('of which one lets a report have the findings of the next one, which it deletes', async () => {
    const base: Baseline = new Map([
      ['a.md', []],
      ['b.md', list('aa')],
      ['c.md', []],
    ]);
    const ours = new Map([...base].filter(([path]) => path !== 'c.md'));
    const theirs: Baseline = new Map([
      ['a.md', list('aa')],
      ['c.md', []],
    ]);
    expect(await mergedReading(base, ours, theirs)).toEqual({ 'a.md': ['["a.md", "vague", "aa"]'] });
  });

  it('of which one moves findings to the report before, and the other adds one between', async () => {
    const base: Baseline = new Map([
      ['a.md', []],
      ['c.md', list('dd', 'cc', 'dd', 'cc')],
    ]);
    const moved: Baseline = new Map([
      ['a.md', list('dd', 'cc', 'cc', 'dd')],
      ['c.md', []],
    ]);
    expect(await mergedReading(base, new Map([...base, ['b.md', []]]), moved)).toEqual(plain(new Map([...moved, ['b.md', []]])));
  });

  it('that shrink, grow, empty and delete different reports', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ known: findings, by: fc.constantFrom('ours', 'theirs', 'nobody'), fate }), { minLength: 1, maxLength: 8 }),
        async (reports) => {
          const base: Baseline = new Map(reports.map(({ known }, index) => [name(index), known]));
          const fatesOf = (...who: string[]) =>
            new Map(reports.flatMap(({ by, fate: become }, index) => (who.includes(by) ? [[name(index), become] as const] : [])));
          const before = writeBaseline(base);
          const ours = writeBaseline(changed(base, fatesOf('ours')), before);
          const theirs = writeBaseline(changed(base, fatesOf('theirs')), before);
          expect(await sortedReading(merge(before, ours, theirs))).toEqual(plain(changed(base, fatesOf('ours', 'theirs'))));
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('that add reports with an old one between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(findings, { minLength: 2, maxLength: 6 }),
        fc.nat(6),
        fc.nat(6),
        findings,
        findings,
        async (reports, one, other, mine, yours) => {
          fc.pre(one % reports.length !== other % reports.length);
          const base: Baseline = new Map(reports.map((known, index) => [name(index), known]));
          const before = writeBaseline(base);
          const added = (at: number, known: readonly KnownFinding[]): [string, readonly KnownFinding[]] => [
            `${name(at % reports.length)}-x`,
            known,
          ];
          const ours = writeBaseline(new Map([...base, added(one, mine)]), before);
          const theirs = writeBaseline(new Map([...base, added(other, yours)]), before);
          const both = new Map([...base, added(one, mine), added(other, yours)]);
          expect(await sortedReading(merge(before, ours, theirs))).toEqual(plain(both));
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it('of which one adds a report and the other touches its neighbours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(findings, { minLength: 2, maxLength: 2 }),
        findings,
        findings,
        findings,
        async (reports, mine, first, second) => {
          const base: Baseline = new Map(reports.map((known, index) => [name(index), known]));
          const before = writeBaseline(base);
          const ours = writeBaseline(new Map([...base, [`${name(0)}-x`, mine]]), before);
          const both = [
            [name(0), first],
            [name(1), second],
          ] as const;
          const theirs = writeBaseline(new Map(both), before);
          const merged = merge(before, ours, theirs);
          expect(await sortedReading(merged)).toEqual(plain(new Map([...both, [`${name(0)}-x`, mine]])));
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
