import fc from 'fast-check';
import { claimFact, defineRule, EvidenceBook, type EvidenceItem } from 'retext-substantiate/kit';
import { describe, expect, test } from 'vitest';
import { markdownText, relativeEdit, runs, toEdit } from './testing/arbitrary.js';
import { engineOf } from './testing/rules.js';
import type { DocumentEvidence, Snapshot } from './types.js';

let looks = 0;

/** Says what each `E12` of the prose is, what the footnotes say and when the report was written, and counts how often it looked. */
const asking = defineRule({
  id: 'asking',
  category: 'evidence',
  scope: 'block',
  severity: 'warning',
  summary: 'For tests',
  why: 'For tests.',
  checkBlock(block, { report }) {
    looks++;
    const { evidence, prose } = block;
    const say = (message: string, start = 0): void =>
      report({ span: { start, end: Math.min(start + 1, prose.length) }, message: message.slice(0, 99), question: 'What?' });
    for (const { index, 0: id } of prose.matchAll(/E\d+/g)) say(`${id} is ${evidence?.item(id)?.title ?? 'unknown'}`, index);
    for (const { kind, target, start } of block.marks) {
      if (kind === 'footnote-call') say(`note ${target}: ${evidence?.note(target) ?? 'none'}`, start);
      if (kind === 'link') say(`link to ${(evidence?.linked(target) ?? []).map(({ id }) => id).join()}`, start);
    }
    for (const { item, start } of evidence?.sensitiveTitles(prose) ?? []) say(`title of ${item.id}`, start);
    if (prose.includes('late')) say(`cut off ${evidence?.cutOff()?.date ?? 'never'}`);
  },
});

/** A stand-in for the rule that tells of claims: each `waited` is one, and what is linked to is its evidence. */
const claiming = defineRule<{ within: 'block' | 'section' }>({
  id: 'missing-evidence',
  category: 'missing-evidence',
  scope: 'block',
  severity: 'info',
  summary: 'For tests',
  why: 'For tests.',
  checkBlock(block, { fact, report }) {
    const claims = block.sentences.filter(({ text }) => text.includes('waited'));
    const [first] = claims;
    if (!first) return;
    const evidence = block.marks.map(({ target }) => target);
    for (const claim of claims) fact(claimFact(claim, { evidence, within: 'block' }));
    if (evidence.length === 0) report({ span: first, message: 'No evidence', question: 'Where?', extent: 'passage' });
  },
});

const engine = engineOf([asking, claiming]);

function evidenceOf(items: readonly EvidenceItem[]): DocumentEvidence {
  return {
    book: new EvidenceBook(items.map((item) => ({ item, ...(item.location === undefined ? {} : { path: item.location }) }))),
    pathOf: (target) => target,
    cutOff: (frontMatter) => {
      const date = /date: (\S+)/.exec(frontMatter)?.[1];
      return date === undefined ? undefined : { date, field: 'date' };
    },
  };
}

const item = (number: number, more: Partial<EvidenceItem> = {}): EvidenceItem => ({ id: `E${number}`, title: `title ${number}`, ...more });

/** Opens a document whose evidence can be changed, and tells how many blocks are looked at for each snapshot. */
function openWith(text: string, items: readonly EvidenceItem[]) {
  let evidence = evidenceOf(items);
  const document = engine.open(text, { format: 'markdown', evidence: () => evidence });
  const snapshot = (): { looked: number; messages: string[] } => {
    looks = 0;
    const messages = document.snapshot().findings.map(({ message }) => message);
    return { looked: looks, messages };
  };
  const change = (next: readonly EvidenceItem[]): void => {
    evidence = evidenceOf(next);
    document.surroundingsChanged();
  };
  return { document, snapshot, change };
}

