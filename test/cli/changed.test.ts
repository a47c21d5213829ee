import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { check, folderWith, run } from './harness.js';

const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
const git = (cwd: string, ...args: string[]): string => execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });

function write(cwd: string, path: string, text: string | Uint8Array): void {
  fs.mkdirSync(dirname(join(cwd, path)), { recursive: true });
  fs.writeFileSync(join(cwd, path), text);
}

function commit(cwd: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', 'x');
}

/** A repository with one commit. */
function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '-q');
  commit(cwd);
  return cwd;
}

async function found(cwd: string, ...argv: string[]): Promise<string[]> {
  const { report } = await check(cwd, argv);
  return report.files.flatMap(({ path, findings }) => findings.map(({ text, start }) => `${path}:${String(start.line)} ${text}`));
}

describe('only what has changed', () => {
  it('is nothing where nothing has, which is no fault', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n', 'b.md': 'They never came.\n' });
    const { status, report, stderr } = await check(cwd, ['--changed']);
    expect([status, report.files, report.problems]).toEqual([0, [], []]);
    expect(stderr).not.toContain('error');
  });

  it('counts sentences, not lines, with what was not committed and what git does not know', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came. They left.\n', 'b.md': 'Some came.\n', 'sub/c.md': 'Some came.\n' });
    write(cwd, 'a.md', 'Some came. They never left.\n');
    write(cwd, 'sub/new é "x".md', 'It is often so.\n');
    write(cwd, 'sub/c.md', 'Some\ncame.\n');
    git(cwd, 'add', 'a.md');
    const expected = ['a.md:1 never', 'sub/new é "x".md:1 often'];
    expect(await found(cwd, '--changed')).toEqual(expected);
    expect(await found(cwd, '--changed', 'HEAD')).toEqual(expected);
    expect(await found(cwd, '--changed', 'sub')).toEqual(['sub/new é "x".md:1 often']);
    expect(await found(join(cwd, 'sub'), '--changed')).toEqual(['new é "x".md:1 often']);
    expect(await found(join(cwd, 'sub'), '../a.md', '--changed')).toEqual(['../a.md:1 never']);
  });

  it('tells of suppressed and known findings too only where they are new', async () => {
    const old = 'Some came. <!-- substantiate-disable vague-some -- agreed -->\n\nThey never left.\n';
    const cwd = repositoryWith({ 'a.md': old });
    await run(cwd, ['baseline']);
    write(cwd, 'a.md', `${old}\nSome rang. <!-- substantiate-disable vague-some -- in the minutes -->\n\nThey never wrote.\n`);
    const suppressed = async (...argv: string[]): Promise<string[]> => {
      const { stdout } = await run(cwd, ['check', '.', '--include-suppressed', '--format', 'sarif', ...argv]);
      const { runs: all } = JSON.parse(stdout) as { runs: { results: { suppressions?: unknown[]; message: { text: string } }[] }[] };
      return (all[0]?.results ?? []).filter((each) => (each.suppressions ?? []).length > 0).map(({ message }) => message.text);
    };
    expect(await suppressed('--changed', '--baseline')).toHaveLength(1);
    expect(await suppressed('--baseline')).toHaveLength(3);
    await run(cwd, ['baseline', '--grow', 'the minutes came in']);
    expect(await suppressed('--changed', '--baseline')).toHaveLength(2);
    // Parts of a run narrow it by the time they are put together.
    const parts = [1, 2].map((index) => `part-${String(index)}.json`);
    for (const [index, part] of parts.entries()) {
      await run(cwd, ['check', '.', '--changed', '--shard', `${String(index + 1)}/2`, '--output', `json=${part}`]);
    }
    const merged = await run(cwd, ['merge', ...parts, '--include-suppressed', '--baseline', '--format', 'sarif']);
    const whole = await run(cwd, ['check', '.', '--changed', '--include-suppressed', '--baseline', '--format', 'sarif']);
    expect(merged).toEqual(whole);
  });

  it('names the branch of the server where it is only there', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n' });
    git(cwd, 'update-ref', 'refs/remotes/origin/release', 'HEAD');
    const { status, stderr } = await check(cwd, ['--changed', 'release']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no commit, branch or tag `release`, but there is `origin/release`: use that.\n');
    expect((await check(cwd, ['--changed', 'origin/release'])).status).toBe(0);
  });

  it('is held against where a branch parted, not against what the branch has become', async () => {
    const cwd = repositoryWith({ 'a.md': 'They came.\n' });
    git(cwd, 'checkout', '-q', '-b', 'work');
    write(cwd, 'a.md', 'They came. Some left.\n');
    commit(cwd);
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, 'a.md', 'Nobody.\n');
    commit(cwd);
    git(cwd, 'checkout', '-q', 'work');
    write(cwd, 'b.md', 'They never came.\n');
    expect(await found(cwd, '--changed', 'main')).toEqual(['a.md:1 Some', 'b.md:1 never']);
    expect(await found(cwd, '--changed')).toEqual(['b.md:1 never']);
  });

  it('takes a commit before a file of its name, and a file that names no commit for a path', async () => {
    const cwd = repositoryWith({ 'a.md': 'Two came.\n', 'main/b.md': 'Two came.\n' });
    write(cwd, 'a.md', 'Some came.\n');
    expect(await found(cwd, '--changed', 'main')).toEqual(['a.md:1 Some']);
    expect(await found(cwd, '--changed', 'a.md')).toEqual(['a.md:1 Some']);
  });

  it('follows renames that git was told of and those that it was not', async () => {
    const text = 'Some came. They never left. It is often so.\n';
    const cwd = repositoryWith({ 'a.md': text, 'b.md': text.replace('came', 'stayed'), 'c.md': 'Some other.\n' });
    git(cwd, 'mv', 'a.md', 'told.md');
    fs.renameSync(join(cwd, 'b.md'), join(cwd, 'untold.md'));
    expect(await found(cwd, '--changed')).toEqual([]);
    write(cwd, 'untold.md', `${text.replace('came', 'stayed')}Some more.\n`);
    write(cwd, 'told.md', `${text}Some more.\n`);
    expect(await found(cwd, '--changed')).toEqual(['told.md:2 Some', 'untold.md:2 Some']);
    commit(cwd);
    expect(await found(cwd, '--changed', 'HEAD~1')).toEqual(['told.md:2 Some', 'untold.md:2 Some']);
  });

  it('knows a report again that was renamed and wrapped otherwise, however few of its lines are left', async () => {
    const text = 'Some came first. They never left early. It is often so.\n';
    const cwd = repositoryWith({ 'a.md': text, 'b.md': 'Nobody.\n' });
    fs.renameSync(join(cwd, 'a.md'), join(cwd, 'z.md'));
    write(cwd, 'z.md', `${text.replaceAll(' ', '\n')}Some more.\n`);
    expect(await found(cwd, '--changed')).toEqual(['z.md:12 Some']);
  });

  it('reads the old text as files are read', async () => {
    const cwd = repositoryWith({ 'a.txt': Buffer.from('Some caf\xe9s.\n', 'latin1'), 'b.md': '\uFEFFSome came.\n' });
    write(cwd, 'a.txt', 'Some cafés.\n');
    write(cwd, 'b.md', 'Some came.\r\n');
    expect(await found(cwd, '--changed')).toEqual([]);
    write(cwd, 'a.txt', 'Some cafés. Some more.\n');
    expect(await found(cwd, '--changed')).toEqual(['a.txt:1 Some']);
  });

  it('finds everything new where there is no commit yet, and the standard input by its name', async () => {
    const cwd = folderWith({ 'a.md': 'Some came.\n' });
    git(cwd, 'init', '-q');
    expect(await found(cwd, '--changed')).toEqual(['a.md:1 Some']);
    commit(cwd);
    const readStdin = () => Promise.resolve(Buffer.from('Some came. They never left.\n'));
    const { report } = await check(cwd, ['-', '--stdin-filename', 'a.md', '--changed'], { readStdin });
    expect(report.files[0]?.findings.map(({ text }) => text)).toEqual(['never']);
  });

  it('runs nothing that a repository brings along', async () => {
    const cwd = repositoryWith({ 'a.md': 'Two came.\n', '.gitattributes': '*.md filter=evil diff=evil\n' });
    const evil = `touch ${join(cwd, 'ran')} #`;
    for (const key of [
      'core.fsmonitor',
      'filter.evil.clean',
      'filter.evil.smudge',
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
    ])
      git(cwd, 'config', key, evil);
    write(cwd, 'node_modules/.bin/git', `#!/bin/sh\n${evil}\n`);
    fs.chmodSync(join(cwd, 'node_modules/.bin/git'), 0o755);
    fs.renameSync(join(cwd, 'a.md'), join(cwd, 'b.md'));
    write(cwd, 'b.md', 'Two came. Some left.\n');
    expect(await found(cwd, '--changed', 'HEAD')).toEqual(['b.md:1 Some']);
    expect(fs.existsSync(join(cwd, 'ran'))).toBe(false);
  });

  it('lets what is known pass as well, and takes nothing for gone that it did not look at', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n', 'b.md': 'They never came.\n' });
    await run(cwd, ['baseline']);
    write(cwd, 'a.md', 'Some came. It is often so.\n');
    fs.renameSync(join(cwd, 'b.md'), join(cwd, 'c.md'));
    const { report, stderr } = await check(cwd, ['--changed', '--baseline']);
    expect(report.files.map(({ path, findings }) => [path, findings.length])).toEqual([['a.md', 1]]);
    expect(stderr).toContain('1 known finding is left.');
  });
});

