import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from './harness.js';

const files = { 'a.md': 'Some waited.', 'b.md': 'They never came.' };
const leftIn = (folder: string): string[] => fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
const full = Object.assign(new Error('full'), { code: 'ENOSPC' });

describe('--output', () => {
  it('writes each file what --format prints, beside what is printed', async () => {
    const folder = folderWith(files);
    const { stdout } = await run(folder, ['check', '.', '--format', 'json']);
    const told = await run(folder, ['check', '.', '--output', 'json=one.json', '--output', 'pretty=two.out']);
    expect(fs.readFileSync(join(folder, 'one.json'), 'utf8')).toBe(stdout);
    expect(fs.readFileSync(join(folder, 'two.out'), 'utf8')).toBe(told.stdout);
    expect([told.status, leftIn(folder)]).toEqual([1, []]);
  });

  it('works out for a file what the printed format does without', async () => {
    const folder = folderWith(files);
    await run(folder, ['check', 'a.md', '--output', 'json=one.json']);
    expect(fs.readFileSync(join(folder, 'one.json'), 'utf8')).toMatch(/"fingerprint":"\w{16}"/u);
  });

  it.each([
    ['a file that is linted', 'a.md', 'This file is read for the check'],
    ['a linted file under another name', 'sub/../a.md', 'This file is read for the check'],
    ['a linted file through a link', 'link.json', 'This file is read for the check'],
    ['the config', 'substantiate.yaml', 'This file is read for the check'],
    ['the register', 'register.csv', 'This file is read for the check'],
    ['what would be taken for a register', 'Evidence.csv', 'A file of this name would be taken for the evidence register'],
    ['a folder', 'sub', 'This is a folder: name a file in it'],
    ['a folder that is not there', 'none/a.json', 'There is no folder to write it in'],
  ])('leaves %s as it is, says so, and writes the others', async (_what, output, message) => {
    const folder = folderWith({
      ...files,
      'sub/x.txt': '',
      'substantiate.yaml': 'evidence: register.csv\n',
      'register.csv': 'id,title\nE1,Audit\n',
    });
    fs.symlinkSync('a.md', join(folder, 'link.json'));
    const before = fs.readFileSync(join(folder, 'register.csv'), 'utf8');
    const { status, stdout, stderr } = await run(folder, ['check', 'a.md', '--output', `json=${output}`, '--output', 'json=good.json']);
    expect([status, fs.readFileSync(join(folder, 'a.md'), 'utf8')]).toEqual([2, files['a.md']]);
    expect(stderr).toContain(`${output}: ${message}`);
    expect(stdout).toContain('Could not finish (exit status 2)');
    expect(fs.readFileSync(join(folder, 'register.csv'), 'utf8')).toBe(before);
    expect(fs.existsSync(join(folder, 'good.json'))).toBe(true);
  });

  it('does not write two formats to one file under two names', async () => {
    const folder = folderWith(files);
    const { status, stderr } = await run(folder, ['check', 'a.md', '--output', 'json=out.json', '--output', 'pretty=./out.json']);
    expect([status, stderr]).toEqual([2, 'error: ./out.json: Another output goes to this file: name another.\n']);
    expect(JSON.parse(fs.readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveProperty('files');
  });

  it('leaves what was there where the disk is full, and no half file', async () => {
    const folder = folderWith({ ...files, 'out.json': 'before' });
    const fileSystem = {
      ...fs,
      writeFileSync: (...given: Parameters<typeof fs.writeFileSync>) => {
        if (typeof given[1] === 'string' && given[1].startsWith('{')) throw full;
        fs.writeFileSync(...given);
      },
    };
    const argv = ['check', '.', '--output', 'json=out.json', '--output', 'pretty=other'];
    const { status, stderr } = await run(folder, argv, { fileSystem });
    expect([status, stderr]).toEqual([2, 'error: out.json: There is no room left on the disk: make some, or choose another place.\n']);
    expect([fs.readFileSync(join(folder, 'out.json'), 'utf8'), leftIn(folder)]).toEqual(['before', []]);
    expect(fs.existsSync(join(folder, 'other'))).toBe(true);
  });

  it.runIf(fs.existsSync('/dev/full'))('says so where a device takes nothing', async () => {
    const { status, stderr } = await run(folderWith(files), ['check', 'a.md', '--output', 'json=/dev/full']);
    expect([status, stderr]).toEqual([2, 'error: /dev/full: There is no room left on the disk: make some, or choose another place.\n']);
  });

  it('to the standard output goes where that goes', async () => {
    const { stdout } = await run(folderWith(files), ['check', 'a.md', '--quiet', '--output', 'json=/dev/stdout']);
    expect(stdout).toContain('"files":[');
  });

  it.each(['stop', 'fault'])('leaves what was there after a %s', async (kind) => {
    const folder = folderWith({ ...files, 'out.json': 'before' });
    let stop = (): void => undefined;
    const stdout = {
      write: () => {
        expect(leftIn(folder)).toHaveLength(1);
        if (kind === 'stop') stop();
        throw new Error('stopped');
      },
    };
    const onStop = (each: () => void) => ((stop = each), () => undefined);
    await run(folder, ['check', '.', '--output', 'json=out.json'], { stdout, onStop });
    expect([fs.readFileSync(join(folder, 'out.json'), 'utf8'), leftIn(folder)]).toEqual(['before', []]);
  });
});

it('adds the summary of a job to what stands on its page', async () => {
  const folder = folderWith({ ...files, 'page.out': 'before\n' });
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'page.out') };
  await run(folder, ['check', 'a.md', '--format', 'github'], { env });
  expect(fs.readFileSync(join(folder, 'page.out'), 'utf8')).toMatch(/^before\n[\s\S]*a\.md/u);
  await run(folder, ['check', 'a.md'], { env: { GITHUB_STEP_SUMMARY: join(folder, 'none.out') } });
  expect(fs.existsSync(join(folder, 'none.out'))).toBe(false);
});