describe('a changed register', () => {
  const text = `${Array.from({ length: 100 }, (_, index) => `See E${index}.`).join('\n\n')}\n\nNo id here.\n`;
  const items = Array.from({ length: 100 }, (_, index) => item(index));

  test('has only the blocks looked at again that cite what changed', () => {
    const { snapshot, change } = openWith(text, items);
    expect(snapshot().looked).toBe(101);
    change(items.map((each) => (each.id === 'E7' ? { ...each, title: 'new' } : each)));
    expect(snapshot()).toMatchObject({ looked: 1, messages: expect.arrayContaining(['E7 is new', 'E8 is title 8']) });
    change(items.filter(({ id }) => id !== 'E9').map((each) => (each.id === 'E7' ? { ...each, title: 'new' } : each)));
    expect(snapshot()).toMatchObject({ looked: 1, messages: expect.arrayContaining(['E9 is unknown']) });
  });

  test('leaves everything as it is where nothing that was asked for has changed', () => {
    const { document, snapshot, change } = openWith(text, items);
    const before = document.snapshot();
    change([...items, item(100), item(101, { sensitivity: 'none' })]);
    expect(snapshot().looked).toBe(0);
    expect(document.snapshot().resultId).toBe(before.resultId);
  });

  test('is felt only where the title of a newly sensitive item stands', () => {
    const { snapshot, change } = openWith('The Redfile.\n\nA red file\nlay there.\n\nThe red filed.\n', [item(1, { title: 'Red file' })]);
    expect(snapshot().messages).toEqual([]);
    change([item(1, { title: 'Red file', sensitivity: 'personal data' })]);
    expect(snapshot()).toEqual({ looked: 1, messages: ['title of E1'] });
  });

  test('is known to links of the report', () => {
    const { snapshot, change } = openWith('[A](a.md) and [b](b.md).\n\n[C](c.md).\n', [item(1, { location: 'a.md' })]);
    expect(snapshot().messages.sort()).toEqual(['link to ', 'link to ', 'link to E1']);
    change([item(1, { location: 'a.md' }), item(2, { location: 'c.md' })]);
    expect(snapshot()).toMatchObject({ looked: 1 });
  });
});

test('a link means the item of its place, where several items are kept in one file', () => {
  const items = [
    item(1, { location: 'a.md', locator: 'Table 2: plans' }),
    item(2, { location: 'a.md', locator: 'annex' }),
    item(3, { location: 'a.md' }),
  ];
  const pathOf = (target: string): string => target.replace(/#.*/, '');
  const evidence = { ...evidenceOf(items), pathOf };
  const meant = (link: string): string[] =>
    engine.lint(`See [it](${link}).`, { format: 'markdown', evidence: () => evidence }).findings.map(({ message }) => message);
  expect(meant('a.md#table-2-plans')).toEqual(['link to E1']);
  expect(meant('a.md#annex')).toEqual(['link to E2']);
  expect(meant('a.md#elsewhere')).toEqual(['link to E1,E2,E3']);
  expect(meant('a.md')).toEqual(['link to E1,E2,E3']);
});

describe('an edit elsewhere in the report', () => {
  test('of a footnote has the block with its call looked at again', () => {
    const { document, snapshot } = openWith('One.[^1]\n\nTwo.[^2]\n\n[^1]: E1\n[^2]: E2\n', [item(1), item(2)]);
    expect(snapshot().messages).toContain('note 1: E1');
    const at = document.text.indexOf('E1') + 1;
    document.edit([{ start: at, end: at + 1, text: '2' }]);
    const { looked, messages } = snapshot();
    expect(messages).toContain('note 1: E2');
    // The call's block and the two notes, which are one region.
    expect(looked).toBe(3);
  });

  test('of a long footnote is known at its call as far as it tells what it cites', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `EV-${String(100 + index)}`).join('; ');
    const { snapshot } = openWith(`One.[^1]\n\n[^1]: ${ids}\n`, []);
    expect(snapshot().messages).toContain(`note 1: ${ids}`.slice(0, 99));
    expect(`note 1: ${ids}`.length).toBeGreaterThan(99);
  });

  test('of the front matter has the blocks looked at again that need its date', () => {
    const { document, snapshot } = openWith('---\ndate: 2026-01-01\n---\n\nToo late.\n\nTwo.\n', []);
    expect(snapshot().messages).toEqual(['cut off 2026-01-01']);
    const at = document.text.indexOf('2026') + 3;
    document.edit([{ start: at, end: at + 1, text: '7' }]);
    expect(snapshot()).toEqual({ looked: 1, messages: ['cut off 2027-01-01'] });
  });
});

