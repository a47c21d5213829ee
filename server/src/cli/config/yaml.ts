import { stringify } from 'yaml';
import { printable } from '../../formats/terminal.js';
import type { EffectiveConfig, EffectiveRule, From } from './effective.js';

/** A line of a config, and where its value comes from. */
interface Line {
  readonly text: string;
  readonly from?: string;
}

/** What applies, as a config that says all of it, with a comment on each value. */
export function asYaml(config: EffectiveConfig): string {
  const lines = [...settingLines(config)];
  const width = Math.min(60, Math.max(...lines.map(({ text, from }) => (from === undefined ? 0 : text.length))));
  const body = lines.map(({ text, from }) => (from === undefined ? text : `${text.padEnd(width)}  # ${printable(from)}`));
  return `${[...headLines(config).map((line) => `# ${printable(line)}`.trimEnd()), ...body].join('\n')}\n`;
}

function headLines({ path, kind, leftOut, configs }: EffectiveConfig): string[] {
  const by = leftOut?.by === undefined ? '' : ` (${leftOut.by})`;
  const isChecked = leftOut
    ? [`Not checked with its folder: ${leftOut.reason}${by}.`, 'Named on the command line it is checked all the same.']
    : [`Checked with its folder: yes`];
  return [
    kind === 'folder' ? `What applies to reports in ${path}` : `What applies to ${path}`,
    ...(kind === 'folder' ? [] : isChecked),
    configs.length === 0 ? 'There is no config.' : `Configs, the nearest last: ${configs.join(', ')}`,
  ];
}

function* settingLines(config: EffectiveConfig): Generator<Line> {
  const { preset, rules, include, ignore, evidence, scale, terms, suppressions } = config;
  yield { text: `preset: ${preset.value}`, from: preset.from };
  yield { text: 'rules:' };
  for (const [id, rule] of Object.entries(rules)) yield* ruleLines(id, rule);
  if (include) yield { text: `include: ${inline(include.value)}`, from: include.from };
  yield* list('ignore', ignore);
  if (evidence) yield* map('evidence', evidence);
  if (typeof scale?.value === 'string') yield { text: `scale: ${scale.value}`, from: scale.from };
  else if (scale) yield* map('scale', { value: scale.value, from: scale.from });
  yield* list('terms', terms);
  yield* list('suppressions', suppressions);
}

function* ruleLines(id: string, { severity, options }: EffectiveRule): Generator<Line> {
  const set = Object.entries(options);
  if (set.length === 0) {
    yield { text: `  ${id}: ${severity.value}`, from: severity.from };
    return;
  }
  yield { text: `  ${id}:` };
  yield { text: `    severity: ${severity.value}`, from: severity.from };
  yield { text: '    options:' };
  for (const [name, { value, from }] of set) yield { text: `      ${name}: ${inline(value)}`, from };
}

function* list(key: string, items: readonly From<unknown>[]): Generator<Line> {
  if (items.length === 0) return;
  yield { text: `${key}:` };
  for (const { value, from } of items) yield { text: `  - ${inline(value)}`, from };
}

function* map(key: string, { value, from }: From<object>): Generator<Line> {
  yield { text: `${key}:`, from };
  for (const [name, inside] of Object.entries(value)) yield { text: `  ${name}: ${inline(inside)}` };
}

/** A value on one line. */
function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