describe('what can’t be told', () => {
  const stops = async (cwd: string, argv: readonly string[], message: string): Promise<void> => {
    const { status, stderr, report } = await check(cwd, argv);
    expect([status, report.files]).toEqual([2, []]);
    expect(stderr).toContain(message);
  };

  it('is said of a name that nothing has', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n' });
    await stops(cwd, ['--changed', 'nowhere'], 'There is no commit, branch or tag `nowhere`: check its name');
    await stops(cwd, ['--changed=--help'], 'There is no commit, branch or tag `--help`');
  });

  it('is said where there is no repository, or none that is whole', async () => {
    await stops(folderWith({ 'a.md': 'Some came.\n' }), ['--changed'], '--changed: This folder is in no git repository');
  });

  it('is said of a branch without a common past', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n' });
    git(cwd, 'checkout', '-q', '--orphan', 'other');
    write(cwd, 'b.md', 'Two came.\n');
    commit(cwd);
    await stops(cwd, ['--changed', 'main'], '`main` and HEAD have no commit in common');
  });

  it('is said of a shallow clone, with the way out', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n' });
    git(cwd, 'branch', 'side');
    commit(cwd);
    commit(cwd);
    const clone = folderWith({});
    git(clone, 'clone', '-q', '--depth=1', `file://${cwd}`, 'it');
    const shallow = join(clone, 'it');
    await stops(shallow, ['--changed', 'HEAD~1'], 'in this clone, which is shallow: fetch all of the history first');
    git(shallow, 'fetch', '-q', '--depth=1', 'origin', 'side:side');
    await stops(shallow, ['--changed', 'side'], 'does not reach back to where `side` and HEAD parted');
    expect((await check(shallow, ['--changed'])).status).toBe(0);
  });

  it('is said of a file outside of the repository', async () => {
    const cwd = repositoryWith({ 'a.md': 'Some came.\n' });
    const elsewhere = join(folderWith({ 'x.md': 'Some came.\n' }), 'x.md');
    await stops(cwd, [elsewhere, '--changed'], 'The file lies outside of the repository');
  });
});

