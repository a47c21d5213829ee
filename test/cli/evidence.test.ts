import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { check, folderWith, run, type Run } from './harness.js';

const register =
  'id,title,type,status,sensitivity\nE1,Data return,analytical data,verified,\nE2,Family B,case file,,personal data\nE3,Spare,audit,,\n';
const report = '# Report\n\n## Visits\n\nPlanning is weak [E1].\n\nOversight is inadequate [E1-E2].\n\n## Staff\n\nMorale is poor.\n';
const config = 'preset: strict\nevidence: evidence.csv\n';
const files = { 'report.md': report, 'evidence.csv': register, 'substantiate.yaml': config };

const evidence = (folder: string, ...argv: string[]): Promise<Run> => run(folder, ['evidence', ...argv], { rules });

interface Json {
  readonly claims: readonly {
    readonly path: string;
    readonly text: string;
    readonly line: number;
    readonly section: string;
    readonly evidence: readonly string[];
  }[];
  readonly evidence: readonly { readonly id: string; readonly title: string | null; readonly cited: number }[];
  readonly coverage: { readonly claims: number; readonly evidenced: number; readonly percent: number };
}

describe('substantiate evidence', () => {
  it('tells which claim rests on what', async () => {
    const { status, stdout, stderr } = await evidence(folderWith(files), '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const json = JSON.parse(stdout) as Json;
    expect(json.claims.map(({ line, section, evidence: own }) => [line, section, own])).toEqual([
      [5, 'Visits', ['E1']],
      [7, 'Visits', ['E1', 'E2']],
      [11, 'Staff', []],
    ]);
    expect(json.evidence.map(({ id, title, cited }) => [id, title, cited])).toEqual([
      ['E1', 'Data return', 2],
      ['E2', null, 1],
      ['E3', 'Spare', 0],
    ]);
    expect(json.coverage).toEqual({ claims: 3, evidenced: 2, percent: 66.6 });
  });

  it('counts the claims that missing-evidence finds in the same preset', async () => {
    const folder = folderWith({ ...files, 'more.md': 'Planning is weak. Oversight is inadequate.\n\nMorale is poor [E3].\n' });
    const { stdout } = await evidence(folder, '--format', 'json');
    const bare = (JSON.parse(stdout) as Json).claims.filter((claim) => claim.evidence.length === 0).map(({ text }) => text);
    const { report: checked } = await check(folder, ['.'], { rules });
    const found = checked.files.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'missing-evidence').map(({ text }) => text),
    );
    expect(bare.length).toBeGreaterThan(2);
    expect(found.sort()).toEqual(bare.sort());
  });

  it.each([
    ['its own preset, by paragraph', []],
    ['the strict one, by sentence', ['--preset', 'strict']],
  ])('counts them in the example with %s', async (_, argv) => {
    const example = fileURLToPath(new URL('../../examples', import.meta.url));
    const { stdout } = await evidence(example, '.', '--format', 'json', ...argv);
    const bare = (JSON.parse(stdout) as Json).claims.filter((claim) => claim.evidence.length === 0);
    const { report: checked } = await check(example, ['.', ...argv], { rules });
    const found = checked.files.flatMap(({ path, findings }) =>
      findings.filter(({ rule }) => rule === 'missing-evidence').map(({ start }) => `${path}:${String(start.line)}`),
    );
    const places = bare.map(({ path, line }) => `${path}:${String(line)}`);
    expect(found.length).toBeGreaterThan(5);
    expect(found.sort()).toEqual((argv.length > 0 ? places : [...new Set(places)]).sort());
  });

  it('knows claims where the config switches their rule off', async () => {
    const folder = folderWith({ ...files, 'substantiate.yaml': `${config}rules: { missing-evidence: off }\n` });
    expect((JSON.parse((await evidence(folder, '--format', 'json')).stdout) as Json).coverage.claims).toBe(3);
  });

  it.each([
    ['markdown', /^<!--.*-->\n\n# Claims and their evidence\n/],
    ['csv', /^path,line,section,claim,evidence,start,end\r\n/],
    ['json', /^\{"version":1,"claims":\[/],
    ['html', /^<!doctype html>/],
  ])('prints %s', async (format, beginning) => {
    const { stdout } = await evidence(folderWith(files), '--format', format);
    expect(stdout).toMatch(beginning);
    expect(stdout).not.toContain('Family B');
  });

  it('prints Markdown where no format is named', async () => {
    expect((await evidence(folderWith(files))).stdout).toMatch(/^<!--.*-->\n\n# Claims and their evidence\n/);
  });

  it('takes config, preset and the standard input as check does', async () => {
    const folder = folderWith({ 'other.yaml': 'evidence: evidence.csv\n', 'evidence.csv': register });
    const readStdin = () => Promise.resolve(Buffer.from('Planning is weak. Morale is poor [E1].'));
    const argv = ['evidence', '-', '--format', 'json', '--config', 'other.yaml'];
    const coverage = async (...more: string[]) =>
      (JSON.parse((await run(folder, [...argv, ...more], { rules, readStdin })).stdout) as Json).coverage;
    expect(await coverage()).toMatchObject({ claims: 2, evidenced: 2 });
    expect(await coverage('--preset', 'strict')).toMatchObject({ claims: 2, evidenced: 1 });
  });
});

describe('--min-coverage', () => {
  it.each([
    ['66.6', 0, ''],
    ['66.7', 1, 'error: 66.6% of claims have evidence (2 of 3), below the 66.7% of --min-coverage.\n'],
    ['100', 1, 'error: 66.6% of claims have evidence (2 of 3), below the 100% of --min-coverage.\n'],
    ['0', 0, ''],
  ])('of %s gives status %i', async (least, status, stderr) => {
    const result = await evidence(folderWith(files), '--min-coverage', least);
    expect([result.status, result.stderr]).toEqual([status, stderr]);
    expect(result.stdout).toContain('2 of 3 claims');
  });

  it('is reached where there are no claims', async () => {
    expect(await evidence(folderWith({ 'a.md': 'A list of names.\n' }), '--min-coverage', '100')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['101', '-1', 'most', '', '80.55'])('of %j is a wrong call', async (least) => {
    const { status, stderr } = await evidence(folderWith(files), `--min-coverage=${least}`);
    expect(status).toBe(2);
    expect(stderr).toContain('A number from 0 to 100 is needed.');
  });

  it('is beaten by what could not be done', async () => {
    const { status, stderr } = await evidence(folderWith(files), 'report.md', 'missing.md', '--min-coverage', '100');
    expect(status).toBe(2);
    expect(stderr).toContain('missing.md: There is no such file or folder: check its name.\n');
  });
});

describe('--output', () => {
  it('writes a file and prints nothing', async () => {
    const folder = folderWith(files);
    const { status, stdout, stderr } = await evidence(folder, '--format', 'html', '--output', 'matrix.html');
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    expect(readFileSync(join(folder, 'matrix.html'), 'utf8')).toBe((await evidence(folder, '--format', 'html')).stdout);
  });

  it('writes CSV with the mark by which spreadsheets know UTF-8', async () => {
    const folder = folderWith(files);
    await evidence(folder, '--format', 'csv', '--output', 'matrix.csv');
    expect(readFileSync(join(folder, 'matrix.csv'), 'utf8')).toMatch(/^\uFEFFpath,/);
  });

  it.each(['report.md', 'evidence.csv', 'substantiate.yaml', 'link.md'])('never writes over %s, which was read', async (name) => {
    const folder = folderWith(files);
    symlinkSync('report.md', join(folder, 'link.md'));
    const before = readFileSync(join(folder, name), 'utf8');
    const { status, stderr } = await evidence(folder, 'report.md', '--output', name);
    expect(status).toBe(2);
    expect(stderr).toBe(`error: ${name}: This file was read for the matrix and is not written over: name another with --output.\n`);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
  });

  it('writes no file that would be taken for a register', async () => {
    const folder = folderWith({ 'report.md': report });
    const { status, stderr } = await evidence(folder, '--output', 'Evidence.md');
    expect(status).toBe(2);
    expect(stderr).toContain('A file of this name would be taken for the evidence register');
    expect(existsSync(join(folder, 'Evidence.md'))).toBe(false);
  });

  it.each([
    ['folder', 'This is a folder: name a file in it'],
    ['nowhere/matrix.md', 'There is no folder to write it in: make the folder first'],
    ['report.md/matrix.md', 'A file stands where a folder is needed, or is being written: choose another place'],
  ])('says why it can not write to %s', async (name, message) => {
    const folder = folderWith(files);
    mkdirSync(join(folder, 'folder'));
    const { status, stderr } = await evidence(folder, '--output', name);
    expect([status, stderr]).toEqual([2, `error: ${name}: ${message}.\n`]);
  });
});

describe('a register', () => {
  it('that is not there is a problem, and the claims are told all the same', async () => {
    const { status, stdout, stderr } = await evidence(folderWith({ 'report.md': report, 'substantiate.yaml': 'evidence: no.csv\n' }));
    expect(status).toBe(2);
    expect(stderr).toContain('error: no.csv: There is no such evidence register');
    expect(stdout).toContain('| report.md |');
  });

  it('with entries that could not be read is told of in a note', async () => {
    const { status, stderr } = await evidence(folderWith({ ...files, 'evidence.csv': `${register},Without an id,,,\n` }));
    expect(status).toBe(0);
    expect(stderr).toBe(
      'note: evidence.csv: Something in this register could not be read, so it is not counted: `substantiate check` tells what.\n',
    );
  });

  it('in Markdown is no report', async () => {
    const markdown = '# Evidence\n\n| id | title |\n| --- | --- |\n| E1 | Planning was weak. |\n';
    const { stdout } = await evidence(folderWith({ 'report.md': report, 'evidence.md': markdown }), '--format', 'json');
    const json = JSON.parse(stdout) as { claims: { path: string }[] };
    expect(new Set(json.claims.map(({ path }) => path))).toEqual(new Set(['report.md']));
  });
});
