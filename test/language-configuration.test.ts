import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LanguageConfiguration {
  readonly comments: { readonly blockComment: readonly [string, string]; readonly lineComment?: string };
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const path = new URL('../language-configuration.json', import.meta.url);
const language = JSON.parse(readFileSync(path, 'utf8')) as LanguageConfiguration;
const { pattern, flags } = language.wordPattern;
/** The words that a double click would select, one after the other. */
const wordsOf = (text: string): string[] => text.match(new RegExp(pattern, `${flags}g`)) ?? [];

describe('the language of reports', () => {
  it.each(['E12', 'EV-012', 's.47', '2.1', '2.1.3', 'well-being', 'children’s', "children's", 'o’clock', 'Siân', '2025-26', '12.5'])(
    'takes %s for one word',
    (word) => {
      expect(wordsOf(word)).toEqual([word]);
      expect(wordsOf(`(see ${word}), and [${word}]: “${word}”.`)).toEqual(['see', word, 'and', word, word]);
    },
  );

  it.each([
    ['It ended.Then', ['It', 'ended', 'Then']],
    ['‘not seen’', ['not', 'seen']],
    ['‹n› of ‹N›', ['n', 'of', 'N']],
    ['E3–E5; 94% – or', ['E3', 'E5', '94', 'or']],
    ['vague-time --reason', ['vague-time', 'reason']],
  ])('parts the words of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('reads a long line at once', () => {
    const line = "a'".repeat(50_000);
    expect(wordsOf(line).join("'")).toBe(line.slice(0, -1));
  });

  it('comments as suppressions are written, and has the marks of blanks as brackets without a colour of their own', () => {
    expect(language.comments).toEqual({ blockComment: ['<!--', '-->'] });
    expect(language.brackets).toContainEqual(['‹', '›']);
    expect(language.colorizedBracketPairs).toEqual([]);
  });

  it('folds between markers', () => {
    const { start, end } = language.folding.markers;
    expect(['<!-- #region Annex -->', '  <!-- region -->', '<!-- regional -->'].map((line) => new RegExp(start).test(line))).toEqual([
      true,
      true,
      false,
    ]);
    expect(new RegExp(end).test('<!-- #endregion -->')).toBe(true);
  });
});
