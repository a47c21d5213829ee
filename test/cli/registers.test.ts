import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { workbook } from '../../server/src/evidence/read/testing/workbook.js';
import { check as checkWith, folderWith, run } from './harness.js';

const own = rules.filter(({ checkRegister }) => checkRegister);
const check = (folder: string, argv: readonly string[] = ['.']) => checkWith(folder, argv, { rules: own });
type Checked = Awaited<ReturnType<typeof check>>;
const found = ({ report }: Checked, path: string) =>
  report.files.find((file) => file.path === path)?.findings.map(({ rule, text }) => `${rule}: ${text}`);
const report = 'Visits were late [E1].\n';
const register = 'id,title\nE1,Case audit\n';

describe('the register of a project', () => {
  it.each([
    ['its usual name', '', 'evidence.csv'],
    ['a path', 'evidence: annex/register.csv', 'annex/register.csv'],
    ['a glob', 'evidence: ["annex/*.csv"]', 'annex/b.csv'],
    ['a map', 'evidence: { register: annex/b.csv }', 'annex/b.csv'],
  ])('is found by %s, and checked with its reports', async (_, config, path) => {
    const folder = folderWith({ 'reports/a.md': report, 'substantiate.yaml': config || 'preset: strict', [path]: `${register}E1,Again\n` });
    const result = await check(folder, ['reports/a.md']);
    expect(result.stderr).toBe('');
    expect(result.paths).toEqual(['reports/a.md', path]);
    expect(found(result, path)).toEqual(['duplicate-evidence-id: E1']);
    expect(result.status).toBe(1);
  });

  it('is found without a config too: in the report’s folder, or the nearest above it up to the repository', async () => {
    const folder = folderWith({
      'evidence.csv': register,
      'deep/down/a.md': report,
      'other/evidence.csv': register,
      'other/b.md': report,
      'repo/.git/HEAD': '',
      'repo/c.md': report,
    });
    expect((await check(folder, ['deep'])).paths).toEqual(['deep/down/a.md', 'evidence.csv']);
    expect((await check(folder, ['other'])).paths).toEqual(['other/b.md', 'other/evidence.csv']);
    expect((await check(folder, ['repo'])).paths).toEqual(['repo/c.md']);
    expect((await check(join(folder, 'deep'))).paths).toEqual(['down/a.md', '../evidence.csv']);
  });

  it('is checked once for all reports, after them', async () => {
    const folder = folderWith({ 'a.md': report, 'b.md': report, 'evidence.csv': register });
    expect((await check(folder, ['b.md', 'a.md'])).paths).toEqual(['b.md', 'a.md', 'evidence.csv']);
  });

  it('gives its findings when it is named itself, and is not read as prose', async () => {
    const folder = folderWith({ 'evidence.csv': `${register}e1,Some audit\n` });
    const result = await checkWith(folder, ['evidence.csv'], { rules });
    expect(result.paths).toEqual(['evidence.csv']);
    expect(found(result, 'evidence.csv')).toEqual(['duplicate-evidence-id: e1']);
  });

  it('is no report where it is written in Markdown', async () => {
    const table = '# Evidence\n\n| id | title |\n| --- | --- |\n| E1 | Some audit |\n| E1 | Audit |\n';
    const folder = folderWith({ 'evidence.md': table, 'a.md': 'Some waited.\n' });
    const result = await checkWith(folder, ['.']);
    expect(result.report.files.map(({ path, findings }) => [path, findings.length])).toEqual([
      ['a.md', 1],
      ['evidence.md', 0],
    ]);
  });

  it('is a report where it only has the name', async () => {
    const folder = folderWith({ 'evidence.md': 'Some waited.\n' });
    expect((await checkWith(folder, ['.'])).report.files.map(({ findings }) => findings.length)).toEqual([1]);
  });
});

describe('what nobody cites', () => {
  const files = { 'reports/a.md': report, 'b.md': 'Visits were late [E3-E5].\n', 'evidence.csv': 'id,title\nE1,One\nE2,Two\nE4,Four\n' };

  it('is told when the whole folder was checked', async () => {
    const folder = folderWith(files);
    const unused = ['unused-evidence: E2'];
    expect(found(await check(folder), 'evidence.csv')).toEqual(unused);
    expect(found(await check('/', [folder]), folder.slice(1) + '/evidence.csv')).toEqual(unused);
  });

  it.each([['reports'], ['reports/a.md'], ['**/*.md']])('is not told of %s alone', async (path) => {
    expect(found(await check(folderWith(files), [path]), 'evidence.csv')).toEqual([]);
  });

  it('is not told where a report could not be read', async () => {
    const folder = folderWith({ ...files, 'c.md': new Uint8Array([0xff, 0xfe, 0x41, 0]) });
    expect(found(await check(folder), 'evidence.csv')).toEqual([]);
  });
});

