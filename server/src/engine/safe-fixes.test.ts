import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeEdits } from './safe-fixes.js';
import { runs } from './testing/arbitrary.js';
import type { Finding, Fix, TextEdit } from './types.js';

function finding(rule: string, ...fixes: readonly Fix[]): Finding {
  const place = { start: 0, end: 0, blockEnd: 0, text: '', message: '', why: '', question: '', url: '' };
  return { ...place, rule, category: 'evidence', severity: 'warning', extent: 'words', also: [], fixes };
}

function edit(start: number, end: number, text = ''): TextEdit {
  return { start, end, text };
}

function safe(...edits: readonly TextEdit[]): Fix {
  return { title: 'Mend', edits, safe: true };
}

describe('the edits of all safe fixes', () => {
  test('come in order, of all rules or one, the first safe one of each finding, no other', () => {
    const findings = [
      finding('late', safe(edit(20, 22, 'E8'))),
      finding('vague', { title: 'Guess', edits: [edit(10, 12, '‹n›')] }),
      finding('early', { title: 'Guess', edits: [edit(4, 5)] }, safe(edit(5, 7), edit(1, 2)), safe(edit(8, 9))),
    ];
    expect(safeEdits(findings)).toEqual([edit(1, 2), edit(5, 7), edit(20, 22, 'E8')]);
    expect(safeEdits(findings, 'late')).toEqual([edit(20, 22, 'E8')]);
  });

  test('take the earlier of two that meet, whole, and make the same one once', () => {
    const whole = safe(edit(1, 3), edit(10, 12));
    expect(safeEdits([finding('a', safe(edit(11, 13))), finding('b', whole)])).toEqual(whole.edits);
    expect(safeEdits([finding('a', safe(edit(1, 3))), finding('b', whole)])).toEqual([edit(1, 3), edit(10, 12)]);
    expect(safeEdits([finding('a', safe(edit(1, 3))), finding('b', safe(edit(3, 5)))])).toHaveLength(2);
    expect(safeEdits([finding('a', safe(edit(3, 3, 'x'))), finding('b', safe(edit(3, 3, 'y')))])).toEqual([edit(3, 3, 'x')]);
  });

  test('never meet, and are the same in whatever order the findings come', () => {
    const anyEdit = fc
      .tuple(fc.nat(30), fc.nat(3), fc.constantFrom('', 'x', 'y'))
      .map(([start, length, text]) => edit(start, start + length, text));
    const fix = fc
      .array(anyEdit, { minLength: 1, maxLength: 2 })
      .filter((edits) => edits.every((one, at) => at === 0 || apart(edits[at - 1], one)));
    const list = fc.array(fix, { maxLength: 8 });
    fc.assert(
      fc.property(list, (fixes) => {
        const findings = fixes.map((edits) => finding('a', safe(...edits)));
        const together = safeEdits(findings);
        together.forEach((one, at) => expect(at === 0 || apart(together[at - 1], one)).toBe(true));
        expect(safeEdits([...findings].reverse())).toEqual(together);
        for (const one of together) expect(fixes.flat()).toContainEqual(one);
      }),
      { numRuns: runs(150) },
    );
  });
});

function apart(one: TextEdit | undefined, other: TextEdit): boolean {
  if (!one) return true;
  const isInsertion = one.start === one.end || other.start === other.end;
  return isInsertion ? one.end < other.start : one.end <= other.start;
}
