import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../server/src/cli/ports.js';
import { createEngine } from '../../server/src/engine/index.js';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { farSightedRules, folderWith, run, testRules } from './harness.js';

const cacheOf = (folder: string): string => join(folder, '.substantiate/cache');
const entriesOf = (folder: string): string[] => fs.readdirSync(cacheOf(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));

/** Ports that count how many documents are linted. */
function counting(ports: Partial<Ports> = {}): { readonly ports: Partial<Ports>; readonly linted: () => number } {
  let linted = 0;
  const counted: Ports['createEngine'] = (setup) => {
    const engine = createEngine(setup);
    return {
      ...engine,
      lint: (...document) => {
        linted++;
        return engine.lint(...document);
      },
    };
  };
  return { ports: { ...ports, createEngine: counted }, linted: () => linted };
}

/** Checks with the cache and without, holds that both tell the same, and tells how many documents the cached run had to lint. */
async function compare(folder: string, argv: readonly string[] = [], ports: Partial<Ports> = {}): Promise<number> {
  const plain = await run(folder, ['check', ...argv], ports);
  const { ports: counted, linted } = counting(ports);
  expect(await run(folder, ['check', '--cache', ...argv], counted)).toEqual(plain);
  return linted();
}

describe('check --cache', () => {
  it('lints only what has changed since', async () => {
    const folder = folderWith({ 'a.md': 'Some wait.', 'b.md': 'Some wait often.', 'c.txt': 'Never.' });
    expect(await compare(folder)).toBe(3);
    expect(await compare(folder)).toBe(0);
    fs.writeFileSync(join(folder, 'b.md'), 'Some wait seldom.');
    expect(await compare(folder)).toBe(1);
    fs.renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
    expect(await compare(folder)).toBe(0);
  });

  it('keeps what one format wants apart from what another does', async () => {
    const folder = folderWith({ 'a.md': '# One\n\nSome wait. <!-- substantiate-disable vague-often -- because -->' });
    for (const format of ['json', 'pretty', 'json', 'sarif', 'markdown']) await compare(folder, ['--format', format]);
    expect(await compare(folder, ['--format', 'json'])).toBe(0);
  });

  it('asks again when the config says something else, and not when it says the same', async () => {
    const folder = folderWith({ 'a.md': 'Some wait often.' });
    await compare(folder);
    fs.writeFileSync(join(folder, 'substantiate.yaml'), 'rules:\n  vague-some: off\n');
    expect(await compare(folder)).toBe(1);
    fs.writeFileSync(join(folder, 'substantiate.yaml'), 'rules:\n  vague-some: "off" # as agreed\n');
    expect(await compare(folder)).toBe(0);
    expect(await compare(folder, ['--preset', 'strict'])).toBe(0);
  });

  it('asks again when what a link leads to is another, and not when only its words are', async () => {
    const folder = folderWith({ 'a.md': 'See [the survey](other.md#results).', 'other.md': '# Results\n' });
    const ports = { rules: farSightedRules };
    await compare(folder, ['a.md'], ports);
    fs.appendFileSync(join(folder, 'other.md'), '\nMore of it.\n');
    expect(await compare(folder, ['a.md'], ports)).toBe(0);
    fs.writeFileSync(join(folder, 'other.md'), '# Outcome\n');
    expect(await compare(folder, ['a.md'], ports)).toBe(1);
    fs.rmSync(join(folder, 'other.md'));
    expect(await compare(folder, ['a.md'], ports)).toBe(1);
  });

  it('asks again when the register says something else', async () => {
    const register = 'id,title\nE1,Survey\n';
    const folder = folderWith({ 'a.md': 'Visits rose [E1; E2].', 'evidence.csv': register });
    const ports = { rules: farSightedRules };
    expect(await compare(folder, [], ports)).toBe(1);
    expect(await compare(folder, [], ports)).toBe(0);
    fs.writeFileSync(join(folder, 'evidence.csv'), `${register}E2,Audit\n`);
    expect(await compare(folder, [], ports)).toBe(1);
  });

  it('asks again on the day behind the one on which a suppression ends', async () => {
    const until = '<!-- substantiate-disable vague-some -- as agreed; until 2027-03-31 -->';
    const folder = folderWith({ 'a.md': `Some wait. ${until}` });
    const on = (today: string): Promise<number> => compare(folder, [], { today });
    expect(await on('2026-11-23')).toBe(1);
    expect(await on('2027-03-30')).toBe(0);
    expect(await on('2027-04-01')).toBe(1);
    expect(await on('2028-04-01')).toBe(0);
    expect(await on('2027-03-01')).toBe(1);
  });

  it('holds no word of a report, in names or in contents', async () => {
    const folder = folderWith({ 'secretplace.md': 'Some families of Secretplace wait often.' });
    await compare(folder);
    expect(entriesOf(folder)).toHaveLength(1);
    for (const name of fs.readdirSync(cacheOf(folder))) {
      const bytes = fs.readFileSync(join(cacheOf(folder), name));
      for (const word of ['Secretplace', 'secretplace', 'families', 'vague-some', 'Some'])
        expect(`${name} ${bytes.toString('latin1')}`).not.toContain(word);
    }
  });

  it.runIf(process.platform !== 'win32')('notes that results are not kept where the folder is a link, and lints all the same', async () => {
    const folder = folderWith({ 'a.md': 'Some wait.', 'elsewhere/x.txt': 'Some.' });
    fs.symlinkSync(join(folder, 'elsewhere'), join(folder, '.substantiate'));
    const plain = await run(folder, ['check', 'a.md']);
    const cached = await run(folder, ['check', '--cache', 'a.md']);
    expect(cached).toMatchObject({ status: plain.status, stdout: plain.stdout });
    expect(cached.stderr).toContain('.substantiate/cache');
    expect(cached.stderr).toContain('Results are not kept');
    expect(fs.readdirSync(join(folder, 'elsewhere'))).toEqual(['x.txt']);
  });
});