describe('the files that a register names', () => {
  it('are looked at, but nothing outside the project’s folder is', async () => {
    const outside = folderWith({ 'secret.pdf': 'secret' });
    const folder = folderWith({
      'a.md': report,
      'annex/audit.pdf': 'audit',
      'substantiate.yaml': 'evidence: annex/register.csv',
      'annex/register.csv': [
        'id,title,location',
        'E1,Here,audit.pdf',
        'E2,Here too,../a.md',
        'E3,Folder,.',
        'E4,Gone,gone.pdf',
        `E5,Absolute,${outside}/secret.pdf`,
        'E6,Up,../../a.pdf',
        'E7,Windows,S:\\Audit\\a.pdf',
        'E8,Linked,link.pdf',
        'E9,Web,https://example.org/a.pdf',
      ].join('\n'),
    });
    fs.symlinkSync(join(outside, 'secret.pdf'), join(folder, 'annex/link.pdf'));
    const opened: string[] = [];
    const watched = {
      ...fs,
      createReadStream: ((path: string, options?: object) => {
        opened.push(path);
        return fs.createReadStream(path, options);
      }) as typeof fs.createReadStream,
    };
    const result = await checkWith(folder, ['a.md'], { rules: own, fileSystem: watched });
    expect(found(result, 'annex/register.csv')).toEqual([
      'missing-evidence-file: gone.pdf',
      `missing-evidence-file: ${outside}/secret.pdf`,
      'missing-evidence-file: ../../a.pdf',
      'missing-evidence-file: S:\\Audit\\a.pdf',
      'missing-evidence-file: link.pdf',
    ]);
    expect(opened).toEqual([join(folder, 'annex/register.csv')]);
  });

  it('are told to have changed by their fingerprint', async () => {
    const sha256 = createHash('sha256').update('audit').digest('hex');
    const lines = ['id,title,location,sha256', `E1,Same,audit.pdf,${sha256.toUpperCase()}`, `E2,Other,audit.pdf,${'0'.repeat(64)}`];
    const folder = folderWith({ 'a.md': report, 'audit.pdf': 'audit', 'evidence.csv': lines.join('\n') });
    expect(found(await check(folder, ['a.md']), 'evidence.csv')).toEqual([`stale-evidence: ${'0'.repeat(64)}`]);
  });
});

describe('how a register is shown', () => {
  it('line by line, as a report is', async () => {
    const folder = folderWith({ 'a.md': report, 'evidence.csv': 'id,title\nE1,Case audit\nE1,"Interviews,\nin full"\n' });
    const { stdout } = await run(folder, ['check', 'a.md', '--no-color'], { rules: own });
    expect(stdout).toContain(
      [
        'evidence.csv',
        '  3:1  error  `E1` is the id of `Case audit` already  duplicate-evidence-id',
        '    E1,"Interviews,',
        '    ~~',
        '    → Is it the same item, or which other id should this one have?',
      ].join('\n'),
    );
  });

  it('in JSON with line, column and offset', async () => {
    const folder = folderWith({ 'a.md': report, 'evidence.csv': '\uFEFFid,title\r\nE1,Case audit\r\nE1,Survey\r\n' });
    const result = await check(folder, ['a.md']);
    expect(result.report.files[1]?.findings).toMatchObject([
      {
        rule: 'duplicate-evidence-id',
        category: 'evidence',
        url: expect.stringMatching(/\/duplicate-evidence-id\.md$/) as string,
        start: { line: 3, column: 1, offset: 25 },
        end: { line: 3, column: 3, offset: 27 },
        also: [],
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/) as string,
        fixes: [],
      },
    ]);
  });

  it('row by row where it is a workbook, without a line and with the cell', async () => {
    const folder = folderWith({
      'a.md': report,
      'evidence.xlsx': workbook({
        Evidence: [
          ['id', 'title', 'location'],
          ['E1', 'Case audit'],
          ['E2', 'Survey', 'gone.pdf'],
        ],
      }),
    });
    const { stdout } = await run(folder, ['check', 'a.md', '--no-color'], { rules: own });
    expect(stdout).toContain(
      [
        'evidence.xlsx',
        '  3:3  error  There is no file `gone.pdf` (sheet `Evidence`, cell C3)  missing-evidence-file',
        '    → Where is the evidence kept?',
      ].join('\n'),
    );
    const place = { line: 3, column: 3, offset: 0 };
    expect((await check(folder, ['a.md'])).report.files[1]?.findings).toMatchObject([{ text: 'gone.pdf', start: place, end: place }]);
  });

  it('without what the config accepts', async () => {
    const files = { 'a.md': report, 'evidence.csv': `${register}E1,Again\n` };
    const fingerprint = (await check(folderWith(files), ['a.md'])).report.files[1]?.findings[0]?.fingerprint ?? '';
    const accepted = `suppressions: [{ rule: duplicate-evidence-id, fingerprint: "${fingerprint}", reason: agreed, path: evidence.csv }]`;
    expect(found(await check(folderWith({ ...files, 'substantiate.yaml': accepted }), ['a.md']), 'evidence.csv')).toEqual([]);
  });
});

