import fc from 'fast-check';
import { rules } from 'retext-substantiate/rules';
import { describe, expect, it } from 'vitest';
import { createEngine } from './index.js';
import { claimRule } from './claims.js';
import { relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import type { ClaimCounts, Engine, Snapshot } from './types.js';

const rule = rules.find(({ id }) => id === claimRule);
if (!rule) throw new Error(`There is no rule ${claimRule}`);

function engineWith(options: unknown): Engine {
  const active = { rule: rule as NonNullable<typeof rule>, severity: 'warning', options } as const;
  return createEngine({ rules: [active], knownRules: new Set([claimRule]), docsUrl: (id) => id });
}

/** The same, the long way. */
function addedUp({ claims, headings }: Snapshot): ClaimCounts[] {
  const counts = [-1, ...headings().keys()].map(() => ({ claims: 0, evidenced: 0 }));
  for (const { heading, evidence } of claims()) {
    const own = counts[heading + 1];
    if (!own) throw new Error(`There is no heading ${String(heading)}`);
    own.claims++;
    if (evidence.length > 0) own.evidenced++;
  }
  return counts;
}

const line = fc.constantFrom(
  'In June 2026, 14 of 20 staff said so.',
  'In May 2026, 12 of 20 families had waited. In April 2026, 11 of 20 had.',
  'In May 2026, 3 of 20 visits were late [E1].',
  'In May 2026, 9 of 20 plans were late [survey](evidence/survey.pdf).',
  'In May 2026, 3 of 20 visits were late. <!-- substantiate-disable missing-evidence -- agreed -->',
  '<!-- substantiate-disable-file missing-evidence -- a letter -->',
  '# Findings',
  '## Practice',
  'The next section describes the visits.',
);

describe('counts of claims', () => {
  it.each(['sentence', 'paragraph', 'section'].flatMap((scope) => [true, false].map((once) => ({ scope, once }))))(
    'are what the claims add up to, after any edits ($scope, once: $once)',
    (options) => {
      const engine = engineWith(options);
      let most = 0;
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 4, maxLength: 12 }),
          fc.constantFrom(1, 12),
          fc.array(relativeEdit, { maxLength: 3 }),
          (lines, times, edits) => {
            const document = engine.open(`${lines.join('\n\n')}\n\n`.repeat(times), { format: 'markdown' });
            for (const edit of [undefined, ...edits]) {
              if (edit) document.edit([toEdit(edit, document.text)]);
              const snapshot = document.snapshot();
              const counts = snapshot.claimCounts();
              expect(counts).toEqual(addedUp(snapshot));
              most = Math.max(most, ...counts.map(({ claims, evidenced }) => claims - evidenced));
            }
          },
        ),
        { numRuns: runs(6), examples: [[['# Findings', 'In June 2026, 14 of 20 staff said so.'], 1, []]] },
      );
      expect(most).toBeGreaterThan(0);
    },
  );
});
