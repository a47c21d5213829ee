import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { isFiltering, kindsOf, noFilter, passes } from './filter.js';
import { FilterForm } from './filter-form.js';
import { FindingList } from './findings.js';
import type { Go } from './go.js';
import { KindList } from './kinds.js';
import { Quoted } from './quoted.js';
import { densityOf, severities, type PageFinding, type PageSection } from './report.js';
import { SectionTable } from './sections.js';
import { Summary } from './summary.js';
import { speechOf, SpeechContext } from './words.js';

const finding = (more: Partial<PageFinding> = {}): PageFinding => ({
  rule: 'vague-quantity',
  category: 'vague-term',
  severity: 'warning',
  message: '`Some` does not say how many',
  question: 'How many?',
  line: 3,
  section: 0,
  ...more,
});
const section = (heading: string, more: Partial<PageSection> = {}): PageSection => {
  return { heading, depth: 1, words: 100, counts: { error: 0, warning: 1, info: 0, hint: 0 }, ...more };
};
const Link: Go = ({ to: { kind, index }, children }) => h('a', { href: `#${kind}-${String(index)}` }, children);
const all = (pattern: RegExp, text: string): (string | undefined)[] => [...text.matchAll(pattern)].map(([, group]) => group);
const list = (findings: readonly PageFinding[], sections = [section('One'), section('Two')]): string =>
  renderToStaticMarkup(h(FindingList, { findings: findings.map((each, index) => ({ finding: each, index })), sections, Go: Link }));

describe('a list of findings', () => {
  it('stands under the headings of the report, and leads to each', () => {
    const html = list([finding(), finding({ line: 9 }), finding({ section: 1 })]);
    expect(all(/<h3[^>]*><span[^>]*>([^<]*)</g, html)).toEqual(['One', 'Two']);
    expect(all(/href="([^"]*)"/g, html)).toEqual(['#finding-0', '#finding-1', '#finding-2']);
    expect(html).toContain('<code>Some</code> does not say how many');
  });

  it('tells each severity by a shape and a word, never by colour alone', () => {
    const html = list(severities.map((severity) => finding({ severity })));
    expect(all(/<span class="unseen">([A-Z]\w+): </g, html)).toEqual(['Error', 'Warning', 'Note', 'Hint']);
    expect(new Set(all(/class="mark-shape" d="([^"]*)"/g, html)).size).toBe(4);
  });

  it('escapes what reports hold', () => {
    expect(list([finding({ message: '`<script>` & co' })])).toContain('<code>&lt;script></code> &amp; co');
  });
});

describe('a table of sections', () => {
  const html = (sections: readonly PageSection[]): string => renderToStaticMarkup(h(SectionTable, { sections, Go: Link }));

  it('tells findings, density and evidence of each', () => {
    const counts = { error: 1, warning: 2, info: 0, hint: 0 };
    const row = html([section('One', { words: 1500, counts, coverage: { claims: 8, evidenced: 3 } })]);
    expect(all(/<td[^>]*>([^<]*)</g, row)).toEqual(['1,500', '3', '2.0', '3 of 8']);
  });

  it('says nothing of evidence where none is asked for, and gives no density of a few words', () => {
    const row = html([section('One', { words: 12 })]);
    expect(row).not.toContain('Evidence');
    expect(row).toContain('too few words to tell');
    expect(densityOf({ error: 0, warning: 1, info: 0, hint: 0 }, 12)).toBeUndefined();
  });

  it('hides its pictures from those who have it read out: their figures are there', () => {
    const pictures = html([section('One', { coverage: { claims: 8, evidenced: 3 } })]).match(/<svg[^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.filter((svg) => !svg.includes('aria-hidden="true"'))).toEqual([]);
  });

  it('names what stands above the first heading', () => {
    expect(html([section('', { depth: 0 })])).toContain('Above the first heading');
  });
});

describe('a filter', () => {
  const findings = [
    finding(),
    finding({ rule: 'vague-time' }),
    finding(),
    finding({ rule: 'unknown-evidence', category: 'evidence', severity: 'error' }),
  ];

  it('lets pass what is of the chosen kind, rule and severity', () => {
    const passing = (filter: Parameters<typeof passes>[0]): number => findings.filter((each) => passes(filter, each)).length;
    expect(passing(noFilter)).toBe(4);
    expect(passing({ hidden: ['error'] })).toBe(3);
    expect(passing({ hidden: [], category: 'vague-term' })).toBe(3);
    expect(passing({ hidden: [], category: 'vague-term', rule: 'vague-time' })).toBe(1);
    expect([noFilter, { hidden: ['error' as const] }, { hidden: [], category: 'x' }].map(isFiltering)).toEqual([false, true, true]);
  });

  it('counts the kinds and their rules, the most frequent first', () => {
    expect(kindsOf(findings)).toEqual([
      {
        category: 'vague-term',
        count: 3,
        rules: [
          { rule: 'vague-quantity', count: 2 },
          { rule: 'vague-time', count: 1 },
        ],
      },
      { category: 'evidence', count: 1, rules: [{ rule: 'unknown-evidence', count: 1 }] },
    ]);
    expect(renderToStaticMarkup(h(KindList, { kinds: kindsOf(findings) }))).toContain('Vague terms');
  });

  it('keeps what was chosen on offer when the last of it is settled', () => {
    const counts = { error: 0, warning: 3, info: 0, hint: 0 };
    const filter = { hidden: ['error' as const], category: 'evidence', rule: 'unknown-evidence' };
    const html = renderToStaticMarkup(h(FilterForm, { filter, counts, kinds: kindsOf(findings.slice(0, 3)), onFilter: () => undefined }));
    expect(html).toContain('unknown-evidence (0)');
    expect(html).toContain('0 errors');
    expect(html).not.toContain('notes');
  });
});

describe('words', () => {
  it('are those of the reader, with numbers as the language has them', () => {
    const speech = speechOf({ 'findings per 1,000 words': 'Befunde je 1.000 Wörter' }, 'de');
    const counts = { error: 3, warning: 0, info: 0, hint: 0 };
    const html = renderToStaticMarkup(h(SpeechContext.Provider, { value: speech }, h(Summary, { words: 2000, counts })));
    expect(html).toContain('1,5');
    expect(html).toContain('Befunde je 1.000 Wörter');
  });

  it('are English where the language is none that is known', () => {
    expect(speechOf({}, 'no such language').number(1234.5, 1)).toBe('1,234.5');
    expect(speechOf().t('{0} of {1}, {2}', 1, 'two')).toBe('1 of two, {2}');
  });

  it('stand in bold where the message quotes the report, also where a backtick has no fellow', () => {
    expect(renderToStaticMarkup(h(Quoted, { text: '`a` and `b`' }))).toBe('<code>a</code> and <code>b</code>');
    expect(renderToStaticMarkup(h(Quoted, { text: '`a` and ` alone' }))).toBe('<code>a</code> and ` alone');
  });
});
