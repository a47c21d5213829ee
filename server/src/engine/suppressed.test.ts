import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf, other, passage, vague } from './testing/rules.js';
import type { Engine, Snapshot } from './types.js';

const today = '2026-11-23';
const engine = engineOf(undefined, { today });
const lint = (text: string, own: Engine = engine): Snapshot => own.lint(text, { format: 'markdown' });
const rulesOf = (snapshot: Snapshot): string[] => snapshot.findings.map(({ rule }) => rule);

/** Everything that is told about suppressions. */
const told = (snapshot: Snapshot): string => JSON.stringify([snapshot.suppressed(), snapshot.suppressions()], undefined, 1);

describe('a comment with a last day', () => {
  const until = (day: string): string => `Some came. <!-- substantiate-disable vague -- agreed; data team; until ${day} -->`;

  test('counts on that day, and no more on the next', () => {
    expect(rulesOf(lint(until('2026-11-23')))).toEqual([]);
    const over = lint(until('2026-11-22'));
    expect(rulesOf(over)).toEqual(['vague', 'expired-suppression']);
    expect(over.findings[1]).toMatchObject({
      message: 'The last day of this suppression, 2026-11-22, has passed: it counts no more',
      severity: 'warning',
    });
    expect(over.findings[1]?.fixes.map(({ safe }) => safe)).toEqual([undefined]);
  });

  test('never ends where nobody knows the day', () => {
    expect(rulesOf(lint(until('2000-01-01'), engineOf()))).toEqual([]);
  });

  test('may go unseen where it would cover nothing', () => {
    const { findings } = lint('Nobody came. <!-- substantiate-disable vague -- agreed; until 2026-11-22 -->');
    expect(findings.map(({ rule, fixes }) => [rule, fixes[0]?.safe])).toEqual([['unused-suppression', true]]);
  });

  test('covers nothing where it is no day', () => {
    const { findings } = lint('Some came. <!-- substantiate-disable vague -- agreed; until 31 March 2027 -->');
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['vague', '`Some` gives no number'],
      ['suppression-with-wrong-date', '`31 March 2027` behind `until` is a date such as `2027-03-31`, so the suppression does not count'],
    ]);
  });

  test('is no reason by itself', () => {
    expect(rulesOf(lint('Some came. <!-- substantiate-disable vague -- until 2027-03-31 -->'))).toEqual([
      'vague',
      'suppression-without-reason',
    ]);
  });

  test('ends for a following block and for the file too', () => {
    const next = '<!-- substantiate-disable-next-line vague -- agreed; until 2026-11-22 -->\n\nSome came.\n';
    const file = `${'Nobody left.\n\n'.repeat(80)}Some came.\n\n<!-- substantiate-disable-file vague -- agreed; until 2026-11-22 -->\n`;
    for (const text of [next, file]) {
      expect(rulesOf(lint(text)).sort()).toEqual(['expired-suppression', 'vague']);
      expect(rulesOf(lint(text.replace('11-22', '11-24')))).toEqual([]);
    }
  });

  test('ends in the config as well', () => {
    const [fingerprint = ''] = lint('Some came.').fingerprints();
    const withDay = (day: string): Snapshot =>
      lint('Some came.', engineOf(undefined, { today, suppressions: [{ rule: 'vague', fingerprint, reason: 'agreed', until: day }] }));
    expect(rulesOf(withDay('2026-11-22'))).toEqual(['vague']);
    expect(rulesOf(withDay('2026-11-23'))).toEqual([]);
  });
});

