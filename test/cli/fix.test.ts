import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeEdits } from '../../server/src/engine/index.js';
import { markdownText, runs } from '../../server/src/engine/testing/arbitrary.js';
import { engineOf } from '../../server/src/engine/testing/rules.js';
import { fixText } from '../../server/src/check/fix.js';
import { patchOf } from '../../server/src/check/patch.js';
import { check, folderWith, run } from './harness.js';

const unused = '<!-- substantiate-disable vague-never -- agreed -->';
const bytes = (folder: string, name: string): string => fs.readFileSync(join(folder, name), 'utf8');

/** Every file of a folder with what is in it. */
function contents(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !name.startsWith('.git') && fs.statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, bytes(folder, name)]));
}

function git(folder: string, ...argv: readonly string[]): string {
  return execFileSync('git', ['-c', 'core.autocrlf=false', ...argv], { cwd: folder, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

describe('--fix', () => {
  it('makes the safe fixes, says how many, and tells of what is left', async () => {
    const folder = folderWith({
      'a.md': `Some came. ${unused}\n\nThey left. ${unused}\n`,
      'b.md': `Nobody. ${unused}\n`,
      'c.md': 'Some stayed.\n',
    });
    const { status, stderr, report } = await check(folder, ['--fix', '.']);
    expect(stderr).toContain('3 safe fixes made in 2 files.\n');
    expect(status).toBe(1);
    expect(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['vague-some', 'vague-some']);
    expect(contents(folder)).toEqual({ 'a.md': 'Some came.\n\nThey left.\n', 'b.md': 'Nobody.\n', 'c.md': 'Some stayed.\n' });
    const again = await run(folder, ['check', '--fix', '.']);
    expect(again.stderr).toContain('No safe fix to make.\n');
    expect((await run(folder, ['check', '--fix', '--quiet', '.'])).stderr).not.toContain('safe fix');
  });

  it('keeps line ends, byte order mark, permissions and a missing last line end', async () => {
    const folder = folderWith({ 'a.md': `\uFEFFOne.\r\n\r\nSome came. ${unused}\r\n\nTwo.\rThree.` });
    fs.chmodSync(join(folder, 'a.md'), 0o664);
    await run(folder, ['check', '--fix', 'a.md']);
    expect(bytes(folder, 'a.md')).toBe('\uFEFFOne.\r\n\r\nSome came.\r\n\nTwo.\rThree.');
    expect(fs.statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o664);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('changes nothing where nothing is to be fixed', async () => {
    const folder = folderWith({ 'a.md': 'Some came.\n' });
    const before = fs.statSync(join(folder, 'a.md'), { bigint: true });
    await run(folder, ['check', '--fix', '.']);
    const after = fs.statSync(join(folder, 'a.md'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('tells of a file that may only be read, and fixes the rest', async () => {
    const folder = folderWith({ 'a.md': `Nobody. ${unused}\n`, 'b.md': `Nobody. ${unused}\n` });
    fs.chmodSync(join(folder, 'a.md'), 0o444);
    const { status, stderr } = await run(folder, ['check', '--fix', '.']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: a.md: The safe fixes were not made. It may only be read: allow writing to it first.\n');
    expect(contents(folder)).toEqual({ 'a.md': `Nobody. ${unused}\n`, 'b.md': 'Nobody.\n' });
  });

  it('writes through no link that leads out of what was named', async () => {
    const text = `Nobody. ${unused}\n`;
    const outside = folderWith({ 'a.md': text });
    const folder = folderWith({ 'own/b.md': text });
    fs.symlinkSync(join(outside, 'a.md'), join(folder, 'own/out.md'));
    fs.symlinkSync('b.md', join(folder, 'own/in.md'));
    const { status, stderr } = await run(folder, ['check', '--fix', 'own']);
    expect(status).toBe(2);
    expect(stderr).toContain('own/out.md: The safe fixes were not made. It is a link that leads out of what was named');
    expect(bytes(outside, 'a.md')).toBe(text);
    expect(bytes(folder, 'own/b.md')).toBe('Nobody.\n');
    expect(fs.lstatSync(join(folder, 'own/in.md')).isSymbolicLink()).toBe(true);
    expect((await run(folder, ['check', '--fix', 'own/out.md'])).status).toBe(2);
    expect(bytes(outside, 'a.md')).toBe(text);
  });

  it('leaves a file alone that somebody else changes meanwhile', async () => {
    const folder = folderWith({ 'a.md': `Nobody. ${unused}\n` });
    const file = join(folder, 'a.md');
    let reads = 0;
    const readFileSync = ((path: string, ...rest: []) => {
      if (path === file && ++reads === 2) fs.writeFileSync(file, 'Mine.\n');
      return fs.readFileSync(path, ...rest);
    }) as typeof fs.readFileSync;
    const { stderr } = await run(folder, ['check', '--fix', 'a.md'], { fileSystem: { ...fs, readFileSync } });
    expect(stderr).toContain('a.md: The safe fixes were not made. It was changed while it was being checked');
    expect(bytes(folder, 'a.md')).toBe('Mine.\n');
  });

  it('with --changed mends only what is new, as --fix-dry-run shows it', async () => {
    const folder = folderWith({
      'old.md': `Nobody. ${unused}\n`,
      'mixed.md': `They stayed. ${unused}\n\nThey left.\n`,
    });
    fs.rmdirSync(join(folder, '.git'));
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'x');
    const added = `They stayed. ${unused}\n\nThey left. ${unused}\n`;
    fs.writeFileSync(join(folder, 'mixed.md'), added);
    fs.writeFileSync(join(folder, 'new.md'), `Two came. ${unused}\n`);
    const dry = await run(folder, ['check', '--fix-dry-run', '--changed']);
    expect([dry.status, dry.stderr]).toEqual([1, '2 safe fixes to make in 2 files.\n']);
    const { stderr, status } = await run(folder, ['check', '.', '--fix', '--changed', 'HEAD']);
    expect([status, stderr]).toEqual([0, '2 safe fixes made in 2 files.\n']);
    const mended = { 'mixed.md': `They stayed. ${unused}\n\nThey left.\n`, 'new.md': 'Two came.\n' };
    expect(contents(folder)).toEqual({ 'old.md': `Nobody. ${unused}\n`, ...mended });
    fs.writeFileSync(join(folder, 'mixed.md'), added);
    fs.writeFileSync(join(folder, 'new.md'), `Two came. ${unused}\n`);
    execFileSync('git', ['apply'], { cwd: folder, input: dry.stdout });
    expect(contents(folder)).toMatchObject(mended);
  });

  it.each(['--fix', '--fix-dry-run'])('%s mends nothing where it can’t be told what is new', async (option) => {
    const text = `Nobody. ${unused}\n`;
    const folder = folderWith({ 'a.md': text });
    const { status, stderr, stdout } = await run(folder, ['check', option, '--changed', 'nowhere']);
    expect([status, bytes(folder, 'a.md'), stdout.includes('+++')]).toEqual([2, text, false]);
    expect(stderr.match(/error: --changed: /gu)).toHaveLength(1);
    expect(stderr).not.toContain('safe fix');
  });

  it('declines what it can’t do', async () => {
    const folder = folderWith({ 'a.md': 'Nobody.\n' });
    const stdin = await run(folder, ['check', '--fix', '-'], { readStdin: () => Promise.resolve(Buffer.from('Nobody.\n')) });
    expect(stdin.status).toBe(2);
    expect(stdin.stderr).toContain(
      'error: -: What comes from the standard input can’t be written back: use --fix-dry-run, or name a file.\n',
    );
    for (const other of [['--fix-dry-run'], ['--shard', '1/2']]) {
      const { status, stderr } = await run(folder, ['check', 'a.md', '--fix', ...other]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be used with')]);
    }
    expect((await run(folder, ['check', '--fix-dry-run', '--format', 'json', 'a.md'])).status).toBe(2);
  });
});

describe('--fix-dry-run', () => {
  const files = {
    'a.md': `# A\n\nNobody came. ${unused}\n\n${'Line.\n\n'.repeat(20)}They left. ${unused}\n`,
    'no end.md': `Nobody. ${unused}`,
    'crlf/b.md': `One.\r\n\r\nNobody. ${unused}\r\n`,
    'mark.md': `\uFEFFNobody. ${unused}\n`,
    'quote "x"\\ é 🐟.md': `Nobody. ${unused}\n`,
    'gone.md': `${unused}\n`,
    'left.md': 'Some stayed.\n',
  };

  it('prints what git applies, and gives by it what --fix gives', async () => {
    const [one, other] = [folderWith(files), folderWith(files)];
    for (const folder of [one, other]) {
      fs.rmdirSync(join(folder, '.git'));
      git(folder, 'init', '--quiet');
    }
    const { status, stdout, stderr } = await run(one, ['check', '--fix-dry-run', '.']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^\d safe fixes to make in \d files\.\n$/)]);
    expect(contents(one)).toEqual(files);
    expect(stdout).not.toContain('left.md');
    fs.writeFileSync(join(one, '.git/fix.patch'), stdout);
    git(one, 'apply', '--check', '.git/fix.patch');
    git(one, 'apply', '.git/fix.patch');
    await run(other, ['check', '--fix', '.']);
    expect(contents(one)).toEqual(contents(other));
    expect(contents(one)).not.toEqual(files);
  });

  it('reads the standard input', async () => {
    const readStdin = (): Promise<Buffer> => Promise.resolve(Buffer.from(`Nobody. ${unused}\n`));
    const { stdout, status } = await run(folderWith({}), ['check', '--fix-dry-run', '-', '--stdin-filename', 'x/y.md'], { readStdin });
    expect(stdout).toBe(`--- a/x/y.md\n+++ b/x/y.md\n@@ -1,1 +1,1 @@\n-Nobody. ${unused}\n+Nobody.\n`);
    expect(status).toBe(1);
  });

  it('prints nothing where there is nothing to fix, and tells of what can’t be read', async () => {
    const folder = folderWith({ 'a.md': 'Some came.\n', 'b.md': Buffer.from([0xff, 0xfe, 65, 0]) });
    expect(await run(folder, ['check', '--fix-dry-run', 'a.md'])).toEqual({ status: 0, stdout: '', stderr: 'No safe fix to make.\n' });
    expect(await run(folder, ['check', '--fix-dry-run', '.'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('b.md') as string,
    });
  });

  it('makes a diff of any change that git applies', async () => {
    const folder = folderWith({});
    fs.rmdirSync(join(folder, '.git'));
    git(folder, 'init', '--quiet');
    const line = fc.constantFrom('a', 'b\r', 'c', '', '\u2028', 'e\rf', '-x', '+y', '@@');
    const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', '\n')).map(([lines, end]) => lines.join('\n') + end);
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        fs.writeFileSync(join(folder, 'x.md'), before);
        fs.writeFileSync(join(folder, '.git/one.patch'), await patchOf('x.md', before, after));
        git(folder, 'apply', '--whitespace=nowarn', '.git/one.patch');
        expect(bytes(folder, 'x.md')).toBe(after);
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('the safe fixes of any text', () => {
  const engine = engineOf(undefined, { today: '2026-11-23' });
  const findingsOf = (text: string) => engine.lint(text, { format: 'markdown' }).findings;

  it('leave none behind, and change nothing when made again', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        const { text: fixed, changes } = fixText(text, findingsOf);
        expect(safeEdits(findingsOf(fixed))).toEqual([]);
        expect(fixText(fixed, findingsOf)).toEqual({ text: fixed, changes: 0 });
        expect(changes > 0).toBe(fixed !== text);
      }),
      { numRuns: runs(60) },
    );
  });

  it('change only what they say', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        const edits = safeEdits(findingsOf(text));
        const once = edits.reduceRight((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
        let turn = 0;
        const { text: fixed } = fixText(text, (one) => (turn++ === 0 ? findingsOf(one) : []));
        expect(fixed).toBe(once);
      }),
      { numRuns: runs(60) },
    );
  });

  it('end where two undo each other', () => {
    const swap = (text: string) => [
      {
        ...findingsOf('Some.')[0],
        fixes: [{ title: 'Swap', safe: true, edits: [{ start: 0, end: 1, text: text.startsWith('a') ? 'b' : 'a' }] }],
      },
    ];
    const once = fixText('a.', swap as unknown as typeof findingsOf);
    expect(fixText(once.text, swap as unknown as typeof findingsOf).text).toBe(once.text);
  });
});
