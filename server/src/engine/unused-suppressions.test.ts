import { describe, expect, test } from 'vitest';
import { engineOf, failing, lastWaited, other, passage, vague } from './testing/rules.js';
import type { DocumentSetup, Engine, Finding } from './types.js';

const engine = engineOf([vague, other, passage, lastWaited]);
const onEvidence = { ...vague, id: 'cited', category: 'evidence' } as const;

function unused(text: string, own: Engine = engine, setup: Partial<DocumentSetup> = { linkedFile: () => null }): readonly Finding[] {
  return own.lint(text, { format: 'markdown', ...setup }).findings.filter(({ rule }) => rule === 'unused-suppression');
}

/** The text after the fix of the one finding, and whether that may be done unseen. */
function mended(text: string): [string | undefined, boolean | undefined] {
  const [finding, ...more] = unused(text);
  expect(more).toEqual([]);
  const [fix] = finding?.fixes ?? [];
  const fixed = fix?.edits.toReversed().reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
  return [fixed, fix?.safe];
}

const comment = '<!-- substantiate-disable vague -- agreed -->';
const next = '<!-- substantiate-disable-next-line vague -- agreed -->';
const file = '<!-- substantiate-disable-file vague -- agreed -->';

describe('a suppression that suppresses nothing', () => {
  test.each([
    ['at the end of a paragraph', `Nobody came. ${comment}\n\nSome left.\n`, 'Nobody came.\n\nSome left.\n'],
    ['in a cell', `| a | b |\n|---|---|\n| none ${comment} | some |\n`, '| a | b |\n|---|---|\n| none | some |\n'],
    ['between words', `Nobody ${comment} came.`, 'Nobody came.'],
    ['on a line below its paragraph', `Nobody came.\n${comment}\n\nSome left.\n`, 'Nobody came.\n\nSome left.\n'],
    ['for the next block', `Some came.\r\n\r\n${next}\r\n\r\nNobody left.\r\n`, 'Some came.\r\n\r\nNobody left.\r\n'],
    ['for a next block that there is not', `Some came.\n\n${next}\n`, 'Some came.\n\n'],
    ['for the file', `Nobody left.\n\n${file}\n`, 'Nobody left.\n\n'],
    ['right between two paragraphs', `Nobody came.\n${comment}\nSome left.\n`, 'Nobody came.\n\nSome left.\n'],
  ])('%s is a finding with a safe fix', (_, text, fixed) => {
    expect(mended(text)).toEqual([fixed, true]);
  });

  test.each([
    [
      'the last of several',
      'Some came. <!-- substantiate-disable vague, other -- agreed -->',
      'Some came. <!-- substantiate-disable vague -- agreed -->',
    ],
    [
      'the first of several',
      'Some came. <!-- substantiate-disable other vague -- agreed -->',
      'Some came. <!-- substantiate-disable vague -- agreed -->',
    ],
    [
      'all but one',
      'Some came. <!-- substantiate-disable other, passage, vague, last-waited -- agreed -->',
      'Some came. <!-- substantiate-disable vague -- agreed -->',
    ],
  ])('loses only the name that finds nothing: %s', (_, text, fixed) => {
    expect(mended(text)).toEqual([fixed, true]);
  });

  test('names the rule, and marks it alone among several', () => {
    expect(unused('Some came. <!-- substantiate-disable vague, other -- agreed -->')).toMatchObject([
      { message: '`other` finds nothing in what it covers', text: 'other', severity: 'info', category: 'engine' },
    ]);
    expect(unused(`Nobody came.\n\n${file}`)).toMatchObject([{ message: '`vague` finds nothing in this file', text: file }]);
  });

  test.each([
    ['of two lists that it parts', `- one\n\n${next}\n\n- two\n`],
    ['of a line that would open front matter', `${file}\n---\nNobody.\n---\n`],
    ['of HTML', `<div>\n${file}\n</div>\n`],
  ])('is not removed unseen where that changes how the rest is read: %s', (_, text) => {
    const [fixed, safe] = mended(text);
    expect(fixed).not.toContain('substantiate-disable');
    expect(safe).toBeUndefined();
  });

  test.each([
    ['that covers a finding in the block', `Some came. ${comment}`],
    ['that covers a finding of the next region', `${next}\n\nSome came.`],
    ['that covers a finding anywhere', `${file}\n\nNobody left.\n\nSome came.`],
    ['that covers a finding of a document rule', 'All waited. <!-- substantiate-disable last-waited -- agreed -->'],
    ['of a rule that is off', 'Nobody came. <!-- substantiate-disable off -- agreed -->'],
    ['without a reason, which is another finding', 'Nobody came. <!-- substantiate-disable vague -->'],
    ['of which the reason is still a blank, which is another finding', 'Nobody came. <!-- substantiate-disable vague -- ‹reason› -->'],
    ['that has strayed, which is another finding', `Nobody came.\n\n${comment}\n`],
  ])('is not one %s', (_, text) => {
    const own = engineOf([vague, other, passage, lastWaited], { knownRules: new Set(['vague', 'other', 'passage', 'last-waited', 'off']) });
    expect(unused(text, own)).toEqual([]);
  });

  test('is not judged where its rule could not look', () => {
    expect(unused('Big fish. <!-- substantiate-disable failing -- agreed -->', engineOf([failing]))).toEqual([]);
    expect(unused('Nobody. <!-- substantiate-disable cited -- agreed -->', engineOf([onEvidence]))).toEqual([]);
    expect(unused(`Nobody. ${comment}\n\n${'>'.repeat(10_000)}`)).toEqual([]);
    const link = 'See [a](a.md). <!-- substantiate-disable last-waited -- agreed -->';
    expect(unused(link, engine, {})).toEqual([]);
    expect(unused(link, engine, { linkedFile: () => ({}) })).toHaveLength(1);
  });
});

describe('other faults of a suppression', () => {
  const fixes = (text: string): string[] =>
    engine.lint(text, { format: 'markdown' }).findings.flatMap(({ rule, fixes: own }) =>
      ['strayed-suppression', 'unknown-rule'].includes(rule)
        ? own.map(({ edits, safe }) => {
            expect(safe).toBeUndefined();
            return edits.reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
          })
        : [],
    );

  test('have a fix where it is told what was meant, but none that is made unseen', () => {
    expect(fixes('Some came. <!-- substantiate-disable last-waitd -- agreed -->')).toEqual([
      'Some came. <!-- substantiate-disable last-waited -- agreed -->',
    ]);
    expect(fixes('Some came. <!-- substantiate-disable nothing-like-it -- agreed -->')).toEqual([]);
    expect(fixes(`Nobody.\n\n${comment}\n\nSome came.\n`)).toEqual([`Nobody.\n\n${next}\n\nSome came.\n`]);
  });
});
