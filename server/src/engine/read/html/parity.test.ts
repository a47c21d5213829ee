import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { expect, it } from 'vitest';
import { runs } from '../../testing/arbitrary.js';
import { engineOf } from '../../testing/rules.js';
import { readHtml } from './index.js';

const paragraphs = [
  'Some children waited, and many & more stayed.',
  'Many *plans* were **some** of the best <several some>.',
  'See [some plans](plans.md) or `some code`, some\nwrapped over\nmany lines.',
  '# Some heading',
  '## Recommendations',
  '- Some items\n- many items\n\n  and some more',
  '> Some said so.\n>\n> Many did not.',
  '| Team | Some |\n| --- | --- |\n| North | many |\n| *South* | several some |',
  '**Some visits**',
  'Some caf\u00e9s 👩‍👩‍👧 of “many” kinds.',
  '`<!--` Some. <!-- substantiate-disable vague -- the plan counts them -->',
];

it('finds the same as in the Markdown that a page was made of', () => {
  const engine = engineOf();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 8 }), (chosen) => {
      const markdown = chosen.join('\n\n');
      const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
      const one = engine.lint(markdown, { format: 'markdown' });
      const other = engine.lint(html, { format: 'html', reader: readHtml });
      const told = ({ findings }: typeof one) => findings.map(({ rule, severity, message, also }) => ({ rule, severity, message, also }));
      expect(told(other)).toEqual(told(one));
      expect(other.fingerprints()).toEqual(one.fingerprints());
      expect(other.words).toBe(one.words);
    }),
    { numRuns: runs(30) },
  );
});

const pieces = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<i a="x>y">',
    '</i>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<ul><li>',
    '</ul>',
    '<br>',
    '<h2>',
    '</h2>',
  ],
  ...[
    '<q>',
    '</q>',
    '<a href="x&amp;y">',
    '</a>',
    '<sup>',
    '<div hidden>',
    '</div>',
    '<code>',
    '</code>',
    '<!-- some -->',
    '<script>',
    '</script>',
  ],
  ...[
    '&amp;',
    '&ampsome',
    '&notit;',
    '&nbsp;',
    '&#32;',
    '&#x1F469;',
    '&bogus;',
    '&',
    '<',
    '< some',
    '\r\n',
    '\n\n',
    ' ',
    '\t',
    '\u00a0',
    '👩‍👧',
  ],
  ...['some', 'many', ' some children', 'several some', '<svg>', '</svg>', '<select>', '<template>', '</p', '<b', '"', '\0'],
];

it('maps each character to where a reader finds it, whatever the page', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
      const html = chosen.join('');
      for (const { prose, map, end } of readHtml(html, { definitions: [], footnotes: [] }).blocks) {
        expect(end).toBeLessThanOrEqual(html.length);
        for (let at = 0; at < prose.length; at++) {
          const character = prose.charAt(at);
          const source = html.slice(map.start(at), map.end(at + 1));
          // Else it stands for a reference, a run of blanks, a tag, what is no prose, or the copy of an element that the parser makes.
          if (source !== character)
            expect(`${character} ${source}`).toMatch(/^(?:.{1,2} &|[ \n] (?:\s*$|<br)|[“”‘’] (?:<\/?q|$)|\uFFFC (?:<|$)|\uFFFD )/su);
        }
      }
      for (const { start, end: last, text } of engineOf().lint(html, { format: 'html', reader: readHtml }).findings) {
        expect(html.slice(start, last)).toBe(text);
      }
    }),
    { numRuns: runs(150) },
  );
});
