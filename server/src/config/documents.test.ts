import { describe, expect, it } from 'vitest';
import { formatOf } from './documents.js';

describe('formatOf', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.report', 'markdown'],
    ['a.txt', 'text'],
    ['folder.md/notes', 'text'],
    ['a.docx', 'text'],
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });
});
