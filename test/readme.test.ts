import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { readConfig } from '../server/src/config/read.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

/** The content of the fenced blocks of a language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].filter(([, name]) => name === language).map(([, , text]) => text ?? '');

describe('README', () => {
  it.skipIf(!existsSync(join(root, 'server/dist/cli.js')))('shows what the command really says', () => {
    const { stdout } = spawnSync(process.execPath, ['server/bin/substantiate.js', 'check', 'examples/minutes.txt', '--no-color'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(blocks('text')).toEqual([stdout]);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? '');
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows a config without a mistake', () => {
    const [config] = blocks('yaml');
    expect(readConfig(config ?? '', 'README.md', rules).problems).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/rules.md', 'examples/README.md'])('%s links only to files that there are', (page) => {
    const links = [...read(page).matchAll(/\]\((?!#|[a-z]+:)([^)#\s]+)/gu)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });
});
