import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf } from './testing/rules.js';

const engine = engineOf();

describe('words by section', () => {
  it('are those above the first heading, then those of each with its heading', () => {
    const text = 'Above all.\n\n# One two\n\nThree four five.\n\nSix\n===\n- seven\n\n| eight | nine |\n|---|---|\n| ten | 11 |\n';
    const { sectionWords, headings } = engine.lint(text, { format: 'markdown' });
    expect(headings().map((heading) => heading.text)).toEqual(['One two', 'Six']);
    expect(sectionWords()).toEqual([2, 5, 6]);
  });

  it.each(['markdown', 'text'] as const)(
    'add up to those of the document, one for each heading and one above, after any edits (%s)',
    (format) => {
      fc.assert(
        fc.property(markdownText(), fc.array(relativeEdit, { maxLength: 4 }), (part, edits) => {
          const document = engine.open(part.repeat(20), { format });
          document.snapshot();
          for (const relative of edits) document.edit([toEdit(relative, document.text)]);
          const { words, sectionWords, headings } = document.snapshot();
          expect(sectionWords()).toHaveLength(headings().length + 1);
          expect(sectionWords().reduce((sum, own) => sum + own, 0)).toBe(words);
          expect(sectionWords()).toEqual(engine.lint(document.text, { format }).sectionWords());
        }),
        { numRuns: runs(8) },
      );
    },
  );
});
