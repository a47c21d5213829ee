/**
 * The action for GitHub: its script is run in bash with each input, and `npx` is the command of this checkout. Where it is about what an
 * input comes to, the command runs in this process with the arguments that the script hands on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../server/package.json' with { type: 'json' };
import { rules } from 'retext-substantiate/rules';
import { folderWith, run as runHere, type Run } from '../cli/harness.js';
import { handedToNpx, runIn } from './repository.js';

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

/** The variables of a step, as the service sets them: inputs that nobody gives have their defaults. */
function variables(folder: string, { env = {} }: Step, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const valueOf = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  const values = Object.entries(env).map(([name, value]): [string, string] => [
    name,
    value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/u, (_, input: string) => valueOf(input)),
  ]);
  const service = { GITHUB_OUTPUT: join(folder, '.git', 'output'), GITHUB_STEP_SUMMARY: join(folder, '.git', 'summary.md') };
  return { ...Object.fromEntries(values), ...service };
}

/** Runs every script of the action, as the service does. */
function act(folder: string, inputs: Readonly<Record<string, string>>) {
  const told = join(folder, '.git', 'output');
  writeFileSync(told, '');
  const results = scripts.map((step) => runIn(folder, step.run ?? '', variables(folder, step, inputs)));
  return {
    status: results.find(({ status }) => status !== 0)?.status ?? 0,
    stdout: results.map(({ stdout }) => stdout).join(''),
    stderr: results.map(({ stderr }) => stderr).join(''),
    output: readFileSync(told, 'utf8'),
  };
}

/** The arguments that the one script that starts the command hands to it. */
function handedOn(folder: string, inputs: Readonly<Record<string, string>>): string[] {
  const [step, ...others] = scripts;
  expect(others).toEqual([]);
  const [yes, name, ...argv] = handedToNpx(folder, step?.run ?? '', variables(folder, step ?? {}, inputs));
  expect([yes, name]).toEqual(['--yes', `substantiate@${inputs['version'] ?? manifest.version}`]);
  return argv;
}

describe('action.yml', () => {
  it('runs the package of this version', () => {
    expect(action.inputs['version']?.default).toBe(manifest.version);
    expect(handedOn(folderWith({}), {})[0]).toBe('check');
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

  it('hands each input on', async () => {
    const folder = folderWith({ 'a.md': vague, 'sub/b.md': vague, 'with space.md': vague, 'strict.yaml': 'preset: strict\n' });
    const told = (inputs: Readonly<Record<string, string>>): Promise<Run> => runHere(folder, handedOn(folder, inputs), { rules });
    const some = (await told({ paths: 'sub\nwith space.md\n' })).stdout;
    expect(some).not.toContain('file=a.md');
    expect(some).toContain('file=with space.md');
    expect((await told({ 'fail-on': 'never' })).status).toBe(0);
    expect((await told({ 'max-warnings': '1000' })).status).toBe(0);
    expect((await told({ 'max-density': '0.1', 'fail-on': 'info' })).stderr).toContain('1,000 words');
    expect((await told({ 'min-coverage': '100', 'fail-on': 'error' })).stderr).toContain('--min-coverage 100');
    const strict = (await told({ preset: 'strict' })).stdout;
    expect(strict).not.toBe((await told({})).stdout);
    expect((await told({ config: 'strict.yaml' })).stdout).toBe(strict);
    expect(await told({ baseline: 'known.json' })).toMatchObject({ status: 2 });
    expect(await told({ changed: 'no-such-branch' })).toMatchObject({ status: 2 });
    await told({ sarif: 'out.sarif', html: 'out.html' });
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toHaveProperty('runs');
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<html');
  });

  it('says in its status that something could not be done', () => {
    expect(act(folderWith({ 'a.md': vague }), { preset: 'nonsense' })).toMatchObject({ status: 2, output: 'status=2\n' });
  });

  it('runs nothing that stands in an input', () => {
    const folder = folderWith({ 'a.md': vague });
    const hostile = '$(touch owned)`touch owned`"; touch owned; "';
    for (const name of Object.keys(action.inputs)) handedOn(folder, { [name]: hostile });
    expect(existsSync(join(folder, 'owned'))).toBe(false);
  });
});
