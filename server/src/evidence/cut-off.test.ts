import { expect, it } from 'vitest';
import { readCutOff } from './cut-off.js';

it.each([
  ['', undefined],
  ['---\ntitle: Report\n---\n', undefined],
  ['---\ndate: 2024-03-31\n---\n', { date: '2024-03-31', field: 'date' }],
  ['---\r\nDate: 31/03/2024\r\n---\r\n', { date: '2024-03-31', field: 'date' }],
  ['---\nDATE: "31 March 2024"\n---', { date: '2024-03-31', field: 'date' }],
  ['---\ndate: 2024\n---\n', { date: '2024', field: 'date' }],
  ['---\nInspection_To: 12.4.2024\n---\n', { date: '2024-04-12', field: 'inspection_to' }],
  ['---\ndate: 2024-06-01\ninspection_to: 2024-04-12\n---\n', { date: '2024-04-12', field: 'inspection_to' }],
  ['---\ndate: 2024-04-01\ninspection_to: 2024-04-12\n---\n', { date: '2024-04-01', field: 'date' }],
  ['---\ndate: soon\ninspection_to: 2024-04-12\n---\n', { date: '2024-04-12', field: 'inspection_to' }],
  ['---\ndate: [2024-04-01]\n---\n', undefined],
  ['---\ndate: 2024-01-01\ndate: 2024-02-02\n---\n', { date: '2024-02-02', field: 'date' }],
  ['---\n- date: 2024-01-01\n---\n', undefined],
])('%j', (frontMatter, cutOff) => {
  expect(readCutOff(frontMatter)).toEqual(cutOff);
});

it.each([
  ['nested too deeply', '['.repeat(9_000)],
  ['too long to be settings', 'y'.repeat(60_000)],
])('front matter that is %s has none', (_, value) => {
  expect(readCutOff(`---\nx: ${value}\n---\n`)).toBeUndefined();
});