describe('held against the plain run', () => {
  const sentence = fc.constantFrom('Some came.', 'They never left.', 'Some never stayed.', 'Two came.', 'It is often so.');
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
  const text = (paragraphs: readonly (readonly string[])[]): string => `${paragraphs.map((each) => each.join(' ')).join('\n\n')}\n`;

  it('it finds what stands in added sentences, and nothing by moving, wrapping and renaming', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(9), { maxLength: 3 }),
        fc.nat(3),
        fc.boolean(),
        fc.boolean(),
        async (paragraphs, places, turn, isRenamed, isWrapped) => {
          const cwd = repositoryWith({ 'a.md': text(paragraphs), 'b.md': 'Some others came.\n' });
          expect(await found(cwd, '--changed')).toEqual([]);
          const by = turn % paragraphs.length;
          const moved = [...paragraphs.slice(by), ...paragraphs.slice(0, by)].map((each): string[] => [...each]);
          places.forEach((place, index) => {
            const own = moved[place % moved.length] ?? [];
            own.splice(place % (own.length + 1), 0, `Some of the ${String(index)} added ones never came.`);
          });
          if (isRenamed) fs.renameSync(join(cwd, 'a.md'), join(cwd, 'z.md'));
          const written = text(moved);
          const path = isRenamed ? 'z.md' : 'a.md';
          write(cwd, path, isWrapped ? written.replace(/(\S+ \S+ \S+) /gu, '$1\n') : written);
          const { report } = await check(cwd, [path]);
          const lines = fs.readFileSync(join(cwd, path), 'utf8');
          const isAdded = (start: { offset: number }): boolean =>
            /added\s+ones\s+never/u.test(lines.slice(start.offset).split('.', 1)[0] ?? '') ||
            /added\s+ones\s+$/u.test(lines.slice(0, start.offset));
          const expected = (report.files[0]?.findings ?? [])
            .filter(({ start }) => isAdded(start as unknown as { offset: number }))
            .map(({ text: word, start }) => `${path}:${String(start.line)} ${word}`);
          // Half of the sentences at least have to be the same for a rename that git was not told of.
          fc.pre(!isRenamed || places.length <= paragraphs.flat().length / 2);
          expect(expected).toHaveLength(2 * places.length);
          expect(await found(cwd, '--changed')).toEqual(expected);
        },
      ),
      { numRuns: runs(12) },
    );
  });
});
