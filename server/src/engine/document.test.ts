import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf } from './testing/rules.js';
import type { Format, Snapshot } from './types.js';

const engine = engineOf();
const linkedFile = (path: string): null | undefined => (path.startsWith('evidence/') ? null : undefined);

/** Everything a snapshot says of the text, as text itself: comparing that is cheap enough for many runs. */
function content(snapshot: Snapshot): string {
  const definedWords = snapshot.definedWords().map((word) => ({ ...word, meaning: word.meaning.entry }));
  return JSON.stringify({ ...snapshot, resultId: '', fingerprints: snapshot.fingerprints(), definedWords }, undefined, 1);
}

/** Line and column, from 0. */
function at(text: string, offset: number): [number, number] {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return [lines.length - 1, lines.at(-1)?.length ?? 0];
}

describe('an edited document', () => {
  test.each(['markdown', 'text'] as const)('gives after any sequence of edits what it gives from scratch (%s)', (format: Format) => {
    fc.assert(
      fc.property(
        markdownText(),
        fc.constantFrom(1, 1, 30),
        fc.array(relativeEdit, { minLength: 1, maxLength: 8 }),
        (part, times, edits) => {
          // Thirty times over, a text lies on several pages.
          const document = engine.open(part.repeat(times), { format, linkedFile });
          for (const relative of edits) {
            document.edit([toEdit(relative, document.text)]);
            expect(content(document.snapshot())).toBe(content(engine.lint(document.text, { format, linkedFile })));
          }
        },
      ),
      { numRuns: runs(15) },
    );
  });

  test('gives the same with findings that the config suppresses', () => {
    fc.assert(
      fc.property(markdownText(), fc.array(relativeEdit, { minLength: 1, maxLength: 5 }), (part, edits) => {
        const text = part.repeat(30);
        const all = engine.lint(text, { format: 'text' });
        const suppressions = all.findings.flatMap(({ rule }, index) =>
          index % 7 === 0 ? [{ rule, fingerprint: all.fingerprints()[index] ?? '', reason: 'agreed' }] : [],
        );
        const suppressing = engineOf(undefined, { suppressions });
        const document = suppressing.open(text, { format: 'text' });
        document.snapshot();
        for (const relative of edits) {
          document.edit([toEdit(relative, document.text)]);
          expect(content(document.snapshot())).toBe(content(suppressing.lint(document.text, { format: 'text' })));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('gives the same when its whole text is replaced', () => {
    fc.assert(
      fc.property(markdownText(), markdownText(), (one, two) => {
        const document = engine.open(one, { format: 'markdown' });
        document.snapshot();
        document.replace(two);
        expect(document.text).toBe(two);
        expect(content(document.snapshot())).toBe(content(engine.lint(two, { format: 'markdown' })));
      }),
      { numRuns: runs(50) },
    );
  });

  test('lints only the edited region again', () => {
    let runs = 0;
    const counting = engineOf([{ ...engineOfRule(), checkBlock: () => (runs += 1) }]);
    const document = counting.open('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n', { format: 'markdown' });
    document.snapshot();
    expect(runs).toBe(5);
    document.edit([{ start: 13, end: 13, text: 'x' }]);
    document.snapshot();
    expect(runs).toBe(6);
  });

  test('keeps its snapshot while nothing changes, and its result id while the findings stand where they stood', () => {
    const document = engine.open('Some children waited.\n\nEnd.\n', { format: 'markdown' });
    const before = document.snapshot();
    expect(document.snapshot()).toBe(before);
    document.edit([{ start: 24, end: 25, text: 'a' }]);
    expect(document.snapshot()).not.toBe(before);
    expect(document.snapshot().resultId).toBe(before.resultId);
    document.edit([{ start: 0, end: 0, text: 'x' }]);
    expect(document.snapshot().resultId).not.toBe(before.resultId);
  });

  test('never keeps its result id when a finding has another place or other words', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom(1, 30), relativeEdit, (part, times, relative) => {
        const document = engine.open(part.repeat(times), { format: 'markdown' });
        const places = (): string =>
          JSON.stringify(document.snapshot().findings.map(({ rule, message, start }) => [rule, message, ...at(document.text, start)]));
        const [before, id] = [places(), document.snapshot().resultId];
        document.edit([toEdit(relative, document.text)]);
        if (places() !== before) expect(document.snapshot().resultId).not.toBe(id);
      }),
      { numRuns: runs(50) },
    );
  });

  test('has another result id when a finding moves to another line at the same offset', () => {
    const document = engine.open('End it. Some waited.\n', { format: 'markdown' });
    const before = document.snapshot().resultId;
    document.edit([{ start: 7, end: 8, text: '\n' }]);
    expect(document.snapshot().findings[0]?.start).toBe(8);
    expect(document.snapshot().resultId).not.toBe(before);
  });
});

function engineOfRule() {
  return { id: 'count', category: 'vague-term', scope: 'block', severity: 'info', summary: 'Counts', why: 'For tests.' } as const;
}

describe('spans', () => {
  test.each([
    ['in a list', '- Then\n  some waited'],
    ['in a quote', '> Then\n> some waited'],
    ['in a table', '| a | b |\n|---|---|\n| x | some waited |'],
    ['after a character reference', 'Fish &amp; some'],
    ['after an escape', '\\*Then\\* some'],
    ['in bold', 'Then **some** waited'],
    ['after emoji', '👩‍👩‍👧 some'],
    ['after a no-break space', 'Then\u00A0some waited'],
    ['with CRLF', 'One.\r\n\r\nThen\r\nsome waited\r\n'],
    ['in a link', 'See [some report](a.md)'],
  ])('%s are exact', (_, text) => {
    const found = engine.lint(text, { format: 'markdown' }).findings.find(({ rule }) => rule === 'vague');
    expect(found).toMatchObject({ text: 'some', start: text.indexOf('some'), end: text.indexOf('some') + 4 });
  });

  test('hold the flagged words in any document', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom<Format>('markdown', 'text'), (text, format) => {
        for (const finding of engine.lint(text, { format }).findings) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          if (finding.rule === 'vague') expect(finding.text.toLowerCase()).toMatch(/^(?:some|many|several[\s>]+some)$/);
          // Quoted words have none.
          const [first] = finding.fixes;
          if (finding.rule === 'vague' && first) expect(first.edits[0]).toMatchObject({ start: finding.start, end: finding.end });
          // Those of other rules at the words may reach beyond them, but touch them.
          for (const { edits } of finding.fixes)
            expect(edits.some(({ start, end }) => start < finding.end && finding.start < end)).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
