import { expect, it } from 'vitest';
import { formatMatrixHtml } from '../matrix/html.js';
import { everyPart } from '../matrix/testing/matrix.js';
import { html } from './html/index.js';
import { markdown } from './markdown/index.js';
import { isOwn, ownHead } from './own.js';
import { reportWith, written } from './testing/report.js';

it('knows what was written here by its beginning, and nothing else', () => {
  const reports = [reportWith('a.md', 'warning', 2)];
  const own = [written(markdown, reports), written(html, reports), formatMatrixHtml(everyPart())];
  for (const each of own) expect(isOwn(each.slice(0, ownHead))).toBe(true);
  const others = [
    '# Questions for the panel\n',
    `# Report\n\n${own[0] ?? ''}`,
    '<!doctype html>\n<html><head><meta name="generator" content="Writer"></head>',
    'We write `<meta name="generator" content="Substantiate" />` into pages.\n',
  ];
  for (const each of others) expect(isOwn(each.slice(0, ownHead))).toBe(false);
});
