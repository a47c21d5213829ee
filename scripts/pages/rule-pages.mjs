/** The rules as a reader of SARIF is shown them, each with its page and with the precision that docs/ACCURACY.md measured. */
import { readFile } from 'node:fs/promises';
import prettier from 'prettier';

/** Findings that a rule must have had among marked texts before its precision is told. */
const fewest = 50;

/** The least share of right findings for each of GitHub's words. */
const precisions = [
  ['very-high', 0.95],
  ['high', 0.85],
  ['medium', 0.7],
  ['low', 0],
];

/**
 * What each rule's precision is called, by id; rules with too few cases are left out.
 * @param page docs/ACCURACY.md, whose table "Rule by rule" has findings and precision in its second and third column.
 */
export function measuredPrecisions(page) {
  const [, table] = page.split(/^## Rule by rule$/mu);
  if (table === undefined) throw new Error('docs/ACCURACY.md has no section "Rule by rule"');
  const rows = table.split(/^## /mu)[0].matchAll(/^\| `([\w-]+)` +\| +([\d,]+) \| +([\d.]+) \|/gmu);
  const measured = Array.from(rows, ([, id, found, precision]) => [id, Number(found.replaceAll(',', '')), Number(precision)]);
  if (measured.length === 0) throw new Error('docs/ACCURACY.md tells no precision in its section "Rule by rule"');
  return new Map(
    measured.filter(([, found]) => found >= fewest).map(([id, , precision]) => [id, precisions.find(([, least]) => precision >= least)[0]]),
  );
}

/** A rule's page as help: without its title, which readers show above it, and without links into this repository, examples apart. */
function helpOf(page) {
  return page
    .replace(/^# .*\n+/u, '')
    .split(/(^```.+?^```$)/msu)
    .map((part) => (part.startsWith('```') ? part : part.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/gu, '$1')))
    .join('')
    .trimEnd();
}

/**
 * @param loaded the rules: `{family, rule, severity}`. @param notices the tool's own findings.
 * @returns {Promise<[string, string]>} path below the root, content.
 */
export async function rulePages(root, loaded, notices) {
  const precisions = measuredPrecisions(await readFile(`${root}docs/ACCURACY.md`, 'utf8'));
  const all = [
    ...loaded.map(({ family, rule, severity }) => ({ ...rule, severity, file: `rules/src/${family.folder}/${rule.id}/README.md` })),
    ...notices.map((notice) => ({ ...notice, file: `docs/notices/${notice.id}.md` })),
  ];
  const pages = await Promise.all(
    all.map(async ({ id, category, severity, summary, why, file }) => ({
      id,
      category,
      severity: severity === 'off' ? 'warning' : severity,
      summary,
      why,
      help: helpOf(await readFile(root + file, 'utf8')),
      precision: precisions.get(id),
    })),
  );
  const source = `// Written by scripts/generate.mjs from the rules, their pages and docs/ACCURACY.md: edit those.
import type { Category, Severity } from 'retext-substantiate/kit';

/** A rule, or one of the tool's own findings, as it is shown to somebody who has no more than its results. */
export interface RulePage {
  readonly id: string;
  readonly category: Category;
  /** In the preset \`recommended\`. */
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  /** Its page, as Markdown. */
  readonly help: string;
  /** How many of its findings were right on marked texts; left out where there were too few to tell. */
  readonly precision?: 'very-high' | 'high' | 'medium' | 'low';
}

/** Every rule, in the order of its category, then the tool's own findings. */
export const rulePages: readonly RulePage[] = ${JSON.stringify(pages, null, 2)};
`;
  const path = 'server/src/formats/sarif/rule-pages.ts';
  const config = await prettier.resolveConfig(root + path);
  return [path, await prettier.format(source, { ...config, parser: 'typescript' })];
}
