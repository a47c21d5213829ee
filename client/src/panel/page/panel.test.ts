import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { speechOf } from 'substantiate/page';
import { panelHtml } from '../html.js';
import type { PanelState } from '../messages/to-page.js';
import { overview } from '../testing/overview.js';
import { Panel } from './panel.js';
import { nothingStored, readStored, type Stored } from './stored.js';

const ignore = (): void => undefined;
const draw = (state: PanelState, stored: Stored = nothingStored, isNarrow = false): string =>
  renderToStaticMarkup(h(Panel, { speech: speechOf(), state, stored, isNarrow, onStore: ignore, send: ignore }));
const report = (findings = 8, sections = 3, more: Partial<ReturnType<typeof overview>> = {}): PanelState => {
  return { kind: 'report', name: 'report.md', overview: { ...overview(findings, sections), ...more } };
};
const count = (pattern: RegExp, html: string): number => [...html.matchAll(pattern)].length;

describe('the panel', () => {
  it('tells a report in one heading, landmarks and a list', () => {
    const html = draw(report());
    expect(count(/<h1/g, html)).toBe(1);
    expect(count(/<main/g, html)).toBe(1);
    expect(count(/<li><button type="button" class="go"/g, html)).toBe(8);
    expect(html).toContain('Preset: self-evaluation');
    expect(html).not.toMatch(/ style="| on\w+="/);
  });

  it('shows what was chosen before', () => {
    const all = overview(8, 3).findings;
    const shown = all.filter(({ severity }) => severity !== 'warning').length;
    const html = draw(report(), { filter: { hidden: ['warning'] }, foldsSections: true });
    expect(count(/<li><button/g, html)).toBe(shown);
    expect(html).toContain(`${String(shown)} of 8 findings shown`);
    expect(html).not.toContain('<details open');
  });

  it('folds a long table of sections away where it would stand before every finding, until somebody chooses', () => {
    expect(draw(report(8, 12), nothingStored, true)).not.toContain('<details open');
    expect(draw(report(8, 12), { ...nothingStored, foldsSections: false }, true)).toContain('<details open');
    expect(draw(report(8, 12))).toContain('<details open');
    expect(draw(report(8, 3), nothingStored, true)).toContain('<details open');
  });

  it('says in plain words why there is nothing to show', () => {
    const said = (kind: 'none' | 'starting' | 'down' | 'off'): string => draw({ kind });
    expect(said('none')).toContain('No report is open');
    expect(said('starting')).toContain('not ready yet');
    expect(said('down')).toContain('Start it again');
    expect(said('off')).toContain('switched off');
    expect(draw({ kind: 'waiting', name: 'report.md' })).toContain('Reading the report');
    expect(draw({ kind: 'unchecked', name: 'register.csv' })).toContain('not checked');
    expect(draw(report(0))).toContain('Nothing here that a panel would query.');
  });

  it('names what is wrong with the config, and how many findings are not listed', () => {
    const html = draw(report(8, 3, { configProblem: 'It can not be read', unlisted: 12 }));
    expect(html).toContain('It can not be read.');
    expect(html).toContain('12 more are not listed here');
  });
});

describe('what the panel remembers', () => {
  it('is taken as it was', () => {
    for (const stored of [nothingStored, { filter: { hidden: ['hint'], category: 'evidence', rule: 'x' }, foldsSections: true }])
      expect(readStored(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it('is forgotten where it has another form', () => {
    for (const value of [
      undefined,
      null,
      7,
      {},
      { filter: 'all' },
      { filter: { hidden: ['fatal'] } },
      { filter: { hidden: [] }, foldsSections: 1 },
    ])
      expect(readStored(value)).toEqual(nothingStored);
  });
});

describe("the panel's document", () => {
  const html = panelHtml({ nonce: 'n0nce', script: 'https://panel/"x".js', language: 'cy', title: 'A & B', isBeside: false });

  it('lets nothing in but its own script and style', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe("default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'");
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="n0nce" src="https://panel/&#34;x&#34;.js">']);
    expect(html.match(/<style[^>]*>/g)).toEqual(['<style nonce="n0nce">']);
  });

  it('has the language and the title', () => {
    expect(html).toContain('<html lang="cy">');
    expect(html).toContain('<title>A &#38; B</title>');
  });
});
