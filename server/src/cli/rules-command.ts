import { presets, type PresetName } from 'retext-substantiate/presets';
import { choosePaint } from './colour.js';
import type { Ports } from './ports.js';

/** Prints every rule, and the tool's own findings, with its severity in a preset, category by category. */
export function listRules(
  { color, preset = 'recommended' }: { readonly color?: boolean; readonly preset?: PresetName },
  { rules, notices, stdout, env }: Ports,
): number {
  const paint = choosePaint(color, env, stdout);
  const all = [...rules, ...notices];
  const width = Math.max(...all.map(({ id }) => id.length));
  const lines: string[] = [`${paint('bold', preset)}: ${presets[preset].summary}`, ''];
  for (const category of new Set(all.map((rule) => rule.category))) {
    lines.push(paint('bold', category));
    for (const { id, severity, summary } of all.filter((each) => each.category === category)) {
      const chosen = presets[preset].rules[id]?.severity ?? severity;
      lines.push(`  ${[id.padEnd(width), chosen.padEnd('warning'.length), summary].join('  ')}`);
    }
  }
  const others = Object.keys(presets).filter((name) => name !== preset);
  lines.push('', paint('dim', `Other presets, with --preset: ${others.join(', ')}`));
  lines.push(paint('dim', 'A rule in full: substantiate explain RULE'));
  stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
