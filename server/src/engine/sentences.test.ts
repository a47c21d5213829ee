import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './read-sentences.js';
import { markdownText, runs } from './testing/arbitrary.js';
import { engineOf } from './testing/rules.js';

const engine = engineOf();

/** Which findings of a text stand in sentences that another text does not have. */
function newIn(text: string, before: string): string[] {
  const known = new Set(sentencesOf(before, 'markdown'));
  const { findings, findingSentences } = engine.lint(text, { format: 'markdown' });
  const sentences = findingSentences();
  return findings
    .filter((_, index) => sentences[index]?.some((each) => !known.has(each)))
    .map(({ rule, start }) => `${rule} ${String(start)}`);
}

describe('sentences', () => {
  it('finds every finding’s passages again in the text it comes from', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom('markdown' as const, 'text' as const), (text, format) => {
        const snapshot = engine.lint(text, { format });
        const all = new Set(sentencesOf(text, format));
        const own = snapshot.findingSentences();
        expect(own).toHaveLength(snapshot.findings.length);
        for (const sentences of own) {
          expect(sentences).not.toEqual([]);
          for (const each of sentences) expect(all).toContain(each);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it.each([
    ['lines wrapped otherwise', 'Some children waited. Many\nplans were late.\n', 'Some children\nwaited. Many plans were late.\n'],
    ['wrapped in a block quote', '> Some children waited\n> for many weeks.\n', '> Some children\n> waited for many weeks.\n'],
    ['paragraphs that change places', 'Some came.\n\nMany left.\n', 'Many left.\n\nSome came.\n'],
    ['a paragraph that is numbered anew', '2.1 Some children waited.\n', '2.2 Some children waited.\n'],
    ['list items that are numbered anew', '1. Some children waited.\n', '4. Some children waited.\n'],
    ['line ends', 'Some came.\nMany left.\n', 'Some came.\r\nMany left.\r\n'],
    ['letters put together otherwise', 'Some cafe\u0301s.\n', 'Some caf\u00E9s.\n'],
    ['emphasis', 'Some **plans** were late.\n', 'Some *plans* were late.\n'],
  ])('takes for the same: %s', (_, before, after) => {
    expect(newIn(before, '')).not.toEqual([]);
    expect(newIn(after, before)).toEqual([]);
  });

  it.each([
    ['a word more', 'Some plans were late.\n', 'Some plans were often late.\n', ['vague 0']],
    ['the third of three where there were two', 'Some.\n\nSome.\n', 'Some.\n\nSome.\n\nSome.\n', ['vague 14']],
    ['a figure at the beginning', '5.5 per cent of some.\n', '7.5 per cent of some.\n', ['vague 16']],
    [
      'a passage with one new sentence',
      'They waited for some.\n',
      'They came. They waited for some time.\n',
      ['passage 11', 'last-waited 11', 'vague 27'],
    ],
    ['a comment put to an old sentence', 'Nobody.\n', 'Nobody. <!-- substantiate-disable vague -->\n', ['suppression-without-reason 8']],
    [
      'a comment within an old sentence',
      'No one came.\n',
      'No one <!-- substantiate-disable vague --> came.\n',
      ['suppression-without-reason 7'],
    ],
  ])('takes for new: %s', (_, before, after, found) => {
    expect(newIn(after, before).sort()).toEqual([...found].sort());
  });

  it('takes a sentence for new whose link leads elsewhere, also where nothing of it is prose', () => {
    const dead = (text: string, before: string): string[] => {
      const known = new Set(sentencesOf(before, 'markdown'));
      const snapshot = engine.lint(text, { format: 'markdown', linkedFile: () => null });
      const own = snapshot.findingSentences();
      return snapshot.findings.filter((_, index) => own[index]?.some((each) => !known.has(each))).map(({ message }) => message);
    };
    expect(dead('See [it](b.md).\n', 'See [it](a.md).\n')).toEqual(['Dead link']);
    expect(dead('See [it](a.md).\n', 'See [it](a.md).\n')).toEqual([]);
    expect(dead('[](b.md)\n', 'Nothing.\n')).toEqual(['Dead link']);
    expect(dead('[](b.md)\n', 'Nothing.\n\n[](b.md)\n')).toEqual([]);
  });
});
