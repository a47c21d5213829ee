import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import type { Prompt } from '../../server/src/cli/prompt.js';
import { check, folderWith, run, type Run } from './harness.js';

const init = (folder: string, ...argv: string[]): Promise<Run> => run(folder, ['init', ...argv]);
const read = (...path: string[]): string => fs.readFileSync(join(...path), 'utf8');
const files = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Somebody who types one answer after the other, and breaks off where there is none left. */
function typing(...answers: string[]): { openPrompt: () => Prompt; asked: string[]; closed: () => boolean } {
  const asked: string[] = [];
  let isClosed = false;
  const prompt: Prompt = {
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answers.shift());
    },
    close: () => {
      isClosed = true;
    },
  };
  return { openPrompt: () => prompt, asked, closed: () => isClosed };
}

describe('substantiate init', () => {
  it('writes a config and a register, and says what comes next', async () => {
    const folder = folderWith({});
    const { status, stdout, stderr } = await init(folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      'substantiate.yaml: written, with the preset recommended\n' +
        'evidence.csv: written, for your evidence: a row for each item\n' +
        'Next: substantiate check .\n',
    );
    expect(files(folder)).toEqual(['evidence.csv', 'substantiate.yaml']);
  });

  it('leaves a folder against which a check says only that the register lists nothing yet', async () => {
    const folder = folderWith({ 'draft.md': '# Report\n\nThis report covers the year to 31 March 2026.\n' });
    await init(folder, '--preset', 'strict', '--ci', 'github');
    const { report } = await check(folder, [], { rules });
    const found = report.files.flatMap(({ path, findings }) => findings.map(({ rule, severity }) => [path, rule, severity]));
    expect([report.preset, report.problems, found]).toEqual(['strict', [], [['evidence.csv', 'register-problem', 'warning']]]);
  });

  it('takes its choices from the command line', async () => {
    const folder = folderWith({ 'reports/a.md': '' });
    const { status, stdout } = await init(folder, 'reports', '--preset', 'inspection-draft', '--no-register', '--ci', 'gitlab');
    expect(status).toBe(0);
    expect(files(folder)).toEqual(['reports/.gitlab-ci.yml', 'reports/a.md', 'reports/substantiate.yaml']);
    expect(read(folder, 'reports/substantiate.yaml')).toContain('\npreset: inspection-draft\n');
    expect(read(folder, 'reports/.gitlab-ci.yml')).toContain('substantiate@1.2.3 check');
    expect(stdout).toContain('reports/.gitlab-ci.yml: written');
    expect(stdout).toContain('Next: substantiate check reports\n');
  });

  it('says where what it wrote does not take effect, or takes effect from somewhere else', async () => {
    const folder = folderWith({ 'substantiate.yaml': 'preset: strict\n', 'reports/a.md': '' });
    const { status, stderr } = await init(folder, 'reports', '--ci', 'github');
    expect(status).toBe(0);
    expect(stderr).toBe(
      'note: reports/.github/workflows/substantiate.yml: It takes effect only at the root of the repository, which this folder does not seem to be: move it there.\n' +
        'note: reports/substantiate.yaml: `substantiate.yaml` holds in this folder too, where the new one does not say otherwise: `root: true` would keep it out.\n',
    );
  });

  it.each(['substantiate.json', 'package.json'])('makes no config beside %s, and does not ask for a preset', async (name) => {
    const folder = folderWith({ [name]: '{"substantiate": {}}' });
    const person = typing('2', '1');
    const { stdout, stderr } = await run(folder, ['init'], person);
    expect([stdout.includes('How are the reports to be checked?'), files(folder)]).toEqual([false, [name]]);
    expect(stderr).toBe(`note: ${name}: The config of this folder is in it already, so no other was made.\n`);
  });

  it('tells of a config in a manifest above', async () => {
    const folder = folderWith({ 'package.json': '{"substantiate": {"preset": "strict"}}', 'reports/a.md': '' });
    expect((await init(folder, 'reports')).stderr).toMatch(/^note: reports\/substantiate\.yaml: `package\.json` holds in this folder too/);
  });

  it('writes over nothing', async () => {
    const mine = { 'substantiate.yaml': 'preset: strict\n', 'evidence.csv': 'id,title\nE1,Audit\n', '.gitlab-ci.yml': 'mine: {}\n' };
    const folder = folderWith(mine);
    const { status, stdout, stderr } = await init(folder, '--preset', 'recommended', '--ci', 'gitlab');
    expect([status, stdout]).toEqual([0, 'There was nothing to do.\n']);
    expect(stderr.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'substantiate.yaml:',
      'evidence.csv:',
      '.gitlab-ci.yml:',
      undefined,
    ]);
    expect(Object.fromEntries(files(folder).map((path) => [path, read(folder, path)]))).toEqual(mine);
  });

  it('takes a link that leads nowhere for a file that is there', async () => {
    const folder = folderWith({});
    fs.symlinkSync(join(folder, 'elsewhere.yaml'), join(folder, 'substantiate.yaml'));
    const { status, stderr } = await init(folder, '--no-register');
    expect([status, stderr]).toEqual([0, 'note: substantiate.yaml: It is there already and was left as it is.\n']);
    expect(files(folder)).toEqual([]);
  });
});

