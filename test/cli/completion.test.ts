import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { folderWith, run } from './harness.js';

const offered = async (...words: string[]): Promise<string[]> => {
  const { stdout } = await run(folderWith({}), ['complete', '--', ...words]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
};

describe('completion', () => {
  test.each([
    [['che'], ['check']],
    [
      ['check', '--format', 'js'],
      ['json', 'jsonl'],
    ],
    [
      ['check', '--format', '=', 'js'],
      ['json', 'jsonl'],
    ],
    [['check', '--format=jsonl'], ['--format=jsonl']],
    [
      ['check', '--fail-on', '='],
      ['error', 'warning', 'info', 'never'],
    ],
    [
      ['check', '--output', 'sar'],
      ['sarif=', ':files'],
    ],
    [['check', '--preset', 'strict', 'rep'], [':files']],
    [['check', '--max-w'], ['--max-warnings']],
    [['explain', 'vague-so'], ['vague-some']],
    [['completion', 'f'], ['fish']],
    [['nothing', 'x'], []],
  ])('of %j offers %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  it('does not offer what only shells call', async () => {
    expect(await offered('comple')).toEqual(['completion']);
    expect(await offered('""')).toContain('check');
  });

  it('tells what is wrong with a shell that it does not know', async () => {
    const { status, stderr } = await run(folderWith({}), ['completion', 'tcsh']);
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are bash, zsh, fish, powershell');
  });

  const hasBash = spawnSync('bash', ['--version']).status === 0;
  it.skipIf(!hasBash)('works in bash, and never runs what is being typed', async () => {
    const { stdout: script } = await run(folderWith({}), ['completion', 'bash']);
    const answer = 'printf "%s " "$@" >> asked; printf "json\\t\\nsarif\\t\\n:files\\n"';
    const folder = folderWith({ script, substantiate: `#!/bin/sh\n${answer}\n`, 'draft one.md': '', 'dull.md': '' });
    chmodSync(join(folder, 'substantiate'), 0o755);
    const ask = `source ./script
      COMP_WORDS=(substantiate check '$(touch pwned)' dr); COMP_CWORD=3; _substantiate
      printf '%s|' "\${COMPREPLY[@]}"; cat asked; ls pwned 2>/dev/null`;
    const { stdout } = spawnSync('bash', ['-c', ask], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    });
    expect(stdout).toBe('json|sarif|draft one.md|complete -- check $(touch pwned) dr ');
  });
});
