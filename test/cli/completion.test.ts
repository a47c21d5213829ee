import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
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

  /** A folder with the script, reports, and the command of this checkout on the path. */
  const folderFor = async (shell: string): Promise<{ cwd: string; env: Record<string, string> }> => {
    const { stdout: script } = await run(folderWith({}), ['completion', shell]);
    const program = join(process.cwd(), 'server/bin/substantiate.js');
    const command = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
    const cwd = folderWith({ script, 'bin/substantiate': command, 'draft one.md': '', 'reports/a.md': '' });
    chmodSync(join(cwd, 'bin/substantiate'), 0o755);
    return { cwd, env: { HOME: cwd, TERM: 'dumb', PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}` } };
  };
  /** What is typed, and what it becomes; a space behind it says that the word is done with. */
  const typed = [
    ['substantiate che', 'substantiate check '],
    ['substantiate check --max-w', 'substantiate check --max-warnings '],
    ['substantiate check --format=jsonl', 'substantiate check --format=jsonl '],
    ['substantiate check --output sar', 'substantiate check --output sarif='],
    ['substantiate check --output sarif=rep', 'substantiate check --output sarif=reports/'],
    ['substantiate check --output=sarif=rep', 'substantiate check --output=sarif=reports/'],
    ['substantiate check --config=rep', 'substantiate check --config=reports/'],
    ['substantiate check $(touch pwned) dra', 'substantiate check $(touch pwned) draft\\ one.md '],
    ['substantiate explain vague-q', 'substantiate explain vague-quantity '],
  ] as const;

  const hasZsh = spawnSync('zsh', ['-f', '-c', 'zmodload zsh/zpty']).status === 0;
  it.skipIf(!hasZsh)('works in zsh as it is typed', { timeout: 60_000 }, async () => {
    const { cwd, env } = await folderFor('zsh');
    // A terminal of its own, in which the key behind Tab writes down what the line has become.
    const terminal = `
      zmodload zsh/zpty
      zpty typing zsh -f -i
      dump='dump() { print -r -- "$BUFFER|" >> answers; BUFFER=""; }; zle -N dump; bindkey "^T" dump'
      zpty -w typing "autoload -Uz compinit; compinit -u -D; source ./script; $dump"
      for line in "$@"; do
        before=$(cat answers 2>/dev/null | wc -l)
        zpty -w -n typing "$line"$'\\t\\x14'
        until (( $(cat answers 2>/dev/null | wc -l) > before )); do sleep 0.05; while zpty -r -t typing told; do :; done; done
      done
      zpty -d typing`;
    const { stderr } = spawnSync('zsh', ['-f', '-c', terminal, 'zsh', ...typed.map(([line]) => line)], {
      ...{ cwd, env, encoding: 'utf8', timeout: 50_000 },
    });
    expect(stderr).toBe('');
    expect(readFileSync(join(cwd, 'answers'), 'utf8').split('|\n').slice(0, -1)).toEqual(typed.map(([, line]) => line));
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });

  const hasFish = spawnSync('fish', ['--version']).status === 0;
  it.skipIf(!hasFish)('works in fish', { timeout: 60_000 }, async () => {
    const { cwd, env } = await folderFor('fish');
    const ask = 'source ./script; for line in $argv; complete -C $line | string replace -r "\\t.*" ""; end';
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', ask, ...typed.map(([line]) => line)], {
      cwd,
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    // Fish offers words, and sees itself to spaces and to what has to be quoted.
    const words = typed.map(([, line]) => line.trimEnd().replace('\\ ', '\0').split(' ').at(-1)?.replace('\0', ' '));
    expect(stdout.trimEnd().split('\n')).toEqual(words);
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
  });
});
