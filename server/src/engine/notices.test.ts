import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notices } from './notices.js';

const pages = new URL('../../../docs/notices/', import.meta.url);

test.each(notices)('$id has a page that begins with its summary', ({ id, summary, question }) => {
  expect(
    readFileSync(new URL(`${id}.md`, pages), 'utf8')
      .split('\n')
      .slice(0, 3),
  ).toEqual([`# ${id}`, '', summary]);
  expect(question).toMatch(/\?$/);
});

test('there is no page of a notice that is no more', () => {
  expect(readdirSync(pages).sort()).toEqual(notices.map(({ id }) => `${id}.md`).sort());
});