describe('substantiate init in a terminal', () => {
  it('asks for what was not said, again where the answer is none', async () => {
    const folder = folderWith({});
    const person = typing('9', '2', '2', '2');
    const { status, stdout } = await run(folder, ['init'], person);
    expect(status).toBe(0);
    expect(person.asked).toHaveLength(4);
    expect(stdout).toContain('  1  recommended       What an author can live with all day\n');
    expect(stdout).toContain('There is no `9` in the list.\n');
    expect(files(folder)).toEqual(['.github/workflows/substantiate.yml', 'substantiate.yaml']);
    expect(read(folder, 'substantiate.yaml')).toContain('\npreset: strict\n');
    expect(person.closed()).toBe(true);
  });

  it('takes the first of each list from those who only press Enter', async () => {
    const folder = folderWith({});
    await run(folder, ['init'], typing('', '', ''));
    expect(files(folder)).toEqual(['evidence.csv', 'substantiate.yaml']);
    expect(read(folder, 'substantiate.yaml')).toContain('\npreset: recommended\n');
  });

  it('asks neither for what was said nor for what is there', async () => {
    const folder = folderWith({ 'evidence.xlsx': '' });
    const person = typing('');
    await run(folder, ['init', '--preset', 'strict'], person);
    expect(person.asked).toHaveLength(1);
    const hurried = typing();
    await run(folderWith({}), ['init', '--yes'], hurried);
    expect(hurried.asked).toEqual([]);
  });

  it('writes nothing where it is broken off', async () => {
    const folder = folderWith({});
    const person = typing('2', '1');
    const { status, stderr } = await run(folder, ['init'], person);
    expect([status, stderr]).toEqual([2, 'error: .: You broke it off, so nothing was written.\n']);
    expect(files(folder)).toEqual([]);
    expect(person.closed()).toBe(true);
  });
});

describe('substantiate init that can not do it', () => {
  it('says that there is no such folder', async () => {
    const { status, stderr } = await init(folderWith({ 'a.md': '' }), 'a.md');
    expect([status, stderr]).toEqual([2, 'error: a.md: There is no such folder: make it first, or name another.\n']);
  });

  it('names each file that could not be written, leaves no part of it, and writes the others', async () => {
    const folder = folderWith({ '.github': 'a file' });
    const full = (path: string): never => {
      fs.appendFileSync(path, 'id,ti');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const writeFileSync = ((path: string, text: string, options: fs.WriteFileOptions) => {
      if (path.endsWith('.csv')) full(path);
      fs.writeFileSync(path, text, options);
    }) as typeof fs.writeFileSync;
    const fileSystem = { ...fs, writeFileSync };
    const { status, stdout, stderr } = await run(folder, ['init', '--ci', 'github'], { fileSystem });
    expect([status, stdout]).toEqual([2, 'substantiate.yaml: written, with the preset recommended\nNext: substantiate check .\n']);
    expect(stderr.split('\n').map((line) => line.slice(0, 40))).toEqual([
      'error: evidence.csv: There is no room le',
      'error: .github/workflows/substantiate.ym',
      '',
    ]);
    expect(files(folder)).toEqual(['.github', 'substantiate.yaml']);
  });

  it('knows the presets and services', async () => {
    expect(await init(folderWith({}), '--ci', 'jenkins')).toMatchObject({ status: 2 });
    expect(await init(folderWith({}), '--preset', 'lenient')).toMatchObject({ status: 2 });
  });
});
