import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { ownMark } from '../own.js';
import type { FileReport, Problem } from '../report.js';
import { fileReport, finding, findingOn, section, sectionsOf, written } from '../testing/report.js';
import { markdown } from './index.js';
import { mostRows } from './tally.js';

function told(reports: readonly FileReport[], { quiet = false, problems = [] as readonly Problem[] } = {}): string {
  return written(markdown, reports, problems, { quiet, verdict: 'Failed (exit status 1): so it is.' });
}

/** As a service shows it that lets HTML through. */
const rendered = (text: string): string =>
  micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, group = '']) => group);

const text = '# Report\n\n## Help\n\n### Visits\n\nSome families wait too long.\n\n## Homes\n\nMany homes.\n';
const report = fileReport({
  text,
  words: 12,
  sections: sectionsOf(text),
  findings: [
    findingOn(text, 'Some', { question: 'How many of how many?', also: [{ rule: 'vague-degree', category: 'vague-term' }] }),
    findingOn(text, 'too long', { rule: 'vague-time', severity: 'info', question: '`too long`: how long?' }),
    findingOn(text, 'Many', { severity: 'error' }),
  ],
});

describe('for a panel', () => {
  it('rules by name alone where their pages lie on this machine, which leads nobody else anywhere', () => {
    const local = findingOn(text, 'Some', { url: 'file:///home/somebody/docs/vague-quantity.md' });
    const page = told([fileReport({ ...report, findings: [local] })]);
    expect(page).toContain('(`vague-quantity`)');
    expect(page).toContain('| `vague-quantity` |');
    expect(page).not.toMatch(/file:|somebody/u);
  });

  it('the questions under the report’s own headings, each sentence quoted once, and what they come to', () => {
    expect(told([report, fileReport({ path: 'b.md', words: 5 })])).toBe(`${ownMark}

# Questions for the panel

## a.md

3 questions (1 error, 1 warning, 1 info).

### Report

#### Help

##### Visits

> **Some** families wait **too long**.

1. How many of how many?\\
   Line 7, warning: \`Some\` is vague ([vague-quantity], also vague-degree)
2. \`too long\`: how long?\\
   Line 7, info: \`too long\` is vague ([vague-time])

#### Homes

> **Many** homes.

3. How many of how many?\\
   Line 11, error: \`Many\` is vague ([vague-quantity])

## In figures

2 files with 17 words were read. Nothing is asked about 1.

Failed (exit status 1): so it is.

| Report | Questions | Errors | Warnings | Info | Per 1,000 words |
| --- | --: | --: | --: | --: | --: |
| a.md | 3 | 1 | 1 | 1 | 250.0 |

| Rule | Questions | Errors | Warnings | Info |
| --- | --: | --: | --: | --: |
| [vague-quantity] | 2 | 1 | 1 | 0 |
| [vague-time] | 1 | 0 | 0 | 1 |

[vague-quantity]: <https://example.org/vague-quantity.md>
[vague-time]: <https://example.org/vague-quantity.md>
`);
  });

  it('is a list that goes on counting, with a link for each question and each rule', () => {
    const html = rendered(told([report]));
    expect(all(html, /<ol( start="\d+")?>/gu)).toEqual(['', ' start="3"']);
    expect(all(html, /<h(\d)>/gu)).toEqual(['1', '2', '3', '4', '5', '4', '2']);
    expect(all(html, /<strong>(.*?)<\/strong>/gu)).toEqual(['Some', 'too long', 'Many']);
    expect(all(html, /<a href="(.*?)"/gu)).toHaveLength(5);
  });

  it('without figures where only the findings are wanted', () => {
    expect(told([report], { quiet: true })).not.toContain('In figures');
    expect(told([report], { quiet: true })).toMatch(/\(\[vague-quantity\]\)\n\n\[vague-quantity\]: <.*>\n\[vague-time\]: <.*>\n$/u);
  });

  it('says what could not be done, and that nothing is asked', () => {
    expect(told([fileReport()], { problems: [{ path: 'x|y.md', message: 'There is no `y`', place: { line: 2, column: 3 } }] }))
      .toBe(`${ownMark}

# Questions for the panel

## In figures

1 file with 0 words was read. Nothing is asked about any of them.

Failed (exit status 1): so it is.

## What could not be done

- x\\|y.md (line 2, column 3): There is no \`y\`
`);
  });

  it('names row and column in a register, and quotes the cell', () => {
    const row = finding({ text: 'E7', cell: { line: 1200, column: 2 }, message: '`E7` occurs twice' });
    expect(told([fileReport({ kind: 'register', path: 'evidence.xlsx', findings: [row] })])).toContain(
      '\n1 question (1 warning) in this register.\n\n> E7\n\n1. How many of how many?\\\n   Row 1,200, column 2, warning: `E7` occurs twice (',
    );
  });

  it('goes no deeper than headings go, and does not grow with the number of reports', () => {
    const sections = [0, 1, 2, 3, 4, 5, 6].map((depth) => section({ heading: `h${String(depth)}`, depth, start: depth }));
    const deep = told([fileReport({ text: 'some words', sections, findings: [finding({ start: 8, text: 'ds' })] })]);
    expect(all(deep, /^(#+) h\d$/gmu).map(({ length }) => length)).toEqual([3, 4, 5, 6, 6, 6]);
    const many = Array.from({ length: mostRows * 3 }, (_, index) =>
      fileReport({ path: `${String(index)}.md`, findings: Array.from({ length: index % 7 === 0 ? 9 : 1 }, () => finding()) }),
    );
    const shown = told(many);
    expect(all(shown, /^\| (\d+)\.md \|/gmu)).toHaveLength(mostRows);
    expect(shown).toContain('200 reports with fewer questions are left out of this table.');
    expect(all(shown, /^\| \d+\.md \| (9) \|/gmu)).toHaveLength(43);
  });
});

describe('whatever stands in a report or its name', () => {
  const hostile = '<script>alert(1)</script> | **x** [y](javascript:z) `q` # @somebody #12 $x$ ~~z~~ 1. - a\nb ![i](j) &lt; \u001B[2J';

  it('is shown as it stands, and calls nobody', () => {
    const source = `Some ${hostile.replace('\n', ' ')}.`;
    const shown = told([
      fileReport({
        path: `${hostile}.txt`,
        text: source,
        sections: [section(), section({ heading: hostile, depth: 1 })],
        findings: [findingOn(source, 'Some', { message: hostile, question: `${hostile}?` })],
      }),
    ]);
    const html = rendered(shown);
    expect(html).not.toMatch(/<script|<img|<del|<em>x|<strong>x|javascript:z"/u);
    expect(shown).not.toMatch(/(?<!`[^`\n]*)[@#](?=somebody|12)/u);
    expect(shown).not.toContain('\u001B');
    expect(all(html, /<li>/gu)).toHaveLength(1);
    expect(all(html, /<tr>/gu)).toHaveLength(4);
  });

  it('leaves the list, the quotation and the tables whole', () => {
    const piece = fc.constantFrom(
      ...['a', ' ', '|', '\\', '`', '*', '_', '<b>', '](', '[', '#', '>', '1. ', '- ', '=', '&', '\n', '~', '-->', '<!--'],
    );
    const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(words, words, words, words, (name, body, heading, message) => {
        const source = `Some${body}`;
        const findings = [findingOn(source, 'Some', { message, question: message })];
        const sections = [section(), section({ heading, depth: 1 })];
        const html = rendered(told([fileReport({ path: `x${name}`, text: source, sections, findings })]));
        expect([/<li>/gu, /<blockquote>/gu, /<table>/gu, /<tr>/gu, /<td/gu, /<h2>/gu].map((tag) => all(html, tag).length)).toEqual([
          1, 1, 2, 4, 7, 2,
        ]);
      }),
      { numRuns: runs(80) },
    );
  });
});
