import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from './harness.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isBuilt = ['server/dist/api.js', 'server/dist/types/api/index.d.ts', 'rules/dist/kit/index.d.ts'].every((file) =>
  fs.existsSync(join(root, file)),
);
const [example = ''] = [...fs.readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = '']) => code,
);

/** A project of somebody else's that has the packages installed. */
function consumer(source: string): string {
  const folder = folderWith({
    'package.json': '{"type":"module"}',
    'main.ts': source,
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', lib: ['es2023'], types: ['node'], skipLibCheck: true },
      files: ['main.ts'],
    }),
    'reports/a.md': '# Title\n\nIt was often late.\n',
    'reports/b.md': Buffer.from([0x66, 0xff]),
  });
  fs.mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  fs.symlinkSync(join(root, 'server'), join(folder, 'node_modules/substantiate'));
  fs.symlinkSync(join(root, 'rules'), join(folder, 'node_modules/retext-substantiate'));
  fs.symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  return folder;
}

function compiledAndRun(source: string): { compiler: string; stdout: string; stderr: string; status: number | null } {
  const cwd = consumer(source);
  const compiler = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd, encoding: 'utf8' }).stdout;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['main.js'], { cwd, encoding: 'utf8' });
  return { compiler, stdout, stderr, status };
}

describe.skipIf(!isBuilt)('import { check } from substantiate', () => {
  it('is typed, and does what its page shows', () => {
    const { compiler, stdout, stderr, status } = compiledAndRun(example);
    expect([compiler, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^reports\/a\.md:3:\d+ \w+ .* \([a-z-]+\)$/m);
    expect(stdout).toMatch(/\d+ warnings in 5 words/);
    expect(stderr).toMatch(/^reports\/b\.md: The text is not UTF-8/);
  });

  it('hands out files one at a time, prints nothing, and refuses what its types do', () => {
    const { compiler, stdout, stderr, status } = compiledAndRun(`
      import { check, type CheckedFile } from 'substantiate';
      const told: CheckedFile[] = [];
      const result = await check({ paths: ['a.md'], cwd: 'reports', preset: 'strict', onFile: (file) => void told.push(file) });
      const count: number = result.files.length;
      // @ts-expect-error -- there is no such preset
      await check({ paths: [], preset: 'nonsense' }).catch(() => undefined);
      process.exitCode = count === 0 && told[0]?.path === 'a.md' && (told[0].findings[0]?.start.line ?? 0) === 3 ? 7 : 1;
    `);
    expect([compiler, stdout, stderr, status]).toEqual(['', '', '', 7]);
  });
});
