import { describe, expect, it } from 'vitest';
import { compileChoice, formatOf, suppressionsFor } from './documents.js';
import { emptyConfig } from './types.js';

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

describe('compileChoice', () => {
  it.each<[{ include?: string[]; ignore: string[] }, string, boolean]>([
    [{ ignore: [] }, 'deep/down/a.md', true],
    [{ ignore: [] }, 'a.csv', false],
    [{ include: ['reports/**'], ignore: [] }, 'reports/a.csv', true],
    [{ include: ['reports'], ignore: [] }, 'reports/2024/a.md', true],
    [{ include: ['./reports/*.md'], ignore: [] }, 'notes/a.md', false],
    [{ ignore: ['archive/'] }, 'reports/archive/a.md', false],
    [{ ignore: ['/archive'] }, 'reports/archive/a.md', true],
    [{ ignore: ['*.draft.md'] }, 'deep/a.draft.md', false],
    [{ include: ['*.md'], ignore: ['a.md'] }, 'a.md', false],
    [{ ignore: ['drafts\\**', '.\\old\\*.md'] }, 'drafts/deep/a.md', false],
    [{ ignore: ['.\\old\\*.md'] }, 'old/a.md', false],
    [{ ignore: ['a \\[1\\].md'] }, 'a [1].md', false],
  ])('%j, %s: %s', (config, path, chosen) => {
    expect(compileChoice(config)(path)).toBe(chosen);
  });
});

it('a suppression with a path holds for that document only', () => {
  const general = { rule: 'vague-time', fingerprint: '1', reason: 'agreed' };
  const bound = { ...general, path: './reports/a.txt' };
  const config = { ...emptyConfig, suppressions: [general, bound] };
  expect(suppressionsFor(config, 'reports/a.txt')).toEqual([general, bound]);
  expect(suppressionsFor(config, 'b.txt')).toEqual([general]);
});
