import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTagger } from 'retext-substantiate/tagger';
import { rules } from 'retext-substantiate/rules';
import type { ActiveRule } from 'retext-substantiate/kit';
import type { EvidenceItem } from 'retext-substantiate/language';
import { readRulePage } from '../rules/src/kit/rule-page.js';
import { activeRule, exampleProblems, fixtureProblems, variantProblems, variants, type LintExample } from '../rules/src/kit/rule-tester.js';
import { exampleEvidence } from '../rules/src/kit/testing/document-evidence.js';
import { createEngine } from '../server/src/engine/index.js';
import type { Finding, TextEdit } from '../server/src/engine/types.js';

const source = fileURLToPath(new URL('../rules/src/', import.meta.url));
const families = ['vague-terms', 'unquantified-claims', 'missing-evidence', 'evidence'];
const tagger = createTagger();

/** What words mean in a quotation is another report's scale: nothing is declared there. */
function keepsMeaning(rule: string, variant: string): boolean {
  return !(rule === 'scale-mismatch' && variant === 'in a block quote');
}

function applied(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** The rule alone on the real engine, with the tagger there. */
function engineFindings(active: ActiveRule, text: string, register: readonly EvidenceItem[]): readonly Finding[] {
  const evidence = register.length > 0 ? exampleEvidence(register) : undefined;
  const engine = createEngine({ rules: [active], knownRules: new Set([active.rule.id]), tagger, docsUrl: (id) => id });
  const { findings } = engine.lint(text, { format: 'markdown', linkedFile: () => null, evidence: () => evidence });
  const broken = findings.filter(({ rule }) => rule === 'internal-error');
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('; '));
  return findings.filter(({ rule }) => rule === active.rule.id);
}

const lint: LintExample = engineFindings;

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id on the engine', ({ id, rule }) => {
  const folder = families.map((family) => `${source}${family}/${id}`).find((path) => existsSync(path)) ?? expect.fail(`no folder of ${id}`);
  const fixtures = readdirSync(`${folder}/fixtures`)
    .filter((name) => /\.(?:md|csv)$/.test(name))
    .map((name) => ({ name, text: readFileSync(`${folder}/fixtures/${name}`, 'utf8') }));
  const reports = fixtures.filter(({ name }) => name.endsWith('.md'));

  it('gives one finding for each flagged example of its page, none for the others', () => {
    expect(exampleProblems(rule, readFileSync(`${folder}/README.md`, 'utf8'), lint)).toEqual([]);
  });

  it.each(fixtures)('$name: exact findings, twice the same', ({ name, text }) => {
    expect(fixtureProblems(rule, name, text, lint)).toEqual([]);
  });

  it('has no fix that leaves its finding standing', () => {
    const { flagged, register } = readRulePage(readFileSync(`${folder}/README.md`, 'utf8'));
    for (const { text, options } of flagged) {
      const active = activeRule(rule, options);
      for (const { fixes } of engineFindings(active, text, register)) {
        for (const { title, edits } of fixes) {
          const fixed = edits.toSorted((one, other) => other.start - one.start).reduce(applied, text);
          expect(lint(active, fixed, register), `${title}: ${fixed}`).toEqual([]);
        }
      }
    }
  });

  describe.runIf(reports.length > 0).each(variants.filter(({ name }) => keepsMeaning(id, name)))('$name', (variant) => {
    it.each(reports)('$name: the same words', ({ name, text }) => {
      expect(variantProblems(rule, name, text, variant, lint)).toEqual([]);
    });
  });
});