const sentence = fc.constantFrom(
  'Some wait.',
  'Often late.',
  'It is never so [E1].',
  'Maybe [E2].',
  '[See](b.md#here).',
  '# Here',
  '<!-- substantiate-disable vague-some -- why; until 2027-01-01 -->',
);
const document = fc.array(sentence, { maxLength: 5 }).map((sentences) => sentences.join('\n\n'));
const change = fc.oneof(
  fc.record({ file: fc.constantFrom('a.md', 'b.md', 'sub/c.md', 'd.txt'), text: document }),
  fc.record({
    file: fc.constant('substantiate.yaml'),
    text: fc.constantFrom('', 'rules:\n  vague-some: error\n', 'terms: [some]\n', 'preset: strict\n'),
  }),
  fc.record({ file: fc.constant('evidence.csv'), text: fc.constantFrom('id,title\nE1,Survey\n', 'id,title\nE2,Audit\n') }),
  fc.record({ today: fc.constantFrom('2026-12-31', '2027-01-01', '2027-01-02') }),
  fc.record({ argv: fc.constantFrom(['--format', 'json'], ['--format', 'compact'], ['--preset', 'strict'], []) }),
  fc.record({ entry: fc.nat(), place: fc.nat(), bytes: fc.uint8Array({ maxLength: 3 }) }),
);

it('tells what a run without it tells, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 12 }), async (changes) => {
      const folder = folderWith({ 'a.md': 'Some wait.', 'b.md': '# Here', 'sub/c.md': 'Often.', 'd.txt': 'Never.' });
      let argv: readonly string[] = [];
      let today = '2026-11-23';
      for (const one of changes) {
        if ('file' in one) fs.writeFileSync(join(folder, one.file), one.text);
        else if ('today' in one) ({ today } = one);
        else if ('argv' in one) ({ argv } = one);
        else spoil(folder, one);
        await compare(folder, argv, { rules: [...testRules, ...farSightedRules], today });
      }
    }),
    { numRuns: runs(6) },
  );
});

/** Writes bytes into an entry, or cuts it off there where there are none. */
function spoil(folder: string, { entry, place, bytes }: { entry: number; place: number; bytes: Uint8Array }): void {
  const names = fs.existsSync(cacheOf(folder)) ? entriesOf(folder) : [];
  const name = names[entry % Math.max(1, names.length)];
  if (name === undefined) return;
  const path = join(cacheOf(folder), name);
  const content = fs.readFileSync(path);
  const at = place % content.length;
  content.set(bytes.subarray(0, content.length - at), at);
  fs.writeFileSync(path, bytes.length === 0 ? content.subarray(0, at) : content);
}
