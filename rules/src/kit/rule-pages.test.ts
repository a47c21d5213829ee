import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';
import { pageProblems, readRulePage } from './rule-page.js';
import { exampleProblems, fixtureProblems, readFixture, type LintExample } from './rule-tester.js';
import { compileRules } from './run-block.js';
import { exampleEvidence, exampleView, splitFrontMatter } from './testing/document-evidence.js';
import type { AnyRule } from './types.js';

const source = fileURLToPath(new URL('..', import.meta.url));
const families = ['vague-terms', 'unquantified-claims', 'missing-evidence', 'evidence'];
const folders = families.flatMap((family) => foldersIn(`${source}${family}`));

describe('every rule folder', () => {
  it('is in the index of rules', () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(folders.map(({ id }) => id).sort());
  });

  describe.each(folders)('$id', ({ id, path }) => {
    const rule = rules.find((one) => one.id === id);

    it('has a rule, a page and fixtures', () => {
      const missing = ['rule.ts', 'README.md', 'fixtures', nearMisses(rule)].filter((name) => !existsSync(`${path}/${name}`));
      expect(missing, `missing in ${path}`).toEqual([]);
    });

    it('has a page of the fixed shape', () => {
      expect(rule ? pageProblems(rule, read(`${path}/README.md`)) : ['no rule']).toEqual([]);
    });

    it('flags in plain prose what its page and fixtures say', () => {
      expect(rule ? proseProblems(rule, path) : ['no rule']).toEqual([]);
    });

    it('flags no near miss', () => {
      expect(readFixture(read(`${path}/${nearMisses(rule)}`)).expected).toEqual([]);
    });
  });
});

/** Only what needs no Markdown reader: the rest is run on the engine, in `test/rules.test.ts`. */
function proseProblems(rule: AnyRule, path: string): string[] {
  if (rule.scope !== 'block') return [];
  const page = read(`${path}/README.md`);
  const { flagged, notFlagged } = readRulePage(page);
  const fixtures = readdirSync(`${path}/fixtures`).filter((name) => name.endsWith('.md'));
  return [
    ...([...flagged, ...notFlagged].every(({ text }) => isPlain(text)) ? exampleProblems(rule, page, lintProse) : []),
    ...fixtures
      .map((name) => ({ name, text: read(`${path}/fixtures/${name}`) }))
      .filter(({ text }) => isPlain(text))
      .flatMap(({ name, text }) => fixtureProblems(rule, name, text, lintProse)),
  ];
}

function nearMisses(rule: AnyRule | undefined): string {
  return rule?.checkRegister ? 'fixtures/near-misses.csv' : 'fixtures/near-misses.md';
}

function isPlain(text: string): boolean {
  return !/[[\]|`<>&\\*_]|^(?:#|[-+] |\d+[.)] )/m.test(text);
}

/** Paragraphs without any markup, each read as one block. */
const lintProse: LintExample = (active, text, register) => {
  const run = compileRules([active]);
  const { frontMatter, body } = splitFrontMatter(text);
  const evidence = register.length > 0 ? { evidence: exampleView(exampleEvidence(register), new Map(), frontMatter) } : {};
  return [...body.matchAll(/(?:.+\n?)+/g)].flatMap(({ 0: prose, index: at }) => {
    const index = frontMatter.length + at;
    const block = new Block({
      kind: 'paragraph',
      prose: prose.replaceAll('\n', ' ').trimEnd(),
      context: { section: 'finding', quoted: false },
      ...evidence,
    });
    const { findings, failures } = run(block);
    if (failures.length > 0) throw new Error(failures.map(({ rule, message }) => `${rule}: ${message}`).join('; '));
    return findings.map(({ report: { span, message, question, extent = 'words', fixes = [] } }) => {
      return { start: index + span.start, end: index + span.end, message, question, extent, fixes };
    });
  });
};

function foldersIn(family: string): { id: string; path: string }[] {
  if (!existsSync(family)) return [];
  const entries = readdirSync(family, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ id: name, path: `${family}/${name}` }));
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
