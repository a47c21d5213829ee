import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type * as kit from 'retext-substantiate/kit';
import type * as presets from 'retext-substantiate/presets';
import type * as api from '../../server/src/api/index.js';
import { folderWith } from './harness.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isBuilt = ['server/dist/api.js', 'server/dist/api.d.ts'].every((file) => fs.existsSync(join(root, file)));
const [example = ''] = [...fs.readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = '']) => code,
);

/** The package as it is published, and nothing that it might need beside it. */
const published = isBuilt ? unpacked() : '';

function unpacked(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'substantiate-package-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--workspace', 'server', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const [archive = ''] = fs.readdirSync(folder);
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  return join(folder, 'package');
}

/** Programs of somebody else's project, which has the package installed: compiled at once, since the compiler takes seconds to start. */
function compiled(sources: Readonly<Record<string, string>>): { folder: string; complaints: string } {
  const folder = folderWith({
    ...sources,
    'package.json': '{"type":"module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], types: [] },
      files: Object.keys(sources),
    }),
    'reports/a.md': '# Title\n\nIt was often late.\n',
    'reports/b.md': Buffer.from([0x66, 0xff]),
  });
  fs.mkdirSync(join(folder, 'node_modules'));
  fs.symlinkSync(published, join(folder, 'node_modules/substantiate'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return { folder, complaints: spawnSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8' }).stdout };
}

const own = `
  import { check, type CheckedFile } from 'substantiate';
  declare const process: { exitCode: number };
  const told: CheckedFile[] = [];
  const result = await check({ paths: ['a.md'], cwd: 'reports', preset: 'strict', onFile: (file) => void told.push(file) });
  const count: number = result.files.length;
  const { problems: [unknown] } = await check({ changed: true });
  const { problems: [input] } = await check('-');
  // @ts-expect-error -- there is no such preset
  const refusal: unknown = await check({ paths: [], preset: 'nonsense' }).catch((error: unknown) => error);
  const isRight = [
    count === 0,
    told[0]?.path === 'a.md' && told[0].findings[0]?.start.line === 3,
    unknown?.path === '--changed',
    input?.message.startsWith('There is no such file'),
    refusal instanceof TypeError && refusal.message.startsWith('There is no preset \`nonsense\`'),
  ];
  process.exitCode = isRight.every(Boolean) ? 7 : isRight.indexOf(false);
`;

describe.skipIf(!isBuilt)('import { check } from substantiate', () => {
  let project = { folder: '', complaints: '' };
  beforeAll(() => void (project = compiled({ 'page.ts': example, 'own.ts': own })));
  const run = (program: string) => spawnSync(process.execPath, [program], { cwd: project.folder, encoding: 'utf8' });

  it('is typed', () => {
    expect(project.complaints).toBe('');
  });

  it('does what its page shows', () => {
    const { stdout, stderr, status } = run('page.js');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^reports\/a\.md:3:\d+ \w+ .* \([a-z-]+\)$/m);
    expect(stdout).toMatch(/\d+ warnings in 5 words/);
    expect(stderr).toMatch(/^reports\/b\.md: The text is not UTF-8/);
  });

  it('hands out files one at a time, keeps to what is new, prints nothing, and refuses what its types do', () => {
    const { stdout, stderr, status } = run('own.js');
    expect([stdout, stderr, status]).toEqual(['', '', 7]);
  });
});

it('names severities and presets as the rules do', () => {
  expectTypeOf<api.Severity>().toEqualTypeOf<kit.Severity>();
  expectTypeOf<api.PresetName>().toEqualTypeOf<presets.PresetName>();
});
