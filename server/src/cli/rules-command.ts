import { presets } from 'retext-substantiate/presets';
import { choosePaint } from './colour.js';
import type { Ports } from './ports.js';

/** Prints every rule, and the tool's own findings, with its severity in each preset, category by category. */
export function listRules({ color }: { readonly color?: boolean }, { rules, notices, stdout, env }: Ports): number {
  const paint = choosePaint(color, env, stdout);
  const names = Object.keys(presets) as (keyof typeof presets)[];
  const all = [...rules, ...notices];
  const width = Math.max(...all.map(({ id }) => id.length));
  const severity = ({ id, severity: own }: (typeof all)[number], preset: keyof typeof presets): string =>
    presets[preset].rules[id]?.severity ?? own;
  const header = [' '.repeat(width), ...names.map((name) => name.padEnd(11))].join('  ');
  const lines: string[] = [`  ${paint('dim', header.trimEnd())}`];
  for (const category of new Set(all.map((rule) => rule.category))) {
    lines.push(paint('bold', category));
    for (const rule of all.filter((each) => each.category === category)) {
      lines.push(`  ${[rule.id.padEnd(width), ...names.map((name) => severity(rule, name).padEnd(11)), rule.summary].join('  ')}`);
    }
  }
  lines.push('', paint('dim', 'A rule in full: substantiate explain RULE'));
  stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
