import { notices } from '../engine/index.js';
import { alternatives, closest } from './did-you-mean.js';
import { tooManyStars } from './is-glob.js';
import type { Fault } from './prune.js';
import type { Path } from './types.js';

/** The names that may stand at a place of the config. */
export interface KnownNames {
  readonly keysAt: (path: Path) => readonly string[];
  readonly rules: readonly string[];
}

/** Says in one plain sentence what is wrong, and what would be right. */
export function describe({ issue, path, unknownKey }: Fault, value: unknown, names: KnownNames): string {
  const place = nameOf(path);
  if (unknownKey !== undefined) return describeUnknownKey(path, unknownKey, names);
  switch (issue.code) {
    case 'invalid_type':
      if (path.at(-1) === 'fingerprint' && typeof value === 'number') return `${place} reads as a number: put it in quotes`;
      if (isTop(path, 'extends')) return `\`extends\` must be a preset, a file, or a list of them, not ${kindOf(value)}`;
      if (path.at(-1) === 'files' && path[0] === 'overrides' && value !== undefined)
        return `${place} must be a glob or a list of globs, not ${kindOf(value)}`;
      if (isTop(path, 'scale')) return `\`scale\` must be the name of a scale, or a map with \`bands\`, not ${kindOf(value)}`;
      if (isTop(path, 'evidence'))
        return `\`evidence\` must be a path, a list of paths, or a map with \`register\` and \`pattern\`, not ${kindOf(value)}`;
      return value === undefined
        ? describeMissing(path)
        : `${place} must be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
    case 'invalid_value':
      if (value === undefined) return describeMissing(path);
      return describeChoice(path, value, issue.values.map(String), names);
    case 'invalid_format':
      return `${place} must be a day such as \`2027-03-31\`, not \`${String(value)}\``;
    case 'too_small':
      if (issue.origin === 'array') return `${place} must not be empty`;
      return issue.origin === 'string' ? `${place} must not be empty` : `${place} must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `${place} is longer than ${issue.maximum} characters`
        : `${place} must be at most ${issue.maximum}`;
    case 'custom':
      if (path.at(-1) !== 'reason') return `${place} ${tooManyStars}`;
      return `${place} is still \`${String(value)}\`: say why the finding stands`;
    default:
      return `${place} is wrong: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  }
}

function describeUnknownKey(path: Path, key: string, names: KnownNames): string {
  const holder = path.slice(0, -1);
  if (isRules(holder)) return describeUnknownRule(key, names.rules);
  const known = names.keysAt(holder);
  const guess = closest(key, known);
  const fault = holder.length === 0 ? `Unknown key \`${key}\`` : `${nameOf(holder)} has no key \`${key}\``;
  if (guess !== undefined) return `${fault}: did you mean \`${guess}\`?`;
  return known.length > 0 ? `${fault}; it may be ${alternatives(known)}` : fault;
}

/** Says that there is no such rule, and which one was probably meant. */
export function describeUnknownRule(rule: string, rules: readonly string[]): string {
  if (notices.some(({ id }) => id === rule)) return `\`${rule}\` is always on: it tells how the check itself fared`;
  const guess = closest(rule, rules);
  return guess === undefined
    ? `There is no rule \`${rule}\`; \`substantiate rules\` lists them all`
    : `There is no rule \`${rule}\`: did you mean \`${guess}\`?`;
}

function describeChoice(path: Path, value: unknown, choices: readonly string[], names: KnownNames): string {
  const given = typeof value === 'string' ? `\`${value}\`` : kindOf(value);
  if (path[0] === 'suppressions' && path.at(-1) === 'rule' && typeof value === 'string') return describeUnknownRule(value, names.rules);
  const guess = typeof value === 'string' ? closest(value, choices) : undefined;
  const hint = guess === undefined ? '' : `: did you mean \`${guess}\`?`;
  if (isTop(path, 'preset')) return `There is no preset ${given}${hint || `; choose ${alternatives(choices)}`}`;
  return `${nameOf(path)} must be ${alternatives(choices)}, not ${given}${hint}`;
}

function describeMissing(path: Path): string {
  return `${nameOf(path.slice(0, -1))} lacks \`${String(path.at(-1))}\``;
}

function isRules(path: Path): boolean {
  return isTop(path, 'rules');
}

/** Whether a place is that of a key at the top, or at the top of an override. */
function isTop(path: Path, key: string): boolean {
  return path.at(-1) === key && (path.length === 1 || (path.length === 3 && path[0] === 'overrides'));
}

/** `rules.vague-quantity.severity`, or item 2 of `include`. */
function nameOf(path: Path): string {
  const name = nameInside(path);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameInside(path: Path): string {
  const index = path.findLastIndex((step) => typeof step === 'number');
  if (index < 0) return `\`${path.join('.')}\``;
  const inside = path.slice(index + 1);
  const item = `item ${String(Number(path[index]) + 1)} of ${nameInside(path.slice(0, index))}`;
  return inside.length > 0 ? `\`${inside.join('.')}\` in ${item}` : item;
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  string: 'a text',
};

/** The kind of a value in plain words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys and values';
  if (typeof value === 'string') return 'a text';
  return `\`${JSON.stringify(value)}\``;
}
