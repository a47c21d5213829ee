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

/** Checks a value: undefined where nothing is wrong. */
export type Validate = (value: unknown) => readonly core.$ZodIssue[] | undefined;

/**
 * Takes what is wrong out of a value until the rest is sound: a wrong key of a map, or the whole item of a list.
 * The value is changed in place; it must be plain data that nobody else holds.
 * @returns the faults, those that only follow from taking something out left out; and whether anything sound remains.
 */
export function prune(value: Record<string, unknown>, validate: Validate): { faults: readonly Fault[]; sound: boolean } {
  const faults: Fault[] = [];
  const removed: Path[] = [];
  for (;;) {
    const issues = validate(value);
    if (!issues) return { faults, sound: true };
    const found = issues.flatMap((issue) => faultsOf(issue, [], value));
    for (const fault of found) {
      if (!removed.some((path) => startsWith(fault.path, path))) faults.push(fault);
    }
    const targets = found.map(({ path }) => entryOf(value, path));
    if (targets.some((target) => target.length === 0)) return { faults, sound: false };
    const distinct = new Map(targets.map((target) => [JSON.stringify(target), target]));
    // From the back, so that the places of earlier list items stay right.
    for (const target of [...distinct.values()].sort((one, other) => Number(other.at(-1)) - Number(one.at(-1)) || 0)) remove(value, target);
    removed.push(...found.map(({ path }) => path));
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

function remove(root: unknown, path: Path): void {
  const holder = valueAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (typeof holder === 'object' && holder !== null && step !== undefined) Reflect.deleteProperty(holder, step);
}
