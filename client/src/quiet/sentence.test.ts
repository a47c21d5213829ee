import { describe, expect, it } from 'vitest';
import type { Lines } from './sentence.js';
import { sentenceAt } from './sentence.js';

/** The sentence at the caret `‸`, which is no part of the text; undefined where there is none. */
function at(marked: string): string | undefined {
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const lines = marked.replace('‸', '').split('\n');
  const text: Lines = { count: lines.length, line: (index) => lines[index] ?? '' };
  const found = sentenceAt(text, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
  if (!found) return undefined;
  const { start, end } = found;
  if (start.line === end.line) return lines[start.line]?.slice(start.character, end.character);
  return [
    lines[start.line]?.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]?.slice(0, end.character),
  ].join('\n');
}

describe('the sentence at a cursor', () => {
  it.each([
    ['in the middle', 'One is done. Some chil‸dren wait. Three.', 'Some children wait.'],
    ['at its beginning', 'One is done. ‸Some children wait.', 'Some children wait.'],
    ['behind its full stop', 'One is done.‸ Some children wait.', 'One is done.'],
    ['behind a blank that the next word follows', 'Some children ‸', 'Some children '],
    ['across the lines of a paragraph', 'One is done. Some\nchildren wa‸it\nlong. Three.', 'Some\nchildren wait\nlong.'],
    ['at the end of a line within it', 'Some children‸\nwait.', 'Some children\nwait.'],
    ['at the beginning of a line within it', 'Some children\n‸wait.', 'Some children\nwait.'],
    ['in an item of a list', '- Some wait\n- Others d‸o not\n- None', '- Others do not'],
    ['in a numbered paragraph', '2.2 Some wait\n2.3 Others d‸o', '2.3 Others do'],
    ['in a row of a table', '| a | b |\n| so‸me | c |', '| some | c |'],
    ['under a heading', '# Findings\nSome wa‸it', 'Some wait'],
    ['with an abbreviation', 'Visits e.g. to homes wa‸it.', 'Visits e.g. to homes wait.'],
    ['with a citation behind its stop', 'Some wait.[^1]‸', 'Some wait.[^1]'],
    ['with a citation that is just being written', 'One. Some wait. [E1‸', 'Some wait. [E1'],
    ['in a heading', 'Some wait\n## Fin‸dings\nMore', '## Findings'],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each([
    ['in an empty line', 'One.\n‸\nTwo.'],
    ['behind one that is over', 'One is done. ‸'],
    ['behind one that is over, in quotation marks', 'They said “it is done.” ‸'],
    ['in an empty document', '‸'],
  ])('is none %s', (_, text) => {
    expect(at(text)).toBeUndefined();
  });

  it('is found near the cursor only, in a line without end', () => {
    const found = at(`${'word '.repeat(100_000)}‸${'word '.repeat(100_000)}`);
    expect(found?.length).toBe(10_000);
  });
});
