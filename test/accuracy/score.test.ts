import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLabelSets, type LabelSet } from './labels.js';
import { lintSet } from './lint.js';
import { labels, whyNot } from './places.js';
import { scoreClaims, scoreSpans, type Found } from './score.js';

const folder = mkdtempSync(join(tmpdir(), 'substantiate-labels-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Some teams met often. Most plans (33 of 39) were good. The panel meets in May.';
const sentences = [
  { doc: 'A', sid: 'A-1', start: 0, end: 21, text: 'Some teams met often.' },
  { doc: 'A', sid: 'A-2', start: 22, end: 54, text: 'Most plans (33 of 39) were good.' },
  { doc: 'A', sid: 'A-3', start: 55, end: 78, text: 'The panel meets in May.' },
];
const marks = [
  {
    ...{ sid: 'A-1', claim: true, evidence: false, unquantified: [] },
    vague: [
      { text: 'Some', type: 'quantity' },
      { text: 'often', type: 'frequency', optional: true },
    ],
  },
  { sid: 'A-2', claim: true, evidence: true, vague: [{ text: 'good', nth: 1, type: 'standard' }], unquantified: [] },
  { sid: 'A-3', claim: false, evidence: false, vague: [], unquantified: [] },
];

function write(name: string, lines: readonly unknown[]): void {
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function small(changes: { readonly sentences?: readonly unknown[]; readonly labels?: readonly unknown[] } = {}): LabelSet {
  write('small.passages.jsonl', [{ passage: 'A', text }]);
  write('small.sentences.jsonl', changes.sentences ?? sentences);
  write('small.labels.jsonl', changes.labels ?? marks);
  return readLabelSets(folder)[0]!;
}

function scored(...found: readonly (readonly [string, string])[]) {
  const set = small();
  const list: Found[] = found.map(([words, category]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, categories: [category] };
  });
  const findings = new Map([[set.passages[0]!, list]]);
  return { vague: scoreSpans(set, findings, 'vague-term'), claims: scoreClaims(set, findings) };
}

describe('the scorer', () => {
  test('counts overlapping spans, each once, and leaves out what only one reader marked', () => {
    const { vague } = scored(['Some teams', 'vague-term'], ['Some teams', 'vague-term'], ['often', 'vague-term'], ['Most', 'vague-term']);
    expect(vague).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, marked: 2, found: 2 });
  });

  test('judges claims by sentence: those with evidence of their own are none to be found', () => {
    const { claims } = scored(['Some teams met often.', 'missing-evidence'], ['The panel', 'missing-evidence']);
    expect(claims).toMatchObject({ recall: 1, specificity: 1 / 2, balanced: 3 / 4, precision: 1 / 2 });
  });

  test.each([
    ['a sentence that is not there', { sentences: [{ ...sentences[0], start: 1 }] }, /A-1 is not what passage A has at 1/],
    ['a sentence without label', { labels: marks.slice(1) }, /no label for sentence A-1/],
    ['a line of another form', { labels: [{ sid: 'A-1' }] }, /small\.labels\.jsonl:1: .*claim/s],
  ])('names %s', (_, changes, message) => {
    expect(() => small(changes)).toThrow(message);
  });
});

describe.skipIf(whyNot !== '')(`the reference scorer${whyNot}`, () => {
  const scorer = join(labels, '../score.py');
  const python = spawnSync('python3', ['--version']).status === 0 && existsSync(scorer);

  test.skipIf(!python)('agrees to three decimals (skipped without Python)', () => {
    for (const set of whyNot === '' ? readLabelSets(labels) : []) {
      const { findings } = lintSet(set, 'strict');
      const list = [...findings].flatMap(([{ id }, own]) =>
        own.flatMap(({ start, end, categories }) => categories.map((category) => ({ doc: id, start, end, category }))),
      );
      const file = join(folder, 'findings.json');
      writeFileSync(file, JSON.stringify(list));
      const paths = ['sentences', 'labels'].map((kind) => join(labels, `${set.name}.${kind}.jsonl`));
      const theirs = JSON.parse(spawnSync('python3', [scorer, ...paths, file], { encoding: 'utf8' }).stdout);
      const vague = scoreSpans(set, findings, 'vague-term');
      const unquantified = scoreSpans(set, findings, 'unquantified-claim');
      const claims = scoreClaims(set, findings);
      expect(theirs.vague.f1, set.name).toBeCloseTo(vague.f1, 3);
      expect([theirs.vague.gold, theirs.vague.found]).toEqual([vague.marked, vague.found]);
      expect(theirs.unquantified.f1, set.name).toBeCloseTo(unquantified.f1, 3);
      expect([theirs.claim.recall, theirs.claim.specificity, theirs.claim.balanced].map((value) => Math.round(value * 1e3) / 1e3)).toEqual(
        [claims.recall, claims.specificity, claims.balanced].map((value) => Math.round(value * 1e3) / 1e3),
      );
    }
  });
});
