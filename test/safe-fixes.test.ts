import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { activeRule, readFixture } from '../rules/src/kit/rule-tester.js';
import { exampleEvidence } from '../rules/src/kit/testing/document-evidence.js';
import { createEngine, safeEdits } from '../server/src/engine/index.js';
import type { Finding } from '../server/src/engine/types.js';

const source = fileURLToPath(new URL('../rules/src/', import.meta.url));
const fixtures = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /fixtures[\\/].+\.md$/.test(path))
  // Those that cite a register, and some of the others: every rule over every text takes longer than it tells.
  .filter((path, index) => path.startsWith('evidence') || index % 12 === 0)
  .map((path) => ({ path, ...readFixture(readFileSync(`${source}${path}`, 'utf8')) }));
const engine = createEngine({
  rules: rules.map((rule) => activeRule(rule)),
  knownRules: new Set(rules.map(({ id }) => id)),
  docsUrl: (id) => id,
});

const comment = ' <!-- substantiate-disable vague-time, vague-standard -- agreed -->';
const findingsOf = (all: readonly Finding[], rule: string): string[] =>
  all.filter((finding) => finding.rule === rule).map(({ message }) => message);

it('safe fixes of every rule at once end, and bring no finding of the rules they are for nor of any on words', () => {
  let made = 0;
  for (const { path, text, register } of fixtures) {
    const evidence = exampleEvidence(register);
    const lint = (one: string): readonly Finding[] =>
      engine.lint(one, { format: 'markdown', linkedFile: () => ({}), evidence: () => evidence }).findings;
    let fixed = text.replace(/(?<=[.!])(?=\n|$)/g, comment);
    const before = lint(fixed);
    let rounds = 0;
    for (let edits = safeEdits(lint(fixed)); edits.length > 0; edits = safeEdits(lint(fixed))) {
      made += edits.length;
      fixed = edits.toReversed().reduce((one, { start, end, text: put }) => one.slice(0, start) + put + one.slice(end), fixed);
      expect(++rounds, path).toBeLessThan(4);
    }
    const after = lint(fixed);
    for (const rule of ['superseded-evidence', 'unused-suppression', 'vague-time', 'vague-standard', 'unknown-evidence']) {
      const left = findingsOf(before, rule);
      for (const message of findingsOf(after, rule)) {
        expect(left, `${path}: ${rule}`).toContain(message);
        left.splice(left.indexOf(message), 1);
      }
    }
  }
  expect(made).toBeGreaterThan(50);
});
