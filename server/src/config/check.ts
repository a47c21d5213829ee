import * as z from 'zod';
import type { AnyRule, SchemaLibrary } from 'retext-substantiate/kit';
import type { DeclaredScale } from 'retext-substantiate/language';
import type { EvidenceSetting } from '../evidence/wanted.js';
import { describe, type KnownNames } from './describe.js';
import { readEvidence } from './evidence.js';
import { prune, valueAt, type Fault, type Validate } from './prune.js';
import { readScale } from './scale.js';
import { configSchema, type ConfigData } from './schema.js';
import { emptyConfig, type Config, type RuleSetting, type Suppression } from './types.js';
import type { Path } from './yaml.js';

const schemaLibrary: SchemaLibrary = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  int: z.int,
  literal: z.literal,
  number: z.number,
  object: z.object,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};

/** What is wrong at a place of the config's data. */
export interface Flaw {
  readonly message: string;
  readonly path: Path;
  /** Whether the key is at fault or its value. */
  readonly part: 'key' | 'value';
}

/**
 * Checks a config's data against the schema and each rule's options against that rule's own.
 * @param data plain data that nobody else holds; what is wrong is taken out of it.
 */
export function checkConfig(data: Record<string, unknown>, rules: readonly AnyRule[]): { config: Config; flaws: readonly Flaw[] } {
  // `terms:` with nothing after it says nothing, and stands so while somebody types.
  for (const key of Object.keys(data)) if (data[key] === null) Reflect.deleteProperty(data, key);
  const schema = configSchema(rules);
  const original: unknown = structuredClone(data);
  const keys = {
    top: Object.keys(schema.shape),
    rule: ['severity', 'options'],
    suppression: ['rule', 'fingerprint', 'reason', 'path'],
    scale: ['name', 'source', 'bands'],
    evidence: ['register', 'pattern'],
  };
  const names: KnownNames = {
    rules: rules.map(({ id }) => id),
    keysAt: ([first]) => {
      if (first === undefined) return keys.top;
      return first === 'rules' ? keys.rule : first === 'scale' || first === 'evidence' ? keys[first] : keys.suppression;
    },
  };
  const { faults } = prune(data, issuesOf(schema));
  const flaws = faults.map((fault) => flawOf(fault, original, names));
  const settings: Record<string, RuleSetting> = {};
  const sound = data as ConfigData;
  for (const [id, setting] of Object.entries(sound.rules ?? {})) {
    if (setting === undefined) continue;
    const { severity, options } = typeof setting === 'string' ? { severity: setting } : setting;
    const checked = options && checkOptions(options, id, rules);
    flaws.push(...(checked?.flaws ?? []));
    settings[id] = { ...(severity && { severity }), ...(checked && { options: checked.options }) };
  }
  const { scale, flaws: scaleFlaws = [] } = sound.scale === undefined ? {} : readScale(sound.scale);
  const { evidence, flaws: evidenceFlaws } = readEvidence(sound.evidence);
  return { config: configOf(sound, settings, evidence, scale), flaws: [...flaws, ...scaleFlaws, ...evidenceFlaws] };
}

function configOf(
  data: ConfigData,
  rules: Readonly<Record<string, RuleSetting>>,
  evidence: EvidenceSetting,
  scale: DeclaredScale | undefined,
): Config {
  const { preset, include } = data;
  return {
    ...emptyConfig,
    ...(preset && { preset }),
    ...(include && { include }),
    ...(scale && { scale }),
    rules,
    ignore: data.ignore ?? [],
    evidence,
    terms: data.terms ?? [],
    suppressions: (data.suppressions ?? []).map(({ path, ...rest }): Suppression => ({ ...rest, ...(path !== undefined && { path }) })),
  };
}

/** Checks the options that a config gives to one rule; those left out keep the rule's defaults and are not part of the result. */
function checkOptions(
  given: Record<string, unknown>,
  id: string,
  rules: readonly AnyRule[],
): { options: Record<string, unknown>; flaws: readonly Flaw[] } {
  const base: Path = ['rules', id, 'options'];
  const own = rules.find((rule) => rule.id === id)?.options;
  if (!own) return { options: {}, flaws: [{ message: `The rule \`${id}\` has no options`, path: base, part: 'key' }] };
  const defaults = own.defaults as Record<string, unknown>;
  const known = Object.keys(defaults);
  const names: KnownNames = { rules: [], keysAt: () => known };
  const original: unknown = { rules: { [id]: { options: structuredClone(given) } } };
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
  const flaws = faults.map((fault) => flawOf({ ...fault, path: [...base, ...fault.path] }, original, names));
  return { options: sound ? given : {}, flaws };
}

function issuesOf(schema: z.ZodType): Validate {
  return (value) => schema.safeParse(value).error?.issues;
}

function flawOf(fault: Fault, original: unknown, names: KnownNames): Flaw {
  const message = describe(fault, valueAt(original, fault.path), names);
  return { message, path: fault.path, part: fault.unknownKey === undefined ? 'value' : 'key' };
}
