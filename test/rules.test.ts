import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTagger } from 'retext-substantiate/tagger';
import { rules } from 'retext-substantiate/rules';
import type { ActiveRule } from 'retext-substantiate/kit';
import type { EvidenceItem } from 'retext-substantiate/language';
import { readRulePage } from '../rules/src/kit/rule-page.js';
import {
  activeRule,
  exampleProblems,
  fixtureProblems,
  readFixture,
  variantProblems,
  variants,
  type LintExample,
} from '../rules/src/kit/rule-tester.js';
import { exampleEvidence } from '../rules/src/kit/testing/document-evidence.js';
import { fixProblems } from '../rules/src/kit/testing/fix-check.js';
import { createEngine } from '../server/src/engine/index.js';
import type { Engine, Finding } from '../server/src/engine/types.js';

const source = fileURLToPath(new URL('../rules/src/', import.meta.url));
const families = ['vague-terms', 'unquantified-claims', 'missing-evidence', 'evidence'];
const tagger = createTagger();

/** What words mean in a quotation is another report's scale: nothing is declared there. */
function keepsMeaning(rule: string, variant: string): boolean {
  return !(rule === 'scale-mismatch' && variant === 'in a block quote');
}

const unfilled = rules.find(({ id }) => id === 'unfilled-placeholder') ?? expect.fail('no rule for blanks');

const engines = new Map<string, Engine>();

/** An engine with the rule alone, and the tagger; one for all texts with the same options. */
function engineWith(active: ActiveRule): Engine {
  const key = JSON.stringify([active.rule.id, active.severity, active.options]);
  const engine = engines.get(key) ?? createEngine({ rules: [active], knownRules: new Set([active.rule.id]), tagger, docsUrl: (id) => id });
  engines.set(key, engine);
  return engine;
}

/** What the rule finds on the real engine. */
function engineFindings(active: ActiveRule, text: string, register: readonly EvidenceItem[]): readonly Finding[] {
  const evidence = register.length > 0 ? exampleEvidence(register) : undefined;
  const engine = engineWith(active);
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

  it('has fixes after which nothing is found but their blanks', () => {
    const { flagged, register } = readRulePage(readFileSync(`${folder}/README.md`, 'utf8'));
    const texts = [...flagged.map((example) => ({ ...example, register })), ...reports.map((report) => readFixture(report.text))];
    for (const { text, options, register: items } of texts) {
      const active = activeRule(rule, options);
      const blanks = (fixed: string): number => engineFindings(activeRule(unfilled), fixed, []).length;
      expect(fixProblems(text, { findings: (fixed) => engineFindings(active, fixed, items), blanks })).toEqual([]);
    }
  });

  describe.runIf(reports.length > 0).each(variants.filter(({ name }) => keepsMeaning(id, name)))('$name', (variant) => {
    it.each(reports)('$name: the same words', ({ name, text }) => {
      expect(variantProblems(rule, name, text, variant, lint)).toEqual([]);
    });
  });
});
