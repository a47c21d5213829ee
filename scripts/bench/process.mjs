/** Whole processes, measured from outside. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A command to measure. It may find things, so its exit status says nothing; what it writes is thrown away.
 * @typedef {{ name: string, command: string, args: string[], cwd?: string, env?: Record<string, string>, before?: () => void }} Measured
 */

/**
 * Seconds on the clock and of all cores together, and the most memory it held, in MB: NaN where the machine has no GNU time.
 * @typedef {{ wall: number, cpu: number, peak: number }} Cost
 */

const timer = '/usr/bin/time';
const hasTimer = existsSync(timer) && spawnSync(timer, ['-f', '%e', 'true']).status === 0;

/** Runs a command once. @param {Measured} measured @returns {Cost} */
export function cost({ command, args, cwd, env, before }) {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), 'substantiate-bench-'));
  const told = join(folder, 'time');
  const started = performance.now();
  const [program, all] = hasTimer ? [timer, ['-f', '%U %S %M', '-o', told, command, ...args]] : [command, args];
  const { error } = spawnSync(program, all, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore'] });
  const wall = (performance.now() - started) / 1000;
  if (error) throw new Error(`${command}: ${error.message}`);
  // A command that ends with another status than 0 has a line before the figures that says so.
  const [user, system, kilobytes] = hasTimer ? (readFileSync(told, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  rmSync(folder, { recursive: true });
  return { wall, cpu: (user ?? NaN) + (system ?? NaN), peak: (kilobytes ?? NaN) / 1024 };
}

/**
 * Runs commands in turn, all of them once and then again, so that none meets a quieter machine than another.
 * @param {readonly Measured[]} commands @param {number} rounds
 * @returns {Map<string, Cost & { fastest: number, slowest: number }>} by name: medians, and the range of the clock.
 */
export function inTurn(commands, rounds) {
  /** @type {Map<string, Cost[]>} */
  const runs = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const command of commands) runs.get(command.name)?.push(cost(command));
  return new Map(
    Array.from(runs, ([name, costs]) => {
      const of = (/** @type {keyof Cost} */ key) => median(costs.map((each) => each[key]));
      const walls = costs.map(({ wall }) => wall);
      return [name, { wall: of('wall'), cpu: of('cpu'), peak: of('peak'), fastest: Math.min(...walls), slowest: Math.max(...walls) }];
    }),
  );
}

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}
