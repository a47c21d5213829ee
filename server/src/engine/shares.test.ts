import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf } from './testing/rules.js';

const engine = engineOf();
const sharesIn = (text: string, from = 0, to = Infinity): unknown[] =>
  engine
    .lint(text, { format: 'markdown' })
    .shares(from, to)
    .map(({ start, end, part, base, isSaid }) => [text.slice(start, end), part, base, isSaid]);

describe('shares of a known whole', () => {
  it.each([
    ['In all, 41 of 48 plans were dated.', [['41 of 48', 41, 48, false]]],
    ['It happened in five of the **six** homes.', [['five of the **six', 5, 6, false]]],
    ['One in five children waited.', [['One in five', 1, 5, false]]],
    ['Of the plans, 85% (41 of 48) were dated.', [['41 of 48', 41, 48, true]]],
    ['Of the plans, 60% (41 of 48) were dated.', [['41 of 48', 41, 48, false]]],
    ['It rose by 85 percentage points, to 41 of 48.', [['41 of 48', 41, 48, false]]],
    ['They scored 41/48 and 7/12.', [['41/48', 41, 48, false]]],
    ['None of it: 0 of 0 plans, half of the visits, section 4 of the Act.', []],
    ['One of the best schools.', []],
  ])('%s', (text, expected) => {
    expect(sharesIn(text)).toEqual(expected);
  });

  it('are looked for where they are asked for only', () => {
    const text = `${'In all, 3 of 7 plans were dated.\n\n'.repeat(100)}In all, 41 of 48 visits were late.\n\nAnd 5 of 6 were not.\n`;
    expect(sharesIn(text, text.indexOf('41'), text.indexOf('visits'))).toEqual([['41 of 48', 41, 48, false]]);
    expect(sharesIn(text)).toHaveLength(102);
  });
});

describe('numbered paragraphs', () => {
  const numbersIn = (text: string, format: 'markdown' | 'text'): unknown[] =>
    engine
      .lint(text, { format })
      .numberedParagraphs()
      .map(({ number, text: rest, start, end }) => [number, rest, text.slice(start, end)]);

  it('are told by their number, with its stop, its brackets or its bold type', () => {
    const text =
      '2.1 The audit\nwas late.\n\n**2.2.** Visits were not.\n\n- 2.3.1 Plans.\n\n1. First.\n\n12.5 per cent.\n\n2.4\n\n> 9.9 Quoted.\n';
    expect(numbersIn(text, 'markdown')).toEqual([
      ['2.1', 'The audit\nwas late.', '2.1 The audit\nwas late.'],
      ['2.2', 'Visits were not.', '**2.2.** Visits were not.'],
      ['2.3.1', 'Plans.', '- 2.3.1 Plans.'],
    ]);
  });

  it('are told in plain text too', () => {
    const text = 'Findings\r\n\r\n2.1 The audit was late.\r\n(2.2) Visits were not.\r\n2.3. Plans were.\r\n';
    expect(numbersIn(text, 'text').map((found) => (found as string[])[0])).toEqual(['2.1', '2.2', '2.3']);
  });
});

it('both are after any edits what they are from scratch', () => {
  fc.assert(
    fc.property(markdownText(), fc.array(relativeEdit, { minLength: 1, maxLength: 4 }), (start, edits) => {
      const document = engine.open(start, { format: 'markdown' });
      for (const relative of edits) {
        document.snapshot().shares(0, Infinity);
        document.edit([toEdit(relative, document.text)]);
        const [now, fresh] = [document.snapshot(), engine.lint(document.text, { format: 'markdown' })];
        expect(now.shares(0, Infinity)).toEqual(fresh.shares(0, Infinity));
        expect(now.numberedParagraphs()).toEqual(fresh.numberedParagraphs());
      }
    }),
    { numRuns: runs(60) },
  );
});
