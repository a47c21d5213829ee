import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeEdits } from './safe-fixes.js';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf, lastWaited, other, passage, vague } from './testing/rules.js';
import type { Finding, TextEdit } from './types.js';

/** All that these rules look at is known, so a comment that names one of them can be judged. */
const engine = engineOf([vague, other, passage, lastWaited]);
const setup = { format: 'markdown', linkedFile: () => null } as const;

function lint(text: string): readonly Finding[] {
  return engine.lint(text, setup).findings;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end), text);
}

/** What the rules find, wherever it stands: a fix moves what is behind it. */
function counted(findings: readonly Finding[], but: readonly string[] = []): string[] {
  return findings.filter(({ rule }) => !but.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

const comment = fc
  .tuple(
    fc.constantFrom('', '-next-line', '-file'),
    fc.uniqueArray(fc.constantFrom('vague', 'other', 'passage', 'last-waited', 'vagu', 'off'), { maxLength: 4 }),
    fc.constantFrom(' ', ', ', ' , '),
    fc.constantFrom(' -- agreed', ' — agreed', ' -- ‹reason›', ''),
    fc.constantFrom(' ', '\n'),
  )
  .map(([scope, rules, between, reason, end]) => `<!-- substantiate-disable${scope} ${rules.join(between)}${reason}${end}-->`);

/** Documents with comments in every place: at the end of blocks, between words, in cells, alone, at the beginning of lines. */
const commented = fc
  .tuple(
    markdownText(10),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', ' ', '\n', '\n\n'),
        comment,
        fc.constantFrom('', '\n', '\n\n'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, comments]) =>
    comments.reduce((before, [place, head, words, tail]) => {
      // Most stand where a person puts them: at the end of a line.
      const ends = [...before.matchAll(/$/gm)].map(({ index }) => index);
      const at = head === '' ? Math.floor(place * before.length) : (ends[Math.floor(place * (ends.length - 1))] ?? 0);
      return `${before.slice(0, at)}${head}${words}${tail}${before.slice(at)}`;
    }, text),
  );

describe('a safe fix', () => {
  test('takes its finding away, and brings none of its rule or any other', () => {
    fc.assert(
      fc.property(commented, (text) => {
        const before = lint(text);
        for (const finding of before) {
          for (const fix of finding.fixes.filter(({ safe }) => safe)) {
            const after = lint(applied(text, fix.edits));
            expect(after.filter(({ rule }) => rule === finding.rule).length).toBeLessThan(
              before.filter(({ rule }) => rule === finding.rule).length,
            );
            expect(counted(after, [finding.rule])).toEqual(counted(before, [finding.rule]));
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('is none where a tag would be left alone on its line, which makes HTML of what follows', () => {
    const findings = lint('</pre> <!-- substantiate-disable vague -- agreed -->\nSome children waited.\n');
    expect(findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).map(({ rule }) => rule)).toEqual([]);
  });

  test('is none where the comment keeps another from covering what follows', () => {
    const text =
      '</pre> <!-- substantiate-disable-next-line vague -- agreed -->\n<!-- substantiate-disable-file other -- agreed -->\n\n' +
      '<!-- substantiate-disable -- agreed -->\n  continued some\n';
    expect(lint(text).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))).toEqual([]);
  });

  test('is none where the text above began as a list, which what follows would go on with', () => {
    const text = '- An item\nthat goes on here\n<!-- substantiate-disable-next-line vague -- agreed -->\n    - A line\n';
    expect(lint(text).map(({ rule, fixes }) => [rule, fixes.some(({ safe }) => safe)])).toEqual([['unused-suppression', false]]);
  });

  test('is none where another comment is all that would still part a list from what follows', () => {
    const between = (above: string, below: string) =>
      `${above}\n<!-- substantiate-disable last-waited -- agreed -->\n\n<!-- substantiate-disable-file other -- agreed -->\n${below}\n`;
    const safe = (text: string) => lint(text).filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
    expect([safe(between('- An item', '\tA line')), safe(between('A line', 'A line'))]).toEqual([0, 2]);
  });

  test('is none where what is left would be the address of a link', () => {
    const findings = lint('[lab]: /x <!-- substantiate-disable vague -- agreed -->\n');
    expect(findings.map(({ rule, fixes }) => [rule, fixes.some(({ safe }) => safe)])).toEqual([['unused-suppression', false]]);
  });

  test('is none where the endings of the lines around would come to be one', () => {
    const text = (ending: string) => `* Some left${ending}<!-- substantiate-disable-file other -- agreed -->\nAll left.\n`;
    const isSafe = (ending: string) => lint(text(ending)).some(({ fixes }) => fixes.some(({ safe }) => safe));
    expect(['\n', '\r\n', '\r'].map(isSafe)).toEqual([true, true, false]);
  });

  test('is none where a comment in HTML below covers the text above only as long as this one joins them', () => {
    const text =
      'Some left.\n<!-- substantiate-disable-file other -- agreed -->\n<?php\nAll left. <!-- substantiate-disable vague -- agreed -->\n';
    expect(lint(text).map(({ rule, fixes }) => [rule, fixes.some(({ safe }) => safe)])).toEqual([['unused-suppression', false]]);
  });

  test('and all others together leave nothing to do, and change nothing a second time', () => {
    fc.assert(
      fc.property(commented, (text) => {
        let fixed = text;
        let rounds = 0;
        for (let edits = safeEdits(lint(fixed)); edits.length > 0; edits = safeEdits(lint(fixed))) {
          fixed = applied(fixed, edits);
          expect(++rounds).toBeLessThan(4);
        }
        expect(counted(lint(fixed), ['unused-suppression'])).toEqual(counted(lint(text), ['unused-suppression']));
      }),
      { numRuns: runs(100) },
    );
  });

  test('is after any edits what it is from scratch', () => {
    fc.assert(
      fc.property(commented, fc.constantFrom(1, 30), fc.array(relativeEdit, { minLength: 1, maxLength: 5 }), (part, times, edits) => {
        const document = engine.open(part.repeat(times), setup);
        document.snapshot();
        for (const relative of edits) {
          document.edit([toEdit(relative, document.text)]);
          const findings = document.snapshot().findings.map((finding) => JSON.stringify(finding));
          expect(findings).toEqual(lint(document.text).map((finding) => JSON.stringify(finding)));
        }
      }),
      { numRuns: runs(10) },
    );
  });
});
