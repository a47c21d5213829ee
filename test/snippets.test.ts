import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { createTagger } from '../rules/src/tagger/index.js';
import { check, folderWith } from './cli/harness.js';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(new URL('../snippets/report.code-snippets', import.meta.url), 'utf8')) as Record<string, Snippet>;

/** What stands in the text once a snippet is taken and nothing is filled in. */
function inserted({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^{}]*)\}/gu, '$1')
    .replace(/\$\{\d+\|([^,|]+),[^|]+\|\}/gu, '$1')
    .replace(/\$\d/gu, '');
}

describe('a snippet', () => {
  const all = Object.entries(snippets);
  const tagger = createTagger();

  it.each(all)('leaves nothing to ask but its blanks: %s', async (_, snippet) => {
    const text = inserted(snippet);
    expect(text).not.toMatch(/\$|\{/u);
    const blanks = text.match(/‹[^‹›]+›/gu) ?? [];
    expect(blanks).not.toEqual([]);
    const folder = folderWith({ 'a.md': `# Report\n\n${text}\n` });
    const { report } = await check(folder, ['a.md', '--preset', 'strict'], { rules, tagger });
    const found = report.files.flatMap(({ findings }) => findings.map(({ rule, text: words }) => `${rule}: ${words}`));
    expect(found).toEqual(found.filter((words) => words.startsWith('unfilled-placeholder: ')));
    expect(found.join(' ')).toContain('‹');
  });

  it('is led to by a prefix that nobody writes, each by its own', () => {
    const prefixes = all.map(([, { prefix }]) => prefix);
    expect(prefixes.filter((prefix) => !/^report-[a-z-]+$/u.test(prefix))).toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('has its stops in the order in which they are filled in', () => {
    for (const [name, { body }] of all) {
      const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/gu)].map(([, stop]) => Number(stop));
      expect([name, stops]).toEqual([name, [...stops.slice(0, -1).map((_, index) => index + 1), 0]]);
    }
  });
});
