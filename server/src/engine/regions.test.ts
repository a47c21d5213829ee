import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from './read/markdown.js';
import type { Labels, ReadBlock, ReadRegion } from './read/types.js';
import { cutRegions } from './region.js';
import { markdownText, runs } from './testing/arbitrary.js';

const read = createMarkdownReader();
const none: Labels = { definitions: [], footnotes: [] };

/** What a reader of the blocks can tell, in document coordinates. */
function visible(region: ReadRegion, base: number): unknown[] {
  const block = ({ kind, prose, map, marks, quoted, depth, column, row, header, end }: ReadBlock): unknown => ({
    ...{ kind, prose, marks, quoted, depth, column, row, header },
    end: end + base,
    places: Array.from(prose, (_, index) => [map.start(index) + base, map.end(index + 1) + base]),
  });
  return [
    ...region.blocks.map(block),
    ...region.references.map(({ kind, target, span }) => ({ kind, target, start: span.start + base, end: span.end + base })),
    ...region.headings.map(({ text, depth, anchored }) => ({ text, depth, anchored })),
    ...region.directives.map(({ covers, rules, reason, span }) => ({ covers, rules, reason, start: span.start + base })),
    ...region.anchors,
  ];
}

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

function readByRegions(text: string): unknown[] {
  const texts = cutRegions(text, 'markdown');
  const own = texts.map((region) => read(region, none));
  const labels = { definitions: own.flatMap(({ definitions }) => definitions), footnotes: own.flatMap(({ footnotes }) => footnotes) };
  let base = 0;
  return texts.flatMap((region) => {
    const items = visible(read(region, labels), base);
    base += region.length;
    return items;
  });
}

/** Without front matter, which is no region of prose. */
const body = (text: string): string => (text.startsWith('---') ? `x${text}` : text);

describe('regions', () => {
  test('read one by one give what the whole file gives', () => {
    fc.assert(
      fc.property(markdownText().map(body), (text) => {
        expect(sorted(readByRegions(text))).toEqual(sorted(visible(read(text, none), 0)));
      }),
      { numRuns: runs(200) },
    );
  });

  test('add up to the text', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom('markdown' as const, 'text' as const), (text, format) => {
        const texts = cutRegions(text, format);
        expect(texts.join('')).toBe(text);
        expect(texts.every((region) => region.length > 0)).toBe(true);
      }),
    );
  });

  test.each([
    ['a paragraph, a blank line, a paragraph', 'One.\n\nTwo.\n', 2],
    ['items of a loose list', '- one\n\n- two\n', 2],
    ['a fence over blank lines', '```\n\na\n\n```\n\nAfter.\n', 2],
    ['a comment over blank lines', '<!--\n\na\n\n-->\n\nAfter.\n', 2],
    ['a fence in a list item ends with it', '- a\n  ```\n\nAfter.\n', 2],
    ['an indented paragraph stays with its item', '- a\n\n  b\n\nc\n', 2],
    ['front matter is one', '---\ntitle: x\n\nb: c\n---\nText.\n', 2],
  ])('%s', (_, text, count) => {
    expect(cutRegions(text, 'markdown')).toHaveLength(count);
  });

  test('a long tight list is cut at its items', () => {
    const list = '- Some item of a list that goes on and on\n'.repeat(500);
    expect(cutRegions(list, 'markdown').length).toBeGreaterThan(5);
  });
});
