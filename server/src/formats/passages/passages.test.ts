import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { fileReport, finding, findingOn } from '../testing/report.js';
import { passagesOf, type Passage } from './passages.js';

/** The passages of a text, the words in question in braces. */
function show(text: string, words: readonly string[], path = 'a.md', own: Parameters<typeof finding>[0] = {}): string[] {
  const findings = words.map((each) => findingOn(text, each, own)).sort((one, other) => one.start - other.start);
  return passagesOf(fileReport({ path, text, findings })).map(braced);
}

const braced = ({ pieces }: Passage): string =>
  pieces.map(({ text, finding: number }) => (number === undefined ? text : `{${text}}`)).join('');

describe('a passage', () => {
  it('is the sentence, once for all that is asked about it', () => {
    expect(show('Six waited, see para. 4.12. Some waited long.\nMany did not. Nobody asked.', ['Some', 'long', 'Many'])).toEqual([
      '{Some} waited {long}.',
      '{Many} did not.',
    ]);
  });

  it('goes over line ends and no further than its paragraph, list item, quotation or cell', () => {
    expect(show('# Title\nIn all\r\nsome\r\nwaited\n\nlong', ['some'])).toEqual(['In all {some} waited']);
    expect(show('Some heading\n---\nSome text', ['heading', 'text'])).toEqual(['Some {heading}', 'Some {text}']);
    expect(show('# Some heading\nmore', ['Some'])).toEqual(['{Some} heading']);
    expect(show('- one\n- [ ] Some of\n  these\n- three', ['Some'])).toEqual(['{Some} of these']);
    expect(show('> He said\n> some waited\n\nafter', ['some'])).toEqual(['He said {some} waited']);
    expect(show('| a | b |\n| - | - |\n| x \\| y | some here | z |', ['some'])).toEqual(['{some} here']);
    expect(show('## Some heading\n\ntext', ['Some'])).toEqual(['{Some} heading']);
  });

  it('is quoted without markup, which plain text has none of', () => {
    const text = '**Some** _families_ [wait](a.md "x")[^1] &amp; \\*wait\\* <!-- substantiate-disable x -- y -->long 2 * 3';
    expect(show(text, ['Some', 'long'])).toEqual(['{Some} families wait & *wait* {long} 2 * 3']);
    expect(show(text, ['Some'], 'a.txt')).toEqual([text.replace('Some', '{Some}')]);
    expect(show('<p>One.</p><p>Some <b>families</b> wait&nbsp;long.</p>', ['Some', 'long'], 'a.html')).toEqual([
      '{Some} families wait\u00A0{long}.'.replace('\u00A0', ' '),
    ]);
  });

  it('of great length is cut at blanks around the words', () => {
    const text = `${'before '.repeat(100)}some ${'after '.repeat(200)}`;
    const [shown = ''] = show(text, ['some']);
    expect(shown).toMatch(/^…before (?:before )*\{some\} (?:after )*after …$/u);
    expect(shown.length).toBeLessThan(520);
  });

  it('says that what is asked about goes on, and sets off no words where the sentence is what is asked about', () => {
    const text = 'Good plans. Bad plans.';
    expect(show(text, [text], 'a.md', { extent: 'passage' })).toEqual(['Good plans. …']);
  });

  it('of a register or workbook is the words themselves', () => {
    const row = finding({ text: 'E1', cell: { line: 3, column: 1 } });
    expect(passagesOf(fileReport({ kind: 'register', findings: [row] }))).toEqual([
      { findings: [0], pieces: [{ text: 'E1', finding: 0 }] },
    ]);
    expect(passagesOf(fileReport({ kind: 'register', findings: [finding({ text: '' })] }))).toEqual([{ findings: [0], pieces: [] }]);
  });
});

it('holds every finding once, in order, on one line, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      'some',
      ' ',
      '\n',
      '\r\n',
      '. ',
      '**',
      '_',
      '|',
      '\n| ',
      '\n- ',
      '> ',
      '[',
      '](x)',
      '<b>',
      '<!--',
      '-->',
      '&amp;',
      '\\',
      '🙂',
      '\u202E',
      '\t',
    ],
  );
  const written = fc.tuple(
    fc.array(piece, { minLength: 1, maxLength: 40 }),
    fc.constantFrom('a.md', 'a.txt', 'a.html'),
    fc.array(fc.nat(200)),
  );
  fc.assert(
    fc.property(written, ([pieces, path, places]) => {
      const text = pieces.join('');
      const starts = places.map((place) => place % text.length).sort((one, other) => one - other);
      const findings = starts.map((start) => finding({ start, text: text.slice(start, start + 4) }));
      const passages = passagesOf(fileReport({ path, text, findings }));
      expect(passages.flatMap((passage) => passage.findings)).toEqual(findings.map((_, index) => index));
      for (const { pieces: own } of passages) for (const each of own) expect(each.text).toMatch(/^[^\n\r\t\u202E]+$/u);
    }),
    { numRuns: runs(300) },
  );
});

it('takes no longer than it should for a line of a million characters', () => {
  const text = 'some words '.repeat(100_000);
  const findings = Array.from({ length: 200 }, (_, index) => finding({ start: index * 11 * 400, text: 'some' }));
  const before = process.cpuUsage();
  expect(passagesOf(fileReport({ text, findings })).length).toBeGreaterThan(100);
  // Of the processor's time: a busy machine does not decide.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
});
