import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageList } from './page-list.js';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';

function regionsOf(list: PageList): unknown[] {
  return list.pages.flatMap((page) => page.regions.map(({ text, isFrontMatter }) => ({ text, isFrontMatter })));
}

test('is after any edits cut as the whole text is', () => {
  fc.assert(
    fc.property(
      markdownText(30),
      fc.constantFrom('markdown' as const, 'text' as const),
      fc.integer({ min: 1, max: 4 }),
      fc.array(relativeEdit, { minLength: 1, maxLength: 10 }),
      (start, format, size, edits) => {
        const list = new PageList(start, format, size);
        let text = start;
        for (const relative of edits) {
          const edit = toEdit(relative, text);
          text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          list.edit(edit);
          expect(list.slice(1, text.length - 1)).toBe(text.slice(1, Math.max(1, text.length - 1)));
          expect(list.slice(edit.start, edit.start + 3)).toBe(text.slice(edit.start, edit.start + 3));
          expect(list.text).toBe(text);
          expect(regionsOf(list)).toEqual(regionsOf(new PageList(text, format, size)));
          expect(list.starts).toEqual(
            list.pages.map((_, index) => list.pages.slice(0, index).reduce((sum, { length }) => sum + length, 0)),
          );
        }
      },
    ),
    { numRuns: runs(400) },
  );
});

test('keeps the pages an edit does not touch', () => {
  const list = new PageList('One.\n\n'.repeat(100), 'markdown', 10);
  const before = list.pages;
  list.edit({ start: 303, end: 303, text: 'x' });
  expect(list.pages.filter((page) => !before.includes(page)).length).toBeLessThanOrEqual(2);
});

test('does not scatter a text over small pages when paragraphs are put in among others', () => {
  const list = new PageList('One.\n\n'.repeat(10), 'markdown', 10);
  for (let times = 0; times < 90; times++) list.edit({ start: 30, end: 30, text: `New.\n\n` });
  expect(list.pages.length).toBeLessThanOrEqual(20);
});
