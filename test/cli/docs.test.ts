import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { readConfig } from '../../server/src/config/read.js';
import { configSchema } from '../../server/src/config/schema.js';
import { check, folderWith, run } from './harness.js';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , code = '']) => code);

describe('docs/configuration.md', () => {
  const text = page('configuration');

  it.each(blocks(text, 'yaml'))('has an example that is a sound config: %#', (example) => {
    expect(readConfig(example, 'substantiate.yaml', rules).problems).toEqual([]);
  });

  it('names every key', () => {
    for (const key of Object.keys(configSchema(rules).shape)) expect(text).toContain(`| \`${key}\` |`);
  });

  it('shows problems as they are told', async () => {
    const folder = folderWith({ 'a.md': '', 'substantiate.yaml': 'presett: strict\nrules:\n  vague-quantty: error\n' });
    expect(blocks(text, 'text')).toContain((await run(folder, ['check', 'a.md'], { rules })).stderr);
  });
});

describe('docs/command-line.md', () => {
  const text = page('command-line');

  it('has examples that run', async () => {
    const folder = folderWith({ 'draft.md': '', 'notes.txt': '', 'reports/2024/a-final.md': '' });
    const calls = blocks(text, 'sh').flatMap((block) => block.trim().split('\n'));
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      const [command = ''] = call.split('#');
      const words = command.slice(command.indexOf('substantiate')).trim().split(/ +/).slice(1);
      const { status, stderr } = await run(
        folder,
        words.map((word) => word.replaceAll('"', '')),
        { rules },
      );
      expect([call, status, stderr]).toEqual([call, 0, '']);
    }
  });

  it('names every option', async () => {
    for (const command of ['check', 'evidence', 'strip', 'init']) {
      const { stdout } = await run('/', [command, '--help']);
      for (const [option] of stdout.matchAll(/--(?!help)[a-z-]+/g)) expect(text).toContain(option);
    }
  });

  it('has suppressions that work, and none that is not needed', async () => {
    const [example = ''] = blocks(text, 'markdown');
    const found = async (markdown: string): Promise<string[]> => {
      const { report } = await check(folderWith({ 'a.md': markdown }), ['a.md'], { rules });
      return report.files[0]?.findings.map(({ rule }) => rule) ?? [];
    };
    const suppressed = [...example.matchAll(/disable\S* (\S+) --/g)].map(([, rule]) => rule);
    expect(suppressed).toHaveLength(3);
    expect(await found(example.replaceAll(/<!--.*-->/g, ''))).toEqual(expect.arrayContaining(suppressed));
    const left = await found(example);
    expect(left.filter((rule) => suppressed.includes(rule) || rule.startsWith('suppression'))).toEqual([]);
  });

  it('shows the keys of the matrix as they are', async () => {
    const [, example = ''] = blocks(text, 'json');
    const folder = folderWith({ 'draft.md': 'Planning is weak [E3].', 'evidence.json': '[{"id":"E3","title":"Audit"}]' });
    const { stdout } = await run(folder, ['evidence', 'draft.md', '--format', 'json'], { rules });
    expect(keysOf(JSON.parse(example))).toEqual(keysOf(JSON.parse(stdout)));
  });

  it('shows the keys of the JSON document as they are', async () => {
    const [example = ''] = blocks(text, 'json');
    const { report } = await check(folderWith({ 'draft.md': 'Some waited.' }), ['draft.md', 'missing.md']);
    expect(keysOf(JSON.parse(example))).toEqual(
      keysOf({
        ...report,
        files: report.files.map((file) => ({ ...file, findings: [{ ...file.findings[0], also: [{ rule: '', category: '' }] }] })),
      }),
    );
  });
});

/** The shape of a value: its keys, in their order, all the way down. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}