describe('claims', () => {
  const claimsOf = (text: string): [string, number, string][] =>
    engine
      .lint(text, { format: 'markdown' })
      .claims()
      .map(({ text: words, heading, evidence }) => [words, heading, evidence.join()]);

  test('stand under their headings with what they rest on', () => {
    expect(claimsOf('She waited.\n\n# A\n\nHe waited [x](a.md).\n\n## B\n\nThey waited.\n')).toEqual([
      ['She waited.', -1, ''],
      ['He waited [x](a.md).', 0, 'a.md'],
      ['They waited.', 1, ''],
    ]);
  });

  test('whose finding is suppressed rest on the reason', () => {
    expect(claimsOf('She waited. He waited. <!-- substantiate-disable missing-evidence -- known to all -->\n\nThey waited.\n')).toEqual([
      ['She waited.', -1, 'reason: known to all'],
      ['He waited.', -1, 'reason: known to all'],
      ['They waited.', -1, ''],
    ]);
    expect(claimsOf('<!-- substantiate-disable-file missing-evidence -- a letter -->\n\nThey waited.\n')).toEqual([
      ['They waited.', -1, 'reason: a letter'],
    ]);
  });

  test('rest on no reason that is still a blank', () => {
    expect(claimsOf('She waited. <!-- substantiate-disable missing-evidence -- ‹reason› -->\n')).toEqual([['She waited.', -1, '']]);
    expect(claimsOf('<!-- substantiate-disable-file missing-evidence -- ‹reason› -->\n\nThey waited.\n')).toEqual([
      ['They waited.', -1, ''],
    ]);
  });

  test('of an earlier snapshot are those of its own text', () => {
    const document = engine.open('She waited.\n\nHe waited.\n', { format: 'markdown' });
    const before = document.snapshot();
    document.edit([{ start: 0, end: 0, text: 'So they waited.\n\n' }]);
    document.snapshot();
    expect(before.claims().map(({ text }) => text)).toEqual(['She waited.', 'He waited.']);
  });
});

describe('a document with evidence', () => {
  const content = (snapshot: Snapshot): string =>
    JSON.stringify([snapshot.findings, snapshot.claims(), snapshot.citations(), snapshot.headings()]);
  const register = fc.array(
    fc.record({
      id: fc.constantFrom('E1', 'E2', 'E12', 'E-012'),
      title: fc.constantFrom('some note', 'Some children waited', 'other'),
      location: fc.constantFrom('evidence/a.md#x', '/x'),
      sensitivity: fc.constantFrom('none', 'personal'),
    }),
    { maxLength: 3 },
  );

  test('gives after any edits and changes of its register what it gives from scratch', () => {
    fc.assert(
      fc.property(
        markdownText(),
        fc.constantFrom(1, 30),
        fc.array(fc.tuple(relativeEdit, fc.option(register)), { maxLength: 6 }),
        (part, times, steps) => {
          let evidence = evidenceOf([item(12)]);
          const setup = { format: 'markdown', evidence: () => evidence } as const;
          const document = engine.open(part.repeat(times), setup);
          for (const [edit, items] of steps) {
            document.edit([toEdit(edit, document.text)]);
            if (items) {
              evidence = evidenceOf(items);
              document.surroundingsChanged();
            }
            expect(content(document.snapshot())).toBe(content(engine.lint(document.text, setup)));
          }
        },
      ),
      { numRuns: runs(20) },
    );
  });
});
