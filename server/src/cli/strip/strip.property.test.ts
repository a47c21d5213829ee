import * as fc from 'fast-check';
import { EvidenceBook } from 'retext-substantiate/kit';
import { expect, it } from 'vitest';
import { createEngine } from '../../engine/index.js';
import type { Format } from '../../engine/types.js';
import { runs } from '../../engine/testing/arbitrary.js';
import { strip, type Reading } from './strip.js';

const engine = createEngine({ rules: [], knownRules: new Set(), docsUrl: (rule) => rule });
const book = new EvidenceBook(['E1', 'E2', 'E3', 'E12'].map((id) => ({ item: { id, title: `Item ${id}` } })));
const evidence = { book, pathOf: () => undefined, cutOff: () => undefined };
const reader =
  (format: Format) =>
  (text: string): Reading =>
    engine.lint(text, { format, evidence: () => evidence });

/** A report before anything was put into it, and after. */
interface Pair {
  readonly before: string;
  readonly after: string;
}

const same = (text: string): Pair => ({ before: text, after: text });
const put = (text: string): Pair => ({ before: '', after: text });
const join = (pairs: readonly Pair[], between = ''): Pair => ({
  before: pairs.map(({ before }) => before).join(between),
  after: pairs.map(({ after }) => after).join(between),
});

const comment = '<!-- substantiate-disable vague-time -- as the plan has it -->';
const marker = fc.constantFrom('[E3]', '[E1; E12, p4]', '[E1–E3]', '{E2}', '(Evidence 12)', '[E99]', '[^1]');
const blank = fc.constantFrom(' ', '  ', '', '\u00A0');
const citation = fc.oneof(fc.tuple(blank, marker), fc.constantFrom([' ', '**[E2]**'], [' ', '([E2])'])).map((parts) => put(parts.join('')));
const word = fc.constantFrom(
  'Visits',
  'were',
  'late',
  '74%',
  'café',
  '🙂',
  '[sic]',
  '(seen)',
  '`[E3]`',
  'E10 5AB',
  'well-being',
  '**bold**',
  'noted <!-- [E1] -->',
);
const words = fc.array(fc.tuple(word, fc.option(citation, { freq: 2, nil: same('') })), { minLength: 1, maxLength: 6 }).map((all) =>
  join(
    all.map(([text, mark]) => join([same(text), mark])),
    ' ',
  ),
);
const sentence = fc.tuple(fc.constantFrom(put('[E3] '), same('')), words).map(([first, rest]) => join([first, rest, same('.')]));
const prose = fc.tuple(sentence, fc.constantFrom(put(` ${comment}`), put(' [E2]'), same(''))).map(join2);
const untouched = fc.constantFrom('```\n[E3]\n```', '<!-- [E3] not a suppression -->', '***', '[^2]: Distance from home.').map(same);
const block = fc.oneof(
  prose,
  prose.map((text) => join([same('- '), text])),
  prose.map((text) => join([same('> '), text])),
  prose.map((text) => join([same('## '), text])),
  fc.tuple(words, words).map((cells) => join([same('| a | b |\n| --- | --- |\n| '), join(cells, ' | '), same(' |')])),
  prose.map((text) => join([put(`${comment}\n`), text])),
  fc.tuple(prose, prose).map(([one, other]) => join([one, put('\n[E2]'), same('\n'), other])),
  untouched,
);
const note = put('[^1]: E12, page 4\n');

function join2([one, other]: readonly [Pair, Pair]): Pair {
  return join([one, other]);
}

const report = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '---\ntitle: "[E3]"\n---\n\n'))
  .map(([blocks, lineEnd, front]) => {
    const { before, after } = join([same(front), join(blocks, '\n\n'), same('\n\n'), note]);
    return { before: before.replaceAll('\n', lineEnd), after: after.replaceAll('\n', lineEnd) };
  });

it('takes out what was put in, and changes nothing else', () => {
  fc.assert(
    fc.property(report, ({ before, after }) => {
      expect(strip(after, reader('markdown')).text).toBe(before);
    }),
    { numRuns: runs(120) },
  );
});

it('does so in plain text', () => {
  const paragraphs = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => join(all, '.\n\n'));
  const plain = paragraphs.filter(({ after }) => !/\[\^|\*\*\[|`|<!--/u.test(after));
  fc.assert(
    fc.property(plain, ({ before, after }) => {
      expect(strip(after, reader('text')).text).toBe(before);
    }),
    { numRuns: runs(60) },
  );
});

it('adds nothing to any text, and finds nothing left the second time', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    'E3',
    '; ',
    ' ',
    '\n',
    '- ',
    '> ',
    '[^1]',
    '[^1]: ',
    '](x)',
    '*',
    '\\',
    '`',
    comment,
    'a',
    '|',
    '\uE000',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom<Format>('markdown', 'text'), (original, format) => {
      const once = strip(original, reader(format)).text;
      expect(isWithin(once, original)).toBe(true);
      expect(strip(once, reader(format)).text).toBe(once);
    }),
    { numRuns: runs(300) },
  );
});

/** Whether a text is another with something taken out. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === text.charAt(at)) at++;
  return at === text.length;
}