const program = fileURLToPath(new URL('../../server/bin/substantiate.js', import.meta.url));
const isBuilt = fs.existsSync(new URL('../../server/dist/worker.js', import.meta.url));

describe.skipIf(!isBuilt)('the program', () => {
  const called = (cwd: string, argv: readonly string[], whenUp?: (kill: (signal: NodeJS.Signals) => void) => void) =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [program, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
      const out = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
      child.on('close', (status) => resolve({ status, ...out }));
      whenUp?.((signal) => child.kill(signal));
    });

  it('tells the same with one thread and with three, of what can’t be read too', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, number) => [
        `${String(number)}.md`,
        `Some waited in ${String(number)} weeks. `.repeat(1 + ((number * 7) % 11)),
      ]),
    );
    const cwd = folderWith({ ...many, '7b.md': Buffer.from([0x66, 0xff]), 'evidence.csv': 'id,title\nE1,Audit\n' });
    const [one, three] = await Promise.all(
      ['1', '3'].map((workers) => called(cwd, ['check', '.', '--format', 'json', '--workers', workers])),
    );
    expect(three).toEqual(one);
    expect(one?.stdout).toContain('7b.md');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves what was there after %s', async (signal) => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`${String(number)}.md`, 'Some waited. '.repeat(300)]));
    const cwd = folderWith({ ...many, 'out.json': 'before' });
    const { status } = await called(cwd, ['check', '.', '--quiet', '--output', 'json=out.json'], (kill) => {
      const watch = setInterval(() => {
        if (leftIn(cwd).length === 0) return;
        clearInterval(watch);
        kill(signal);
      }, 5);
    });
    expect([status, fs.readFileSync(join(cwd, 'out.json'), 'utf8'), leftIn(cwd)]).toEqual([signal === 'SIGINT' ? 130 : 143, 'before', []]);
  });
});
