import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import type { FileReport, Problem } from '../report.js';
import { fileReport, finding, findingOn, section, sectionsOf, written } from '../testing/report.js';
import type { Limits } from './collect.js';
import { html, htmlWithin } from './index.js';
import { script, scriptHash } from './script.js';

function pageOf(
  reports: readonly FileReport[],
  { limits, problems = [] }: { limits?: Limits; problems?: readonly Problem[] } = {},
): string {
  return written(limits ? htmlWithin(limits) : html, reports, problems, { verdict: 'Failed (exit status 1): so it is.' });
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole);

function elements(node: Nodes, name: string): Element[] {
  const own = node.type === 'element' && node.tagName === name ? [node] : [];
  return [...own, ...('children' in node ? node.children.flatMap((child) => elements(child, name)) : [])];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const text = '# Report\n\n## Help\n\n### Visits\n\nSome families wait too long.\n\n## Homes\n\nMany homes & all <b>.\n';
const report = fileReport({
  text,
  words: 100,
  sections: sectionsOf(text).map((own, index) => ({ ...own, claims: index, evidenced: index > 2 ? 1 : 0 })),
  findings: [
    findingOn(text, 'Some', { also: [{ rule: 'vague-degree', category: 'vague-term' }] }),
    findingOn(text, 'too long', { rule: 'vague-time', severity: 'info', why: 'Nobody knows how long.' }),
    findingOn(text, 'Many', { severity: 'error' }),
  ],
});
const page = pageOf([report, fileReport({ path: 'b.md', words: 60 })], { problems: [{ path: 'c<i>.md', message: 'There is no `c`' }] });

describe('the page', () => {
  it('is one document that loads nothing, and runs its own script alone', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'`);
    expect(all(page, /<script>/g)).toHaveLength(1);
    expect(page).toContain(`<script>${script}</script>`);
    expect(scriptHash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    expect(all(page, /<(link|img|iframe|object|base)\b/g)).toEqual([]);
    expect(all(page, /\s(on\w+|src|srcdoc|style|action)=/g)).toEqual([]);
    expect(all(page, /href="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(all(page, /@import|url\((?!"?#)/g)).toEqual([]);
    expect(all(page, /<style>[^<]*&quot;/g)).toEqual([]);
  });

  it('leads every link and every label to a place of its own, each there once', () => {
    const ids = all(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(page, /(?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('tells everything: counts, pictures, problems, each report, rule and finding in its sentence', () => {
    const root = fromHtml(page);
    expect(elements(root, 'h2').map(textOf)).toEqual(['What could not be done', 'By report', 'By rule', 'Findings']);
    expect(elements(root, 'h3').map(textOf)).toEqual(['a.md 3 findings']);
    expect(elements(root, 'h4').map(textOf)).toEqual(['Help › Visits', 'Homes']);
    expect(elements(root, 'blockquote').map(textOf)).toEqual(['Some families wait too long.', 'Many homes & all .']);
    expect(elements(root, 'mark').map((mark) => [textOf(mark), mark.properties['className']])).toEqual([
      ['Some', ['words-warning']],
      ['too long', ['words-info']],
      ['Many', ['words-error']],
    ]);
    for (const said of ['Line 7', 'Line 11', 'also vague-degree', 'Nobody knows how long.', 'Failed (exit status 1): so it is.']) {
      expect(textOf(root)).toContain(said);
    }
    expect(textOf(root)).toContain('18.8 findings per 1,000 words');
    expect(textOf(root)).toContain('20% of claims rest on evidence: 2 of 10');
    expect(textOf(root)).toContain('c<i>.md: There is no c');
  });

  it('has all in it to be read without its script: only the filter waits for that', () => {
    expect(elements(fromHtml(page), 'form').map(({ properties }) => properties['hidden'])).toEqual([true]);
    expect(all(page.replace(/<form[\s\S]*?<\/form>/u, ''), /\shidden[\s>=]/g).filter((each) => !each.includes('hidden='))).toEqual([]);
  });

  it('can be gone through without sight or mouse: landmarks, headings, header cells, labels', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(all(page, new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1);
    expect(all(page, /<h1/g)).toHaveLength(1);
    expect(all(page, /<th[ >]/g)).toHaveLength(all(page, /<th (?:[a-z]+="[^"]*" )*scope="(?:col|row)"/g).length);
    expect(all(page, /<svg/g)).toHaveLength(all(page, /<svg[^>]*aria-hidden="true"/g).length);
    const root = fromHtml(page);
    const fields = ['select', 'input'].flatMap((name) => elements(root, name)).filter(({ properties }) => properties['type'] !== 'hidden');
    const labelled = elements(root, 'label').flatMap((label) => ['select', 'input'].flatMap((name) => elements(label, name)));
    expect(new Set(fields)).toEqual(new Set(labelled));
  });

  it('is the same for the same findings', () => {
    expect(pageOf([report])).toBe(pageOf([report]));
  });

  it('says so where nothing is found, and where nothing was read', () => {
    expect(pageOf([fileReport()])).toContain('There is nothing to query.');
    expect(pageOf([])).toContain('There is nothing to query.');
  });
});

describe('a page of very many findings', () => {
  const many = Array.from({ length: 40 }, (_, index) => {
    const source = 'Never some often. '.repeat(3);
    const findings = (['error', 'warning', 'info'] as const).flatMap((severity, kind) =>
      [0, 1, 2].map((sentence) => finding({ severity, start: sentence * 18 + kind * 6, text: 'words' })),
    );
    findings.sort((one, other) => one.start - other.start);
    const sections = [section({ words: 9 }), section({ heading: 'Part', depth: 1, start: 18, words: 9 })];
    return fileReport({ path: `${String(index)}.md`, text: source, words: 1000, findings, sections });
  });

  it('lists the gravest, of those the first, says how many it leaves out, and counts all', () => {
    const shown = pageOf(many, { limits: { findings: 130, reports: 10, sections: 6 } });
    const root = fromHtml(shown);
    const severities = all(shown, /data-severity="(\w+)"/g);
    expect(severities.filter((severity) => severity === 'error')).toHaveLength(120);
    expect(severities.filter((severity) => severity === 'warning')).toHaveLength(10);
    expect(severities).toHaveLength(130);
    expect(textOf(root)).toContain('The 130 gravest of 360 findings are listed here; 230 are left out');
    expect(textOf(root)).toContain('120 errors');
    expect(textOf(root)).toContain('30 more reports, with fewer findings, are left out of this table and counted above.');
    expect(elements(root, 'mark')).toHaveLength(130);
    expect(all(shown, /Sections in figures/g)).toHaveLength(3);
  });

  it('keeps no more of them than twice its limit while it gathers', () => {
    const limits = { findings: 20, reports: 5, sections: 0 };
    const short = pageOf(many.slice(0, 10), { limits });
    expect(pageOf(many, { limits }).length).toBeLessThan(short.length * 1.2);
  });
});

it('shows what stands in a report and takes none of it for markup', () => {
  const piece = fc.constantFrom(
    ...['a', ' ', '<', '>', '&', '"', "'", '</script>', '<!--', '-->', '</style>', '<b>', '\u0000', '\u202E', '`', '{{'],
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(words, words, words, (name, body, said) => {
      const source = `Some ${body}`;
      const findings = [findingOn(source, 'Some', { message: said, question: said, why: said })];
      const sections = [section({ words: 9 }), section({ heading: said, depth: 1, start: 0, words: 9 })];
      const root = fromHtml(pageOf([fileReport({ path: `${name}.txt`, text: source, words: 60, sections, findings })]));
      expect(['script', 'style', 'b', 'h3', 'h4', 'blockquote', 'mark', 'form'].map((tag) => elements(root, tag).length)).toEqual([
        1, 1, 0, 1, 1, 1, 1, 1,
      ]);
      expect(elements(root, 'blockquote').map(textOf)).toEqual([
        source
          .replace(/\s+/gu, ' ')
          .replace(/[\0\u202E]/gu, '�')
          .trim(),
      ]);
    }),
    { numRuns: runs(60) },
  );
});
