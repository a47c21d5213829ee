import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { check, folderWith, run } from './harness.js';

const name = 'substantiate-baseline.json';

/** The reports that a baseline names, in their order. */
function reportsIn(file: string): unknown[] {
  const { findings } = JSON.parse(fs.readFileSync(file, 'utf8')) as { findings: unknown[][] };
  return findings.filter(({ length }) => length === 1).flat();
}
const write = (cwd: string, path: string, text: string): void => {
  fs.writeFileSync(join(cwd, path), text);
};
const found = ({ report }: Awaited<ReturnType<typeof check>>): string[] =>
  report.files.flatMap(({ path, findings }) => findings.map(({ text, start }) => `${path}:${String(start.line)} ${text}`));

describe('recording what is known', () => {
  it('takes in everything the first time, and only what is new is reported after that', async () => {
    const cwd = folderWith({ 'a.md': 'Some came.\n', 'sub/b.txt': 'They never came.\n', 'clean.md': 'Two came.\n' });
    const recorded = await run(cwd, ['baseline']);
    expect(recorded).toEqual({ status: 0, stdout: `${name}: 2 known findings in 2 reports, 2 taken in\n`, stderr: '' });
    write(cwd, 'a.md', 'Some came. They never left.\n');
    const after = await check(cwd, ['--baseline']);
    expect([after.status, found(after)]).toEqual([1, ['a.md:1 never']]);
    expect(after.stderr).toContain(`note: ${name}: 2 known findings are left.\n`);
  });

  it('takes out what is gone and leaves out what is new, with status 1', async () => {
    const cwd = folderWith({ 'a.md': 'Some came. Some left.\n', 'b.md': 'Some came.\n' });
    await run(cwd, ['baseline']);
    write(cwd, 'a.md', 'Some came. They never left.\n');
    const gone = await check(cwd, ['--baseline']);
    expect(gone.stderr).toContain('2 known findings are left, and 1 is gone: run `substantiate baseline` to take it out.\n');
    const again = await run(cwd, ['baseline']);
    expect(again.status).toBe(1);
    expect(again.stdout).toBe(`${name}: 2 known findings in 2 reports, 1 taken out\n`);
    expect(again.stderr).toBe(
      'note: a.md: 1 new finding was left out.\n' +
        `note: ${name}: 1 new finding was left out. \`substantiate check --baseline\` shows what is new; \`--grow "a reason"\` takes it in.\n`,
    );
    expect(found(await check(cwd, ['--baseline']))).toEqual(['a.md:1 never']);
  });

  it('grows for a reason, which stands in the file, and not without one', async () => {
    const cwd = folderWith({ 'a.md': 'Two came.\n' });
    await run(cwd, ['baseline']);
    write(cwd, 'a.md', 'Some came.\n');
    for (const reason of [' ', '‹reason›']) {
      const refused = await run(cwd, ['baseline', '--grow', reason]);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('A reason is needed');
    }
    expect((await run(cwd, ['baseline', '--grow', 'the archive\n came in'])).status).toBe(0);
    expect(fs.readFileSync(join(cwd, name), 'utf8')).toMatch(/"vague-some", "[0-9a-f]+", "the archive came in"\],/u);
    expect((await check(cwd, ['--baseline'])).status).toBe(0);
  });

  it('keeps what it knows of reports that were not checked, and drops that of files that are gone', async () => {
    const cwd = folderWith({ 'a/a.md': 'Some came.\n', 'b/b.md': 'They never came.\n', 'c.md': 'It is often so.\n' });
    await run(cwd, ['baseline']);
    write(cwd, 'a/a.md', 'Two came.\n');
    write(cwd, 'b/b.md', 'They came.\n');
    fs.rmSync(join(cwd, 'c.md'));
    expect((await run(cwd, ['baseline', 'a'])).stdout).toBe(`${name}: 1 known finding in 1 report, 2 taken out\n`);
    expect(reportsIn(join(cwd, name))).toEqual(['a/a.md', 'b/b.md']);
  });

  it('lets a renamed report keep its own, in the check and in the file', async () => {
    const cwd = folderWith({ 'old.md': 'Some came.\n', 'other.md': 'Some came.\n' });
    await run(cwd, ['baseline']);
    fs.renameSync(join(cwd, 'old.md'), join(cwd, 'new.md'));
    expect((await check(cwd, ['--baseline'])).status).toBe(0);
    expect((await run(cwd, ['baseline'])).stdout).toBe(`${name}: 2 known findings in 2 reports\n`);
    expect(reportsIn(join(cwd, name))).toEqual(['new.md', 'other.md']);
  });

  it('writes nothing where not all could be checked', async () => {
    const cwd = folderWith({ 'a.md': 'Some came.\n', 'b.md': Buffer.from([0xff, 0xfe, 0x41, 0x00]) });
    const refused = await run(cwd, ['baseline']);
    expect([refused.status, fs.existsSync(join(cwd, name))]).toEqual([2, false]);
    expect(refused.stderr).toContain(`error: ${name}: Nothing was recorded, since not all could be checked`);
  });

  it('is found from a folder below, and written where --file says', async () => {
    const cwd = folderWith({ 'sub/a.md': 'Some came.\n', 'b.md': 'Some came.\n' });
    await run(cwd, ['baseline']);
    const below = join(cwd, 'sub');
    expect((await check(below, ['--baseline'])).status).toBe(0);
    expect((await run(below, ['baseline'])).stdout).toBe(`../${name}: 2 known findings in 2 reports\n`);
    expect((await run(cwd, ['baseline', 'sub', '--file', 'sub/known.json'])).status).toBe(0);
    expect(fs.readFileSync(join(cwd, 'sub/known.json'), 'utf8')).toContain('["a.md"],');
    expect((await check(cwd, ['sub', '--baseline', 'sub/known.json'])).status).toBe(0);
  });

  it('holds for registers as for reports', async () => {
    const cwd = folderWith({ 'evidence.csv': 'id,title\nE1,Audit\nE1,Survey\n', 'a.md': 'Some came [E1].\n' });
    const ports = { rules };
    expect(found(await check(cwd, [], ports)).some((each) => each.startsWith('evidence.csv'))).toBe(true);
    await run(cwd, ['baseline'], ports);
    const after = await check(cwd, ['--baseline'], ports);
    expect([after.status, found(after)]).toEqual([0, []]);
  });
});

