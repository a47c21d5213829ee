import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readBlame } from '../../server/src/check/line-ages.js';
import { check, folderWith, run } from './harness.js';

const comment = (text: string): string => `<!-- substantiate-disable ${text} -->`;

const files = {
  'a.md': [
    `Some came. ${comment('vague-some -- agreed; data team; until 2027-03-31')}`,
    `Some left. ${comment('vague-some -- agreed; until 2026-11-22')}`,
    `Nobody. ${comment('vague-some -- agreed')}`,
    `Some stayed. ${comment('vague-some')}`,
    `Some sat. ${comment('vague-sone -- agreed')}`,
    `Some ran. ${comment('vague-some -- agreed; until May')}`,
    `Some, never. ${comment('vague-some vague-never -- the panel has it')}`,
    '',
  ].join('\n\n'),
  'reports/b.md': `Some met. ${comment('vague-some -- =cmd|calc; | `x`; until 2026-12-01')}\n`,
};

interface Row {
  readonly path: string;
  readonly line: number;
  readonly state: string;
  readonly findings: number;
  readonly ageInDays: number | null;
  readonly rules: readonly string[];
  readonly by: string;
}

async function list(folder: string, ...argv: readonly string[]): Promise<readonly Row[]> {
  const { stdout } = await run(folder, ['suppressions', '--format', 'json', ...argv]);
  return (JSON.parse(stdout) as { suppressions: Row[] }).suppressions;
}

