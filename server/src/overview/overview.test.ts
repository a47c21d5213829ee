import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from 'retext-substantiate/kit';
import { markdownText, runs } from '../engine/testing/arbitrary.js';
import { engineOf } from '../engine/testing/rules.js';
import type { Snapshot } from '../engine/types.js';
import { overviewOf, type Counts, type Overview } from './overview.js';

const engine = engineOf();
const options = { asksEvidence: true, most: 1000, around: 0 };

function overviewOfText(text: string, more: Partial<typeof options> = {}): Overview {
  return overviewOf(engine.lint(text, { format: 'markdown' }), { length: text.length, ...options, ...more });
}

const add = (all: readonly Counts[]): Counts => {
  const sum = (severity: keyof Counts): number => all.reduce((total, counts) => total + counts[severity], 0);
  return { error: sum('error'), warning: sum('warning'), info: sum('info'), hint: sum('hint') };
};

describe('an overview', () => {
  it('tells of each section what stands under its own heading', () => {
    const { sections, counts, words } = overviewOfText('# Report\n\nSome waited.\n\n## One\n\nMany, and some.\n\n## Two\n\nAll.\n');
    expect(sections.map((section) => [section.heading, section.depth, section.words, section.counts.warning])).toEqual([
      ['Report', 1, 3, 3],
      ['One', 2, 4, 2],
      ['Two', 2, 2, 0],
    ]);
    expect([counts.warning, words]).toEqual([5, 9]);
  });

  it('begins with what stands above the first heading, where there is anything', () => {
    expect(overviewOfText('Some.\n\n# One\n').sections.map(({ heading, depth }) => [heading, depth])).toEqual([
      ['', 0],
      ['One', 1],
    ]);
    expect(overviewOfText('').sections).toEqual([]);
  });

  it('counts claims in the section where each stands, and none where no evidence is asked for', () => {
    const snapshot: Snapshot = {
      ...engine.lint('Above.\n\n# One\n\nx\n', { format: 'markdown' }),
      claimCounts: () => [
        { claims: 1, evidenced: 0 },
        { claims: 2, evidenced: 1 },
      ],
    };
    const { coverage, sections } = overviewOf(snapshot, { length: 20, ...options });
    expect(coverage).toEqual({ claims: 3, evidenced: 1 });
    expect(sections.map((section) => section.coverage)).toEqual([
      { claims: 1, evidenced: 0 },
      { claims: 2, evidenced: 1 },
    ]);
    const without = overviewOf(snapshot, { length: 20, ...options, asksEvidence: false });
    expect([without, ...without.sections].filter((each) => 'coverage' in each)).toEqual([]);
  });

  it('lists the worst of too many, those around the place of work before others, and says how many are left out', () => {
    const text = 'Some.\n\n'.repeat(6) + 'Some children.\n\n' + 'Many.\n\n'.repeat(6);
    const all = overviewOfText(text);
    const { listed, unlisted } = overviewOfText(text, { most: 4, around: text.length });
    expect(unlisted).toBe(all.listed.length - 4);
    expect(listed.map(({ finding }) => finding.text)).toEqual(['Many', 'Many', 'Many', 'Many']);
    expect(overviewOfText(text, { most: 4 }).listed.map(({ finding }) => finding.text)).toEqual(['Some', 'Some', 'Some', 'Some']);
  });

  it('adds up: the sections to the whole, each finding in the one section that holds it', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom(1, 1, 30), (part, times) => {
        const text = part.repeat(times);
        const snapshot = engine.lint(text, { format: 'markdown' });
        const { words, counts, coverage, sections, listed, unlisted } = overviewOf(snapshot, { length: text.length, ...options });
        expect(sections.reduce((sum, section) => sum + section.words, 0)).toBe(words);
        expect(add(sections.map((section) => section.counts))).toEqual(counts);
        expect(sections.reduce((sum, section) => sum + (section.coverage?.claims ?? 0), 0)).toBe(coverage?.claims);
        expect(severities.reduce((sum, severity) => sum + counts[severity], 0)).toBe(snapshot.findings.length);
        expect(listed.length + unlisted).toBe(snapshot.findings.length);
        for (const { finding, section } of listed) {
          const holding = sections.flatMap(({ start, end }, index) =>
            start <= finding.start && (finding.start < end || end === text.length) ? [index] : [],
          );
          expect(holding).toContain(section);
        }
        sections.slice(1).forEach(({ start }, index) => expect(start).toBe(sections[index]?.end));
      }),
      { numRuns: runs(30) },
    );
  });
});