describe('a check against known findings', () => {
  it('shows them as suppressed where that is asked for, and nowhere else', async () => {
    const cwd = folderWith({ 'a.md': 'Some came.\n' });
    await run(cwd, ['baseline']);
    const { report } = await check(cwd, ['--baseline']);
    expect(report.files[0]?.findings).toEqual([]);
    expect(report.summary['warning']).toBe(0);
  });

  it.each([
    ['missing', undefined, 'There is no baseline: record the known findings with `substantiate baseline`'],
    ['broken', '{', 'The baseline is not JSON'],
    ['of another version', '{"version":7,"reports":{}}', 'The baseline is of version 7'],
    ['half merged', '{\n<<<<<<< HEAD\n', `${name}:2:1: A merge left its marks here`],
  ])('stops with a sentence where the file is %s', async (_, text, message) => {
    const cwd = folderWith({ 'a.md': 'Some came.\n', ...(text !== undefined && { [name]: text }) });
    const { status, stderr, report } = await check(cwd, ['--baseline']);
    expect([status, report.files]).toEqual([2, []]);
    expect(stderr).toContain(message);
    if (text !== undefined) {
      expect((await run(cwd, ['baseline'])).status).toBe(2);
      expect(fs.readFileSync(join(cwd, name), 'utf8')).toBe(text);
    }
  });

  it('takes a folder or report behind the option for a path', async () => {
    const cwd = folderWith({ 'a/a.md': 'Some came.\n', 'b.md': 'They never came.\n' });
    await run(cwd, ['baseline', '--file', 'known.json', 'a']);
    expect((await check(cwd, ['--baseline', 'known.json', 'a'])).status).toBe(0);
    expect((await check(cwd, ['a', '--baseline', 'known.json'])).status).toBe(0);
    await run(cwd, ['baseline', 'a']);
    expect((await check(cwd, ['--baseline', 'a'])).paths).toEqual(['a/a.md']);
    expect((await check(cwd, ['--baseline', 'a/a.md'])).status).toBe(0);
    expect(found(await check(cwd, ['a', '--baseline', 'b.md']))).toEqual(['b.md:1 never']);
    expect((await check(cwd, ['--baseline', 'nowhere'])).stderr).toContain('Paths to check go before `--baseline`');
  });

  it('knows findings again in paragraphs that were moved and lines that were wrapped otherwise', async () => {
    const sentence = fc.constantFrom(
      'Some families wait too long for an assessment.',
      'Visits are often late.',
      'Most plans are timely and of good quality.',
      'The number of referrals has reduced significantly.',
      '78% of children live within 20 miles of home.',
      'It was felt that outcomes have improved.',
    );
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
    const cwd = folderWith({});
    const ports = { rules };
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 20, max: 60 }),
        async (all, turn, width) => {
          fs.rmSync(join(cwd, name), { force: true });
          const text = (paragraphs: readonly (readonly string[])[]): string => paragraphs.map((each) => each.join(' ')).join('\n\n');
          write(cwd, 'a.md', text(all));
          await run(cwd, ['baseline'], ports);
          const by = turn % all.length;
          const moved = text([...all.slice(by), ...all.slice(0, by)]);
          // A line that begins with a figure and a stop would be a list.
          write(cwd, 'a.md', moved.replace(new RegExp(`(.{${String(width)}}\\S*) (?=[A-Za-z])`, 'gu'), '$1\n'));
          const after = await check(cwd, ['--baseline'], ports);
          expect(found(after)).toEqual([]);
          expect(after.stderr).not.toContain('gone');
        },
      ),
      { numRuns: runs(10) },
    );
  });

  it('knows the finding of a section again whatever becomes of its claims and of the sections around it', async () => {
    const claim = fc.constantFrom(
      'Managers know their teams well.',
      'Visits are late.',
      'Supervision is regular and records are clear.',
      'Children are safe.',
      'Plans are timely.',
    );
    const claims = fc.array(claim, { minLength: 1, maxLength: 4 });
    const heading = fc.constantFrom('Visits', '2.1 Plans', 'Leaders', 'Placements');
    const sections = fc.uniqueArray(fc.tuple(heading, claims, claims, fc.nat(3)), { minLength: 1, maxLength: 4, selector: ([of]) => of });
    const config = 'rules: {missing-evidence: {severity: warning, options: {scope: section, once: false}}}\n';
    const cwd = folderWith({ 'substantiate.yaml': config });
    const ports = { rules: rules.filter(({ id }) => id === 'missing-evidence') };
    await fc.assert(
      fc.asyncProperty(sections, async (all) => {
        fs.rmSync(join(cwd, name), { force: true });
        write(cwd, 'a.md', all.map(([of, before]) => `## ${of}\n\n${before.join('\n\n')}\n`).join('\n'));
        await run(cwd, ['baseline'], ports);
        const moved = all.toSorted((one, other) => one[3] - other[3]);
        const named = (of: string, number: number): string => `${String(number + 1)}. ${of.replace('2.1 ', '').toUpperCase()}`;
        write(cwd, 'a.md', moved.map(([of, , after], number) => `## ${named(of, number)}\n\n${after.join('\n\n')}\n`).join('\n'));
        const after = await check(cwd, ['--baseline'], ports);
        expect([after.status, found(after)]).toEqual([0, []]);
        expect(after.stderr).toBe(`note: ${name}: ${String(all.length)} known finding${all.length === 1 ? ' is' : 's are'} left.\n`);
        write(cwd, 'a.md', `${fs.readFileSync(join(cwd, 'a.md'), 'utf8')}\n## Another\n\nManagers know their teams well.\n`);
        expect((await check(cwd, ['--baseline'], ports)).report.summary['warning']).toBe(1);
      }),
      { numRuns: runs(20) },
    );
  });
});
