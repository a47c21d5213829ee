/** Random report-like and hostile texts, and edits of them, for the property tests. */
import fc from 'fast-check';
import type { TextEdit } from '../types.js';

const prose = [
  'Some children waited.',
  'Most plans are *consistent* and **timely**.',
  'Visits are regular, e.g. monthly (para. 4.12).',
  'Many fish &amp; chips \\*some\\* cost 74% [E12].',
  'Café naïve 👩‍👩‍👧 some\u00A0families [^1] and [^2].',
  'See [some report](evidence/a.md#x "some title") and [ref][lab] or [lab].',
  '`some code` and <b>some</b> html <!-- substantiate-disable vague -- agreed -->',
  'www.example.org some https://example.org/some <a@example.org>',
  'several some',
  'Nobody stayed.',
  'In this report, ‘some’ means 10% to 20%.',
  'A | some\nB | many',
  'Plans were good [E3] and [E4; E7].',
  'Some ![E3] and [E3](x), [E3][lab] and [sic].',
  'See [Lab] and\n[E3\nE4] for some.',
  'The [[E3]] and ] of [E3]: some.',
  '2.1 In 2024, 41 of 48 plans and five of the six visits (83%) were in time.',
];

const lines = [
  ...prose,
  '',
  '',
  '',
  '# Some heading',
  '## Recommendations',
  'Title\n===',
  'Title\n---',
  '---',
  '***',
  '- some item',
  '* other some',
  '-',
  '- ',
  '1. first some',
  '2. second some',
  '12) twelfth',
  '  continued some',
  '   deeper',
  '    indented some',
  '\tsome tab',
  '> some quote',
  '> > deep some',
  '>',
  '> - some in list',
  '- > some in quote',
  '```',
  '  ```',
  '   ```',
  '    ```',
  '~~~~',
  '~~~',
  '``` js',
  '<!--',
  '-->',
  '<!-- substantiate-disable-next-line vague -- said why -->',
  '<!-- substantiate-disable-file other -- said why -->',
  '<!-- substantiate-disable-next-line vague -- said why; somebody; until 2000-01-01 -->',
  'Some left. <!-- substantiate-disable vague other -- said why; until 2999-12-31 -->',
  '<pre>',
  '</pre>',
  '<div>',
  '</div>',
  '<?php',
  '?>',
  '| a | some |\n|---|---|\n| some | x |',
  '|--|',
  '[lab]: /x',
  '[^1]: some note',
  '[^2]: other\n\n    some more',
  '    - some nested',
  '- - some',
  '- ```',
  '1. ```',
  '- [ ] some task',
  '+ a\n\n  some para',
  ' ',
  '\u00A0',
];

const ending = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n');

/** A document of up to `most` lines in every kind of Markdown, well formed or not. */
export function markdownText(most = 14): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }),
        ending,
      ),
      {
        maxLength: most,
      },
    )
    .map((parts) => parts.flat().join(''));
}

/** An edit given as fractions of the text it will meet, so that it fits whatever came before. */
export interface RelativeEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Typing, deleting, pasting. */
export const relativeEdit: fc.Arbitrary<RelativeEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  inserted: fc.oneof(
    fc.constant(''),
    fc.constantFrom('x', ' ', '\n', '\n\n', '`', '```\n', '>', '- ', '#', '[', '<!--', '---\n'),
    fc.constantFrom(...lines),
    markdownText(4),
  ),
});

/** The edit in offsets of `text`. */
export function toEdit({ at, removed, inserted }: RelativeEdit, text: string): TextEdit {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + removed), text: inserted };
}

/** How often a property is tried: `FUZZ=50` in the environment tries fifty times as often, on other draws each time. */
export function runs(usual: number): number {
  return usual * Number(process.env['FUZZ'] ?? 1);
}
