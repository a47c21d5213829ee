import { rules } from 'retext-substantiate/rules';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../server/src/config/read.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

/** The contents of the fenced blocks of a language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(([, content]) => content ?? '');
const [config = ''] = blocks('yaml');

describe('README', () => {
  it.skipIf(!existsSync(join(root, 'server/dist/cli.js')))('shows what the command really says', () => {
    // The path stands right over its first finding; all others stand apart.
    const shown = blocks('text').flatMap((block) => [
      block.split('\n')[0] ?? '',
      ...block
        .slice(block.indexOf('\n') + 1)
        .trimEnd()
        .split('\n\n'),
    ]);
    const { stdout } = spawnSync(process.execPath, ['server/bin/substantiate.js', 'check', 'examples', '--no-color'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(shown.length).toBeGreaterThan(6);
    expect(shown.filter((part) => !stdout.includes(`${part}\n`))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? '');
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows a config without a mistake', () => {
    expect(config).not.toBe('');
    expect(readConfig(config, 'README.md', rules).problems).toEqual([]);
  });

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/rules.md',
    'docs/command-line.md',
    'docs/configuration.md',
    'docs/evidence.md',
    'examples/README.md',
  ])('%s links only to files that there are', (page) => {
    const links = [
      ...read(page)
        .replace(/^```[\s\S]+?^```$/gmu, '')
        .matchAll(/\]\((?!#|[a-z]+:)([^)#\s]+)/gu),
    ].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });
});
