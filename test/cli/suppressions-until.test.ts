import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './harness.js';

const until = (day: string): string => `Some came. <!-- substantiate-disable vague-some -- agreed; data team; until ${day} -->\n`;

describe('a suppression with a last day', () => {
  it('counts up to that day', async () => {
    const folder = folderWith({ 'a.md': until('2026-11-23') });
    expect((await check(folder, ['a.md'])).status).toBe(0);
    const { status, report } = await check(folder, ['a.md'], { today: '2026-11-24' });
    expect(status).toBe(1);
    expect(report.files[0]?.findings.map(({ rule }) => rule)).toEqual(['vague-some', 'expired-suppression']);
  });

  it('is told of in the config where it counts no more', async () => {
    const folder = folderWith({ 'a.txt': 'Some came.\n' });
    const { report } = await check(folder, ['a.txt']);
    const fingerprint = report.files[0]?.findings[0]?.fingerprint ?? '';
    const entry = `rule: vague-some\n    fingerprint: '${fingerprint}'\n    reason: agreed\n    owner: clerk\n    until: '2026-11-23'`;
    fs.writeFileSync(join(folder, 'substantiate.yaml'), `# Agreed.\nsuppressions:\n  - ${entry}\n`);
    const before = await check(folder, ['a.txt']);
    expect([before.status, before.paths]).toEqual([0, ['a.txt']]);
    const after = await check(folder, ['a.txt'], { today: '2026-11-24' });
    expect([after.status, after.paths]).toEqual([1, ['a.txt', 'substantiate.yaml']]);
    expect(after.report.files[1]?.findings).toMatchObject([
      { rule: 'expired-suppression', severity: 'warning', text: '- rule: vague-some', start: { line: 3 } },
    ]);
    const pretty = await run(folder, ['check', 'a.txt'], { today: '2026-11-24' });
    expect(pretty.stdout).toContain('The last day of this suppression, 2026-11-23, has passed: it counts no more');
  });

  it('in the config must be a day', async () => {
    const entry = "{ rule: vague-some, fingerprint: 'a', reason: agreed, until: '2026-02-30' }";
    const folder = folderWith({ 'a.txt': 'Some came.\n', 'substantiate.yaml': `suppressions: [${entry}]\n` });
    const { status, stderr } = await check(folder, ['a.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/substantiate\.yaml:1:\d+: .*until/);
  });
});
