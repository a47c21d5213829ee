import { describe, expect, it } from 'vitest';
import { matrixOf } from './coverage.js';
import { formatMatrixHtml } from './html.js';
import { everyPart, report } from './testing/matrix.js';

const page = formatMatrixHtml(everyPart());
const all = (pattern: RegExp, text = page): string[] => [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole);

describe('the page', () => {
  it('is one document that loads nothing and runs nothing', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src`);
    expect(all(/<(script|link|img|iframe|object|base|form)\b/g)).toEqual([]);
    expect(all(/\s(on\w+|src|srcdoc|style)=/g)).toEqual([]);
    expect(all(/href="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(all(/@import|url\((?!#)/g)).toEqual([]);
  });

  it('leads every link to a place of its own, each there once', () => {
    const ids = all(/\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('tells what lacks evidence first', () => {
    expect(all(/<h2[^>]*>([^<]*)</g)).toEqual([
      'Coverage',
      'Claims without evidence (2)',
      'Claims with evidence (3)',
      'Items that no report cites (2)',
      'Cited, but in no register (1)',
      'Items by type (5)',
    ]);
  });

  it('can be gone through without sight or mouse: landmarks, headings, header cells', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(all(new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1);
    expect(all(/<h1/g)).toHaveLength(1);
    expect(all(/<th[ >]/g)).toHaveLength(all(/<th (?:id="[^"]*" )?scope="(?:col|row)"/g).length);
    expect(all(/<svg/g)).toHaveLength(all(/<svg[^>]*aria-hidden="true"/g).length);
  });

  it('escapes what reports and registers hold', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('=1+1|&lt;script>alert(1)&lt;/script>');
  });

  it('tells no more of a sensitive item than its id', () => {
    expect(page).not.toContain('Family B');
    expect(page).toMatch(/E3<\/th><td><strong class="sensitive">sensitive/);
    expect(page).toMatch(/>E3<\/a> <span class="quiet">sensitive</);
  });

  it('says beside a claim that what it rests on was withdrawn or superseded', () => {
    const items = ['withdrawn', 'Superseded', 'verified'].map((status, index) => ({ id: `E${String(index)}`, title: 'Audit', status }));
    const shown = formatMatrixHtml(matrixOf([report('a.md', [['Good.', ['E0', 'E1', 'E2']]])], items));
    expect(all(/<\/a> <span class="quiet">([^<]*)</g, shown)).toEqual(['Audit (withdrawn)', 'Audit (Superseded)', 'Audit']);
  });

  it('says so where nothing is missing, and where there is nothing at all', () => {
    const whole = formatMatrixHtml(matrixOf([report('a.md', [['Good.', ['E1']]])], [{ id: 'E1', title: 'Audit' }]));
    expect(whole).toContain('Every claim has evidence.');
    expect(whole).toContain('Every item is cited.');
    expect(formatMatrixHtml(matrixOf([], []))).toContain('There are no claims.');
  });
});
