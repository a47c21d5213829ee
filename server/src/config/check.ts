import type * as z from 'zod';
import type { AnyRule } from 'retext-substantiate/kit';
import { describe, type KnownNames } from './describe.js';
import { readEvidence } from './evidence.js';
import { readExtends } from './extends.js';
import type { Flaw } from './flaw.js';
import { prune, valueAt, type Fault, type Validate } from './prune.js';
import { readScale } from './scale.js';
import { schemaLibrary } from './schema-library.js';
import { configSchema, type ConfigData, type DocumentData } from './schema.js';
import { emptyConfig, type Config, type DocumentSettings, type Override, type Path, type RuleSetting, type Suppression } from './types.js';

/** What a config's data come to. */
export interface CheckedConfig {
  readonly config: Config;
  /** By their places in the data as they were given. */
  readonly flaws: readonly Flaw[];
  /** Where in the data as they were given a place of the config is: what is wrong was taken out of its lists. */
  readonly originOf: (path: Path) => Path;
}

/**
 * Checks a config's data against the schema and each rule's options against that rule's own.
 * @param data plain data that nobody else holds; what is wrong is taken out of it.
 */
export function checkConfig(data: Record<string, unknown>, rules: readonly AnyRule[]): CheckedConfig {
  // `terms:` with nothing after it says nothing, and stands so while somebody types.
  dropEmpty(data);
  if (Array.isArray(data['overrides'])) data['overrides'].forEach(dropEmpty);
  const schema = configSchema(rules);
  const original: unknown = structuredClone(data);
  const names: KnownNames = {
    rules: rules.map(({ id }) => id),
    keysAt: keysOf(Object.keys(schema.shape).filter((key) => key !== '$schema')),
  };
  const { faults, originOf } = prune(data, issuesOf(schema));
  const flaws = faults.map((fault) => flawOf(fault, original, names));
  const sound = data as ConfigData;
  const note = <Part extends { readonly flaws: readonly Flaw[] }>(part: Part): Part => {
    flaws.push(...part.flaws.map((flaw) => ({ ...flaw, path: originOf(flaw.path) })));
    return part;
  };
  const documents = note(documentSettings(sound, [], rules)).settings;
  const overrides = (sound.overrides ?? []).map((override, index): Override => {
    const { settings } = note(documentSettings(override, ['overrides', index], rules));
    return { ...settings, files: typeof override.files === 'string' ? [override.files] : override.files };
  });
  const { extended } = note(readExtends(sound.extends));
  const evidence = sound.evidence === undefined ? undefined : note(readEvidence(sound.evidence)).evidence;
  const { include } = sound;
  const config: Config = {
    ...emptyConfig,
    ...documents,
    root: sound.root ?? false,
    extends: extended,
    ...(include && { include }),
    ignore: sound.ignore ?? [],
    ...(evidence && { evidence }),
    suppressions: (sound.suppressions ?? []).map(suppressionOf),
    overrides,
  };
  return { config, flaws, originOf };
}

function dropEmpty(map: unknown): void {
  if (typeof map !== 'object' || map === null) return;
  for (const [key, value] of Object.entries(map)) if (value === null) Reflect.deleteProperty(map, key);
}

/** The keys that may stand at each place. */
function keysOf(top: readonly string[]): KnownNames['keysAt'] {
  const inside: Readonly<Record<string, readonly string[]>> = {
    rules: ['severity', 'options'],
    suppressions: ['rule', 'fingerprint', 'reason', 'path', 'owner', 'until'],
    scale: ['name', 'source', 'bands'],
    evidence: ['register', 'pattern'],
    overrides: ['files', 'preset', 'rules', 'terms', 'scale'],
  };
  const keysAt = ([first, index, ...rest]: Path): readonly string[] => {
    if (first === undefined) return top;
    return first === 'overrides' && index !== undefined && rest.length > 0 ? keysAt(rest) : (inside[first] ?? []);
  };
  return keysAt;
}

/** What is said of documents at a place of the config. */
function documentSettings(
  data: DocumentData,
  base: Path,
  rules: readonly AnyRule[],
): { settings: DocumentSettings; flaws: readonly Flaw[] } {
  const flaws: Flaw[] = [];
  const settings: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(data.rules ?? {})) {
    if (setting === undefined) continue;
    const { severity, options } = typeof setting === 'string' ? { severity: setting } : setting;
    const checked = options && checkOptions(options, { id, base: [...base, 'rules', id, 'options'] }, rules);
    flaws.push(...(checked?.flaws ?? []));
    settings[id] = { ...(severity && { severity }), ...(checked && { options: checked.options }) };
  }
  const { scale, flaws: scaleFlaws = [] } = data.scale === undefined ? {} : readScale(data.scale);
  flaws.push(...scaleFlaws.map((flaw) => ({ ...flaw, path: [...base, ...flaw.path] })));
  const { preset, terms = [] } = data;
  return { settings: { ...(preset && { preset }), ...(scale && { scale }), rules: settings, terms }, flaws };
}

function suppressionOf({ path, owner, until, ...rest }: NonNullable<ConfigData['suppressions']>[number]): Suppression {
  return { ...rest, ...(path !== undefined && { path }), ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
}

/** Checks the options that a config gives to one rule; those left out keep the rule's defaults and are not part of the result. */
function checkOptions(
  given: Record<string, unknown>,
  { id, base }: { readonly id: string; readonly base: Path },
  rules: readonly AnyRule[],
): { options: Record<string, unknown>; flaws: readonly Flaw[] } {
  const own = rules.find((rule) => rule.id === id)?.options;
  if (!own) return { options: {}, flaws: [{ message: `The rule \`${id}\` has no options`, path: base, part: 'key' }] };
  const defaults = own.defaults as Record<string, unknown>;
  const known = Object.keys(defaults);
  const names: KnownNames = { rules: [], keysAt: () => known };
  const original: unknown = structuredClone(given);
  const schema = own.schema(schemaLibrary, own.defaults) as z.ZodType;
  const issues = issuesOf(schema);
  // A schema may ignore keys that it doesn't know, or fill in what is missing; neither is wanted here.
  const strict: Validate = (value) => {
    const options = value as Record<string, unknown>;
    const unknown = Object.keys(options).filter((key) => !known.includes(key));
    if (unknown.length > 0) return [{ code: 'unrecognized_keys', keys: unknown, path: [], message: '', input: options }];
    return issues({ ...defaults, ...options });
  };
  const { faults, sound } = prune(given, strict);
  const flaws = faults.map((fault) => {
    const message = describe({ ...fault, path: [...base, ...fault.path] }, valueAt(original, fault.path), names);
    return { message, path: [...base, ...fault.path], part: partOf(fault) };
  });
  return { options: sound ? given : {}, flaws };
}

function issuesOf(schema: z.ZodType): Validate {
  return (value) => schema.safeParse(value).error?.issues;
}

function flawOf(fault: Fault, original: unknown, names: KnownNames): Flaw {
  const message = describe(fault, valueAt(original, fault.path), names);
  return { message, path: fault.path, part: partOf(fault) };
}

function partOf({ unknownKey }: Fault): Flaw['part'] {
  return unknownKey === undefined ? 'value' : 'key';
}
