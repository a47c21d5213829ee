import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../server/src/cli/program.js';
import { folderWith } from './harness.js';

const program = fileURLToPath(new URL('../../server/bin/substantiate.js', import.meta.url));
const isBuilt = existsSync(new URL('../../server/dist/cli.js', import.meta.url));

describe('the start', () => {
  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['check', '--help'], 0],
    [['check', '--formt', 'json'], 2],
    [['check', '--format', 'xml'], 2],
    [['chek'], 2],
    [['completion', 'bash'], 0],
    [['complete', '--', 'check', '--format', ''], 0],
  ])('%j asks for neither rules nor engine', async (argv, status) => {
    let written = '';
    const output = { write: (text: string) => (written += text) };
    const loadPorts = (): Promise<never> => Promise.reject(new Error('loaded'));
    expect(await main(argv, { version: '1.2.3', stdout: output, stderr: output, loadPorts })).toBe(status);
    expect(written).not.toBe('');
    expect(written).not.toContain('loaded');
  });

  it.skipIf(!isBuilt || !('enableCompileCache' in nodeModule))('has Node keep what it compiled, where it can', () => {
    const folder = folderWith({});
    const env = { PATH: process.env['PATH'], TMPDIR: folder, TEMP: folder, TMP: folder };
    spawnSync(process.execPath, [program, '--version'], { cwd: folder, env });
    expect(readdirSync(join(folder, 'node-compile-cache'))).not.toEqual([]);
  });
});
