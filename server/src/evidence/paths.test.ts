import { expect, it } from 'vitest';
import { folderWithin, isAddress, pathWithin } from './paths.js';

it.each([
  ['', 'a.csv', 'a.csv'],
  ['', './a.csv', 'a.csv'],
  ['', String.raw`sub\a.csv`, 'sub/a.csv'],
  ['reports', '../audits/a 1.pdf', 'audits/a 1.pdf'],
  ['reports', '../../a.csv', undefined],
  ['', '..', undefined],
  ['', '/etc/passwd', undefined],
  ['', String.raw`\\server\share\a.csv`, undefined],
  ['', 'C:\\a.csv', undefined],
  ['', 'c:a.csv', undefined],
  ['', '~/a.csv', undefined],
  ['', 'file:///etc/passwd', undefined],
  ['', 'https://example.org/a.csv', undefined],
  ['', 'Case: 12.md', 'Case: 12.md'],
])('from %j, %s is %s', (folder, path, within) => {
  expect(pathWithin(folder, path)).toBe(within);
});

it.each([
  ['https://example.org', true],
  ['mailto:a@example.org', true],
  ['file:///etc/passwd', false],
  ['C:/a.csv', false],
  ['Case: 12.md', false],
  ['a/b', false],
])('%s is an address: %s', (location, is) => {
  expect(isAddress(location)).toBe(is);
});

it('the folder of a path', () => {
  expect(['a/b/c.csv', 'c.csv', ''].map(folderWithin)).toEqual(['a/b', '', '']);
});
