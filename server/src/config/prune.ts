import type { core } from 'zod';
import type { Path } from './types.js';

/** One thing that is wrong with a value, in terms of the schema. */
export interface Fault {
  readonly issue: core.$ZodIssue;
  /** Where the wrong value is, or should be. */
  readonly path: Path;
  /** The key that should not be there, where that is the fault; `path` ends with it. */
  readonly unknownKey?: string;
}

/** What is left of a value once all that is wrong was taken out of it. */
export interface Pruned {
  /** By their places in the value as it was given. */
  readonly faults: readonly Fault[];
  /** Whether anything sound remains. */
  readonly sound: boolean;
  /** Where in the value as it was given a place of what remains was: lists may have lost items before it. */
  readonly originOf: (path: Path) => Path;
}

/** Checks a value: undefined where nothing is wrong. */
export type Validate = (value: unknown) => readonly core.$ZodIssue[] | undefined;

/** Of each list that lost items, where those that remain were. */
type Indexes = Map<unknown, number[]>;

/**
 * Takes what is wrong out of a value until the rest is sound: a wrong key of a map, or the whole item of a list.
 * The value is changed in place; it must be plain data that nobody else holds.
 * Faults that only follow from taking something out are left out.
 */
export function prune(value: Record<string, unknown>, validate: Validate): Pruned {
  const faults: Fault[] = [];
  const removed: Path[] = [];
  const indexes: Indexes = new Map();
  const originOf = (path: Path): Path => path.map((step, at) => indexes.get(valueAt(value, path.slice(0, at)))?.[Number(step)] ?? step);
  for (;;) {
    const issues = validate(value);
    if (!issues) return { faults, sound: true, originOf };
    const found = issues.flatMap((issue) => faultsOf(issue, [], value));
    const origins = found.map(({ path }) => originOf(path));
    for (const [at, path] of origins.entries()) {
      const fault = found[at];
      if (fault && !removed.some((gone) => startsWith(path, gone))) faults.push({ ...fault, path });
    }
    const targets = found.map(({ path }) => entryOf(value, path));
    if (targets.some((target) => target.length === 0)) return { faults, sound: false, originOf };
    const distinct = new Map(targets.map((target) => [JSON.stringify(target), target]));
    // From the back, so that the places of earlier list items stay right.
    for (const target of [...distinct.values()].sort((one, other) => Number(other.at(-1)) - Number(one.at(-1)) || 0))
      remove(value, target, indexes);
    removed.push(...origins);
  }
}

function faultsOf(issue: core.$ZodIssue, base: Path, root: unknown): Fault[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ issue, path: [...path, key], unknownKey: key }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const value = valueAt(root, path);
    const branch = issue.errors.find((own) => !own.some(isOfOtherKind)) ?? (isHolder(value) ? issue.errors.at(-1) : issue.errors[0]);
    return (branch ?? []).flatMap((inner) => faultsOf(inner, path, root));
  }
  return [{ issue, path }];
}

/** Whether a form of a union is not meant at all: the value is not even of its kind. */
function isOfOtherKind({ code, path }: core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/**
 * What has to go for a fault to be gone: the deepest value on the path that exists, but never less than a whole list item.
 * An override is a config of its own, of which the valid rest holds.
 */
function entryOf(root: unknown, path: Path): Path {
  const from = path[0] === 'overrides' && path.length > 2 ? 2 : 0;
  const index = path.findIndex((step, at) => at >= from && typeof step === 'number');
  let entry = index < 0 ? path : path.slice(0, index + 1);
  while (entry.length > 0 && valueAt(root, entry) === undefined) entry = entry.slice(0, -1);
  return entry;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function remove(root: unknown, path: Path, indexes: Indexes): void {
  const holder = valueAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (Array.isArray(holder)) {
    const were = indexes.get(holder) ?? [...holder.keys()];
    for (const list of [holder as unknown[], were]) list.splice(Number(step), 1);
    indexes.set(holder, were);
  } else if (typeof holder === 'object' && holder !== null && step !== undefined) Reflect.deleteProperty(holder, step);
}
