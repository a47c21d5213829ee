/** The hooks for pre-commit, and the one that docs/ci.md writes out: run as pre-commit runs them, where it is there by itself. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import manifest from '../../server/package.json' with { type: 'json' };
import { folderWith } from '../cli/harness.js';
import { clonedExample, git } from './repository.js';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly pass_filenames?: boolean;
  readonly additional_dependencies: readonly string[];
}

const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];
const page = readFileSync('docs/ci.md', 'utf8');
const [, written = ''] = /```yaml\n(repos:\n {2}- repo: local\n[\s\S]*?)```/u.exec(page) ?? [];
const local = (parse(written) as { repos: { repo: string; hooks: Hook[] }[] } | null)?.repos[0]?.hooks[0];

const place = folderWith({
  'bin/substantiate': `#!/bin/sh\nexec "${process.execPath}" "${join(process.cwd(), 'server/bin/substantiate.js')}" "$@"\n`,
});
const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`, PRE_COMMIT_HOME: join(place, 'home') };
chmodSync(join(place, 'bin/substantiate'), 0o755);
mkdirSync(join(place, 'home'));

/** A clone with a sentence that is about to be committed. */
function draft(sentence: string): string {
  const clone = clonedExample();
  appendFileSync(join(clone, 'self-evaluation.md'), `\n${sentence}\n`);
  git(clone, 'add', '.');
  return clone;
}

const vague = 'Many families now say that things are much better.';
const sound = 'The next report is due in March 2027.';
const unused = `${sound} <!-- substantiate-disable vague-quantity -- agreed -->`;

describe('.pre-commit-hooks.yaml', () => {
  it.each(hooks)('$id installs the package of this version, and fails for a vague sentence', ({ entry, pass_filenames, ...hook }) => {
    expect(hook.additional_dependencies).toEqual([`substantiate@${manifest.version}`]);
    const names = pass_filenames === false ? [] : ['self-evaluation.md'];
    const run = (clone: string) => spawnSync('sh', ['-c', `${entry} "$@"`, 'sh', ...names], { cwd: clone, env, encoding: 'utf8' });
    const { status, stdout } = run(draft(vague));
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^self-evaluation\.md:.*`Many`/mu)]);
    if (pass_filenames === false) expect(run(draft(sound)).status).toBe(0);
  });

  it('is what docs/ci.md writes out for a single repository', () => {
    expect(local).toEqual({ ...hooks.find(({ id }) => id === 'substantiate-changed'), description: undefined });
  });
});

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
describe.skipIf(!hasPreCommit)('pre-commit itself', () => {
  // What it would install from a registry is on the path.
  const commit = (clone: string, more = ''): { status: number | null; stdout: string } => {
    const hook = {
      ...local,
      entry: local?.entry.replace(' --changed', `${more} --changed`),
      language: 'system',
      additional_dependencies: [],
    };
    writeFileSync(join(clone, '.pre-commit-config.yaml'), stringify({ repos: [{ repo: 'local', hooks: [hook] }] }));
    git(clone, 'add', '.');
    return spawnSync('pre-commit', ['run'], { cwd: clone, env, encoding: 'utf8' });
  };

  it('stops a commit for what it adds, and for nothing else', () => {
    const found = commit(draft(vague));
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('`Many`')]);
    expect(commit(draft(sound)).status).toBe(0);
  });

  it('has what is new mended where that is asked for', () => {
    const clone = draft(unused);
    const { status, stdout } = commit(clone, ' --fix');
    expect([status, stdout]).toEqual([1, expect.stringContaining('files were modified by this hook')]);
    expect(git(clone, 'diff', '--stat')).toContain('1 file changed, 1 insertion(+), 1 deletion(-)');
    expect(readFileSync(join(clone, 'self-evaluation.md'), 'utf8')).toMatch(/March 2027\.\n$/u);
  });
});