describe('a register that can’t be used', () => {
  const missing = 'There is no such evidence register: check `evidence` in the config';

  it.each([
    ['is missing', 'gone.csv', missing],
    ['is no file', 'annex', 'This is not a file: name the register itself, or a pattern such as `evidence/*.csv`'],
    ['matches nothing', 'annex/*.yaml', missing],
  ])('because it %s: told with status 2, and the reports are linted', async (_, path, message) => {
    const folder = folderWith({ 'substantiate.yaml': `evidence: ${path}`, 'a.md': 'Some waited.', 'annex/x.txt': '' });
    const { status, report: json, stderr } = await checkWith(folder, ['a.md']);
    expect([status, stderr]).toEqual([2, `error: ${path}: ${message}.\n`]);
    expect(json.files.map(({ path: file, findings }) => [file, findings.length])).toEqual([['a.md', 1]]);
  });

  it('because its path leaves the folder: never opened', async () => {
    const folder = folderWith({
      'evidence.csv': register,
      'reports/a.md': report,
      'reports/substantiate.yaml': 'evidence: ../evidence.csv',
    });
    const { status, stderr, paths } = await check(folder, ['reports']);
    expect([status, paths]).toEqual([2, ['reports/a.md']]);
    expect(stderr).toMatch(
      /^error: reports\/substantiate\.yaml:1:11: `\.\.\/evidence\.csv` is outside the config's folder and never opened/,
    );
  });

  it('because it is a link that leaves the folder: never opened', async () => {
    const folder = folderWith({ 'secret.csv': register, 'reports/a.md': report });
    fs.symlinkSync(join(folder, 'secret.csv'), join(folder, 'reports/evidence.csv'));
    const { status, stderr, paths } = await check(folder, ['reports']);
    expect([status, paths]).toEqual([2, ['reports/a.md']]);
    expect(stderr).toContain('error: reports/evidence.csv: The register is a link that leads out of the project, so it is never opened');
  });

  it.each([
    ['empty', ''],
    ['half-written', 'id,title\nE1,"Case au'],
    ['binary', new Uint8Array([0x50, 0x4b, 0, 0, 1, 2])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0])],
    ['not UTF-8', Buffer.from('id,title\nE1,caf\u00E9\n', 'latin1')],
  ])('because it is %s: a finding in it, and the reports are linted', async (_, content) => {
    const folder = folderWith({ 'a.md': 'Some waited.', 'evidence.csv': content });
    const before = fs.readFileSync(join(folder, 'evidence.csv'));
    const { status, report: json } = await checkWith(folder, ['.']);
    expect(status).toBe(1);
    expect(json.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
      ['a.md', ['vague-some']],
      ['evidence.csv', ['register-problem']],
    ]);
    expect(fs.readFileSync(join(folder, 'evidence.csv'))).toEqual(before);
  });

  it('in part: successors that run in a circle and ids that differ by case do no harm', async () => {
    const lines = ['id,title,status,superseded_by', 'E1,One,superseded,E2', 'E2,Two,superseded,E1', 'e2,Three,,e2'];
    const folder = folderWith({ 'a.md': 'Visits were late [E1].\n', 'evidence.csv': lines.join('\n') });
    const result = await checkWith(folder, ['.'], { rules });
    expect(found(result, 'evidence.csv')).toContain('duplicate-evidence-id: e2');
  });
});