describe('what suppressions cover', () => {
  test('is told with who covers it and why', () => {
    const [fingerprint = ''] = lint('Many left.').fingerprints();
    const entry = { rule: 'vague', fingerprint, reason: 'minuted', owner: 'clerk', until: '2027-01-01' };
    const text = 'Some came. <!-- substantiate-disable vague -- agreed; data team -->\n\nMany left.\n\nSome stayed.\n';
    const snapshot = lint(text, engineOf([vague], { today, suppressions: [entry] }));
    expect(snapshot.findings.map(({ text: words, start }) => [words, start])).toEqual([['Some', text.lastIndexOf('Some')]]);
    expect(snapshot.suppressed()).toMatchObject([
      { finding: { text: 'Some', start: 0 }, by: { comment: 0 }, reason: 'agreed', owner: 'data team' },
      { finding: { text: 'Many', start: text.indexOf('Many') }, by: { config: entry }, reason: 'minuted', owner: 'clerk', fingerprint },
    ]);
    expect(snapshot.suppressed()[0]?.fingerprint).toBe(lint('Some came.').fingerprints()[0]);
  });

  test('is one finding where several rules mark the same words', () => {
    const text = 'Some children left. <!-- substantiate-disable vague other -- agreed -->';
    const snapshot = lint(text, engineOf([vague, other]));
    expect(snapshot.suppressed()).toHaveLength(1);
    expect(snapshot.suppressed()[0]?.finding).toMatchObject({ rule: 'vague', also: [{ rule: 'other' }] });
    expect(snapshot.suppressions()).toMatchObject([{ rules: ['vague', 'other'], findings: 1, state: 'in force' }]);
  });

  test.each([
    ['Some came. <!-- substantiate-disable vague -- agreed -->', 'in force', 1],
    ['Some came. <!-- substantiate-disable vague -- agreed; until 2026-01-01 -->', 'expired', 1],
    ['Nobody. <!-- substantiate-disable vague -- agreed; until 2026-01-01 -->', 'unused', 0],
    ['Nobody. <!-- substantiate-disable vague -- agreed -->', 'unused', 0],
    ['Some came. <!-- substantiate-disable vague -->', 'without reason', 0],
    ['Some came. <!-- substantiate-disable vague -- agreed; until May -->', 'wrong date', 0],
    ['Some came. <!-- substantiate-disable vague vage -- agreed -->', 'unknown rule', 1],
    ['Some came. <!-- substantiate-disable -- agreed -->', 'unknown rule', 0],
    ['Some came.\n\n<!-- substantiate-disable vague -- agreed -->\n', 'covers nothing', 0],
    ['Some came.\n\nMany left.\n\n<!-- substantiate-disable-file vague -- agreed -->\n', 'in force', 2],
    ['<!-- substantiate-disable-next-line vague -- agreed -->\n\nSome came, many left.\n', 'in force', 2],
  ])('%j is %s', (text, state, findings) => {
    const own = engineOf([vague, passage], { today, knownRules: new Set(['vague', 'passage']) });
    const [comment, ...more] = lint(`# A\n\n${text}`, own).suppressions();
    expect(more).toEqual([]);
    expect(comment).toMatchObject({ state, findings });
    expect(`# A\n\n${text}`.slice(comment?.start, comment?.end)).toMatch(/^<!--.*-->$/);
  });

  test('is the same after any sequence of edits as from scratch', () => {
    fc.assert(
      fc.property(markdownText(), fc.constantFrom(1, 30), fc.array(relativeEdit, { minLength: 1, maxLength: 6 }), (part, times, edits) => {
        const document = engine.open(part.repeat(times), { format: 'markdown' });
        document.snapshot();
        for (const relative of edits) {
          document.edit([toEdit(relative, document.text)]);
          expect(told(document.snapshot())).toBe(told(lint(document.text)));
        }
      }),
      { numRuns: runs(10) },
    );
  });

  test('is, with what is told, all there is', () => {
    const plain = (snapshot: Snapshot): string[] =>
      [...snapshot.findings, ...snapshot.suppressed().map(({ finding }) => finding)]
        .filter(({ category }) => category !== 'engine')
        .flatMap(({ rule, also, start }) => [rule, ...also.map((one) => one.rule)].map((name) => `${String(start)} ${name}`))
        .sort();
    const own = engineOf([vague], { today });
    fc.assert(
      fc.property(markdownText(), fc.constantFrom(1, 30), (part, times) => {
        const text = part.repeat(times);
        const silent = text.replaceAll('substantiate-disable', 'substantiate-disabld');
        const both = lint(text, own);
        expect(plain(both)).toEqual(plain(lint(silent, own)));
        const counted = both.suppressions().reduce((sum, { findings }) => sum + findings, 0);
        expect(counted).toBeGreaterThanOrEqual(both.suppressed().length);
      }),
      { numRuns: runs(20) },
    );
  });
});
