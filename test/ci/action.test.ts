/** The action for GitHub: its script is run in bash with each input, and `npx` is the command of this checkout. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../server/package.json' with { type: 'json' };
import { folderWith } from '../cli/harness.js';
import { bin, runIn } from './repository.js';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

const vague = '# Findings\n\nSome carers said that support was good.\n';
const clean = '# Findings\n\nIn June 2026, 14 of 20 carers said so [survey](survey.md).\n';

/** Runs every script of the action, as the service does: inputs that nobody gives have their defaults. */
function act(folder: string, inputs: Readonly<Record<string, string>>) {
  const valueOf = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  const told = join(folder, '.git', 'output');
  writeFileSync(told, '');
  const results = scripts.map(({ run = '', env = {} }) => {
    const values = Object.entries(env).map(([name, value]): [string, string] => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/u, (_, input: string) => valueOf(input)),
    ]);
    const summary = join(folder, '.git', 'summary.md');
    return runIn(folder, run, { ...Object.fromEntries(values), GITHUB_OUTPUT: told, GITHUB_STEP_SUMMARY: summary });
  });
  return {
    status: results.find(({ status }) => status !== 0)?.status ?? 0,
    stdout: results.map(({ stdout }) => stdout).join(''),
    stderr: results.map(({ stderr }) => stderr).join(''),
    output: readFileSync(told, 'utf8'),
    asked: readFileSync(join(bin, 'asked'), 'utf8').trim(),
  };
}

describe('action.yml', () => {
  it('runs the package of this version', () => {
    expect(action.inputs['version']?.default).toBe(manifest.version);
    expect(act(folderWith({ 'a.md': clean }), {}).asked).toBe(`substantiate@${manifest.version}`);
  });

  it('says of each input what it is for, and puts none into a script', () => {
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/u);
    for (const { run } of scripts) expect(run).not.toContain('${{');
    const used = action.runs.steps.map((step) => JSON.stringify(step)).join('');
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name}`);
  });

  it('tells of findings beside their lines, and fails', () => {
    const { status, stdout, output } = act(folderWith({ 'a.md': vague }), {});
    expect(stdout).toMatch(/^::warning file=a\.md,.*line=3/mu);
    expect({ status, output }).toEqual({ status: 1, output: 'status=1\n' });
  });

  it('passes where nothing is found', () => {
    expect(act(folderWith({ 'a.md': '# Findings\n' }), {})).toMatchObject({ status: 0, output: 'status=0\n' });
  });

  it('hands each input on', () => {
    const folder = folderWith({ 'a.md': vague, 'sub/b.md': vague, 'with space.md': vague, 'strict.yaml': 'preset: strict\n' });
    const told = (inputs: Readonly<Record<string, string>>) => act(folder, inputs);
    expect(told({ paths: 'sub\nwith space.md\n' }).stdout).not.toContain('file=a.md');
    expect(told({ paths: 'sub\nwith space.md\n' }).stdout).toContain('file=with space.md');
    expect(told({ 'fail-on': 'never' }).status).toBe(0);
    expect(told({ 'max-warnings': '1000' }).status).toBe(0);
    expect(told({ 'max-density': '0.1', 'fail-on': 'info' }).stderr).toContain('1,000 words');
    expect(told({ 'min-coverage': '100', 'fail-on': 'error' }).stderr).toContain('--min-coverage 100');
    expect(told({ preset: 'strict' }).stdout).not.toBe(told({}).stdout);
    expect(told({ config: 'strict.yaml' }).stdout).toBe(told({ preset: 'strict' }).stdout);
    expect(told({ preset: 'nonsense' })).toMatchObject({ status: 2, output: 'status=2\n' });
    expect(told({ baseline: 'known.json' })).toMatchObject({ status: 2 });
    expect(told({ changed: 'no-such-branch' })).toMatchObject({ status: 2 });
    told({ sarif: 'out.sarif', html: 'out.html' });
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toHaveProperty('runs');
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<html');
  });

  it('runs nothing that stands in an input', () => {
    const folder = folderWith({ 'a.md': vague });
    const hostile = '$(touch owned)`touch owned`"; touch owned; "';
    for (const name of Object.keys(action.inputs)) act(folder, { [name]: hostile });
    expect(existsSync(join(folder, 'owned'))).toBe(false);
  });
});
