/** The workflows of the example repository and the commands of the README: everything they run is run, in a clone of the example. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../server/package.json' with { type: 'json' };
import { clonedExample, git, runIn } from './repository.js';

/** A clone on a branch that adds a sentence to a report. */
function pullRequest(sentence: string): string {
  const clone = clonedExample();
  git(clone, 'checkout', '--quiet', '-b', 'draft');
  appendFileSync(join(clone, 'self-evaluation.md'), `\n${sentence}\n`);
  git(clone, 'commit', '--quiet', '-am', 'Say more');
  return clone;
}

const vague = 'Many families now say that things are much better.';
const sound = 'The next report is due in March 2027.';

describe('examples/.github/workflows/reports.yml', () => {
  const text = readFileSync('examples/.github/workflows/reports.yml', 'utf8');
  const { steps } = (parse(text) as { jobs: { substantiate: { steps: { run?: string }[] } } }).jobs.substantiate;
  const [changed = '', all = ''] = steps.flatMap(({ run }) => run ?? []);

  it('runs the package of this version', () => {
    for (const run of [changed, all]) expect(run).toContain(`npx --yes substantiate@${manifest.version} check `);
  });

  it('fails a pull request for what it adds, and for nothing else', () => {
    const env = { GITHUB_BASE_REF: 'main' };
    const found = runIn(pullRequest(vague), changed, env);
    expect(found.stdout).toMatch(/^::warning file=self-evaluation\.md,/mu);
    expect(found.stdout).not.toContain('panel-report.md');
    expect(found.status).toBe(1);
    expect(runIn(pullRequest(sound), changed, env)).toMatchObject({ status: 0, stdout: '' });
  });

  it('tells of all reports, and keeps a page of them', () => {
    const clone = pullRequest(sound);
    expect(runIn(clone, all)).toMatchObject({ status: 0 });
    expect(existsSync(join(clone, 'findings.html'))).toBe(true);
  });
});

describe('examples/.gitlab-ci.yml', () => {
  const { script } = (parse(readFileSync('examples/.gitlab-ci.yml', 'utf8')) as { substantiate: { script: string[] } }).substantiate;

  it('runs the package of this version, and fails a merge request for what it adds', () => {
    expect(script.join('\n')).toContain(`npx --yes substantiate@${manifest.version} check `);
    for (const [sentence, status] of [
      [vague, 1],
      [sound, 0],
    ] as const) {
      const clone = pullRequest(sentence);
      const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git(clone, 'rev-parse', 'origin/main') };
      expect(runIn(clone, script.join('\n'), env).status).toBe(status);
      const findings = JSON.parse(readFileSync(join(clone, 'findings.json'), 'utf8')) as { location: { path: string } }[];
      expect(findings.map(({ location }) => location.path).every((path) => path === 'self-evaluation.md')).toBe(true);
      expect(findings.length > 0).toBe(status === 1);
    }
  });
});

describe('docs/ci.md', () => {
  it('names the package of this version', () => {
    const named = Array.from(readFileSync('docs/ci.md', 'utf8').matchAll(/substantiate[@-](\d[\d.]*\d)/gu), ([, version]) => version);
    expect(new Set(named)).toEqual(new Set([manifest.version]));
  });
});

describe('the section “In CI” of the README', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## In CI\n');
  const commands = (/```sh\n([\s\S]*?)```/u.exec(section)?.[1] ?? '').trim().split('\n');

  it('can be followed, command by command', () => {
    const clone = clonedExample();
    const statuses = commands.map((command) => [command.replace(/\s+#.*/u, ''), runIn(clone, command).status]);
    expect(statuses).toEqual([
      ['npx substantiate check --changed main', 0],
      ['npx substantiate baseline', 0],
      ['npx substantiate check --baseline', 0],
      ['npx substantiate suppressions', 0],
      ['npx substantiate check --fail-on never --output html=findings.html --output sarif=findings.sarif', 0],
    ]);
    appendFileSync(join(clone, 'self-evaluation.md'), `\n${vague}\n`);
    expect(runIn(clone, 'npx substantiate check --baseline').status).toBe(1);
    expect(runIn(clone, 'npx substantiate check --changed main').status).toBe(1);
  });
});