describe('substantiate suppressions', () => {
  it('lists what needs attention first, then what ends soonest', async () => {
    const rows = await list(folderWith(files), '.');
    expect(rows.map(({ path, line, state, findings }) => [`${path}:${String(line)}`, state, findings])).toEqual([
      ['a.md:3', 'expired', 1],
      ['a.md:7', 'without reason', 0],
      ['a.md:11', 'wrong date', 0],
      ['a.md:9', 'unknown rule', 0],
      ['a.md:5', 'unused', 0],
      ['reports/b.md:1', 'in force', 1],
      ['a.md:1', 'in force', 1],
      ['a.md:13', 'in force', 2],
    ]);
  });

  it('tells of everything in JSON', async () => {
    const { stdout, status } = await run(folderWith(files), ['suppressions', '--format', 'json', 'a.md']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { suppressions: unknown[] }).suppressions.at(-2)).toEqual({
      path: 'a.md',
      line: 1,
      by: 'comment',
      covers: 'block',
      rules: ['vague-some'],
      reason: 'agreed',
      owner: 'data team',
      until: '2027-03-31',
      state: 'in force',
      findings: 1,
      ageInDays: null,
    });
  });

  it('lists those of the configs, with what they cover', async () => {
    const folder = folderWith({ 'a.txt': 'Some came.\n\nSome left.\n' });
    const { report } = await check(folder, ['a.txt']);
    const [came = '', left = ''] = report.files[0]?.findings.map(({ fingerprint }) => fingerprint) ?? [];
    const entry = (fingerprint: string, more: string): string => `  - rule: vague-some\n    fingerprint: '${fingerprint}'\n    ${more}\n`;
    const config = `suppressions:\n${entry(came, 'reason: agreed')}${entry(left, "reason: agreed\n    until: '2026-11-22'")}${entry('0', 'reason: gone')}`;
    fs.writeFileSync(join(folder, 'substantiate.yaml'), config);
    const told = async (...paths: string[]) =>
      (await list(folder, ...paths)).map(({ path, line, by, state, findings }) => [path, line, by, state, findings]);
    expect(await told('.')).toEqual([
      ['substantiate.yaml', 5, 'config', 'expired', 1],
      ['substantiate.yaml', 9, 'config', 'unused', 0],
      ['substantiate.yaml', 2, 'config', 'in force', 1],
    ]);
    // Elsewhere there may be what it is for.
    expect((await told('a.txt')).map(([, , , state]) => state)).toEqual(['expired', 'in force', 'in force']);
  });

  describe('that cover nothing, in a config', () => {
    const entry = (more: string): string => `{ rule: vague-some, reason: agreed, ${more} }`;
    const unused = { rule: 'unused-suppression', severity: 'info' };
    const config = async (entries: (known: string) => readonly string[]): Promise<string> => {
      const folder = folderWith({ 'a.txt': 'Some came.\n', 'b.txt': 'Some left.\n' });
      const { report } = await check(folder, ['a.txt']);
      const known = report.files[0]?.findings[0]?.fingerprint ?? '';
      const lines = entries(known).map((own) => `  - ${entry(own)}\n`);
      fs.writeFileSync(join(folder, 'substantiate.yaml'), `suppressions:\n${lines.join('')}`);
      return folder;
    };
    const findings = async (folder: string, ...argv: readonly string[]) => {
      const { report } = await check(folder, argv);
      return report.files.find(({ path }) => path === 'substantiate.yaml')?.findings ?? [];
    };

    it('are findings of a check of the whole folder', async () => {
      const folder = await config((known) => [`fingerprint: '${known}'`, "fingerprint: '0'", `fingerprint: '${known}', path: b.txt`]);
      const rows = [
        { ...unused, start: { line: 3 } },
        { ...unused, start: { line: 4 } },
      ];
      expect(await findings(folder, '.')).toMatchObject(rows);
      expect(await findings(folder)).toHaveLength(2);
      // Elsewhere there may be what it is for.
      expect(await findings(folder, 'a.txt', 'b.txt')).toEqual([]);
      expect(await findings(folder, '.', 'gone.txt')).toEqual([]);
    });

    it('are as unused when their last day has passed, in a check as in the list', async () => {
      const over = "until: '2026-11-22'";
      const folder = await config((known) => [`fingerprint: '${known}', ${over}`, `fingerprint: '0', ${over}`]);
      expect(await findings(folder, '.')).toMatchObject([{ rule: 'expired-suppression', start: { line: 2 } }, unused]);
      expect((await list(folder, '.')).map(({ state, findings: found }) => [state, found])).toEqual([
        ['expired', 1],
        ['unused', 0],
      ]);
    });

    it('are told where the report that they name is gone, and not where their rule is off', async () => {
      const gone = "fingerprint: '0', path: gone.txt";
      const folder = await config(() => [gone]);
      expect(await findings(folder, '.')).toMatchObject([unused]);
      fs.appendFileSync(join(folder, 'substantiate.yaml'), 'rules: { vague-some: off }\n');
      expect(await findings(folder, '.')).toEqual([]);
    });

    it('are the same with results that were kept, and put together from parts', async () => {
      const folder = await config((known) => [`fingerprint: '${known}'`, "fingerprint: '0'"]);
      await findings(folder, '--cache');
      expect(await findings(folder, '--cache')).toMatchObject([unused]);
      for (const part of ['1/2', '2/2']) {
        const { stdout } = await run(folder, ['check', '--shard', part, '--format', 'json']);
        fs.writeFileSync(join(folder, `part-${part.slice(0, 1)}.json`), stdout);
      }
      const { stdout } = await run(folder, ['merge', 'part-1.json', 'part-2.json', '--format', 'json']);
      expect(stdout).toBe((await run(folder, ['check', '--format', 'json'])).stdout);
      expect(stdout).toContain('"unused-suppression"');
    });
  });

  it('prints a table that fits the terminal and cuts nothing off', async () => {
    const long = `${'deep/'.repeat(12)}report.md`;
    const folder = folderWith({
      ...files,
      [long]: `Some. ${comment('vague-some -- \u001B[31mred\u202E and a reason of some length that goes on')}\n`,
    });
    let stdout = '';
    await run(folder, ['suppressions', '.'], { stdout: { write: (text) => (stdout += text), columns: 100 } });
    expect(stdout).toContain(
      '9 suppressions in 3 reports: 1 expired, 1 without reason, 1 wrong date, 1 unknown rule, 1 unused, 4 in force.\n',
    );
    // eslint-disable-next-line no-control-regex -- what must not be in it
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
    expect(Math.max(...stdout.split('\n').map((line) => (/[│─]/u.test(line) ? line.length : 0)))).toBeLessThanOrEqual(100);
    const cells = stdout.split('\n').map((line) => line.split('│')[1]?.trim() ?? '');
    expect(cells.join('')).toContain(long);
    expect(stdout).not.toContain('…');
    expect((await run(folderWith({ 'c.md': 'Some.\n' }), ['suppressions'])).stdout).toBe('No suppressions in 1 report.\n');
  });

  it('is CSV that no spreadsheet takes for a formula, and Markdown in which nothing is markup', async () => {
    const folder = folderWith(files);
    const csv = await run(folder, ['suppressions', '--format', 'csv', 'reports']);
    expect(parse(csv.stdout, { columns: true })).toEqual([
      {
        report: 'reports/b.md',
        line: '1',
        rules: 'vague-some',
        state: 'in force',
        until: '2026-12-01',
        owner: '| `x`',
        reason: "'=cmd|calc",
        findings: '1',
        'age in days': '',
      },
    ]);
    const markdown = await run(folder, ['suppressions', '--format', 'markdown', 'reports']);
    expect(markdown.stdout).toContain('| =cmd\\|calc |');
    expect(markdown.stdout).toContain('1 suppression in 1 report: 1 in force.\n');
  });

  it('has a status for those who want none to expire', async () => {
    const folder = folderWith(files);
    expect((await run(folder, ['suppressions', '--fail-on-expired', '.'])).status).toBe(1);
    expect((await run(folder, ['suppressions', '--fail-on-expired', 'reports'])).status).toBe(0);
    expect(await run(folder, ['suppressions', 'nothing.md'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing.md') as string,
    });
  });

  it('tells the age of committed lines, and runs nothing of the repository’s', async () => {
    const folder = folderWith({ 'a.md': 'One.\n' });
    fs.rmdirSync(join(folder, '.git'));
    const git = (...argv: string[]): void => {
      const env = { ...process.env, GIT_AUTHOR_DATE: '2026-11-13T12:00:00Z', GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z' };
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd: folder, env, stdio: 'pipe' });
    };
    git('init', '--quiet');
    fs.writeFileSync(join(folder, 'a.md'), `One.\n\n${files['reports/b.md']}`);
    const ran = join(folder, '.git/ran');
    fs.writeFileSync(join(folder, '.gitattributes'), '*.md diff=mine\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    git('config', 'diff.mine.textconv', `touch ${ran}; cat`);
    git('config', 'core.fsmonitor', `touch ${ran}`);
    fs.writeFileSync(join(folder, 'a.md'), `One.\n\nTwo. ${comment('vague-some -- new')}\n\n${files['reports/b.md']}`);
    expect((await list(folder, '.')).map(({ line, ageInDays }) => [line, ageInDays])).toEqual([
      [3, null],
      [5, 10],
    ]);
    expect(fs.existsSync(ran)).toBe(false);
  });

  it('reads what git tells of several commits', () => {
    const [one, two, none] = ['a', 'b', '0'].map((digit) => digit.repeat(40));
    const output = [
      `${String(one)} 1 1 2\nauthor x\nauthor-time 100\nfilename author-time 5\n\tauthor-time 7`,
      `${String(one)} 2 2\n\t${String(two)} 1 1`,
      `${String(none)} 3 3 1\nauthor-time 900\n\tx`,
      `${String(two)} 9 4 1\nauthor-time 200\nprevious ${String(one)} a\n\ty\n`,
    ].join('\n');
    expect([...readBlame(output)]).toEqual([
      [1, 100],
      [2, 100],
      [4, 200],
    ]);
  });
});
