import * as z from 'zod';
import { severities, type AnyRule } from 'retext-substantiate/kit';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { unfilledReason } from '../engine/index.js';
import { hasTooManyStars } from './is-glob.js';

/** A text that says something. */
export const text = z.string().trim().min(1).max(1000);
/** A path, or a pattern that stands for many. */
export const glob = text.refine((given) => !hasTooManyStars(given));
/** What an editor leaves in place of a reason says nothing until somebody fills it in. */
export const reason = text.refine((given) => unfilledReason(given) === undefined);
const severity = z.enum(['off', ...severities]);
const preset = z.enum(Object.keys(presets) as PresetName[]);
/** Longer than any style of citation, and short enough to be weighed at once. */
const longestPattern = 200;

/** A rule's setting before its options are looked at. */
export const ruleSetting = z.union([
  severity,
  z.strictObject({ severity: severity.optional(), options: z.record(z.string(), z.unknown()).optional() }),
]);

/** A scale by its name, or written out. */
export const scale = z.union([
  text,
  z.strictObject({ name: text.optional(), source: text.optional(), bands: z.record(z.string(), z.union([z.number(), text])) }),
]);

/**
 * The shape of a config for the given rules. The options of a rule are checked apart, by the rule's own schema.
 * In a union the form for a map comes last: problems are told by the form that the value resembles, else by the last one.
 */
export function configSchema(rules: readonly AnyRule[]) {
  const ids = rules.map(({ id }) => id);
  const forDocuments = {
    preset: preset.optional(),
    rules: z.strictObject(Object.fromEntries(ids.map((id) => [id, ruleSetting.optional()]))).optional(),
    scale: scale.optional(),
    terms: z.array(text).optional(),
  };
  return z.strictObject({
    $schema: z.string().optional(),
    ...forDocuments,
    include: z.array(glob).optional(),
    ignore: z.array(glob).optional(),
    evidence: z
      .union([
        glob,
        z.array(glob),
        z.strictObject({
          register: z.union([glob, z.array(glob)]).optional(),
          pattern: z.string().min(1).max(longestPattern).optional(),
        }),
      ])
      .optional(),
    suppressions: z
      .array(
        z.strictObject({
          rule: z.enum(ids),
          fingerprint: text,
          reason,
          path: text.optional(),
          owner: text.optional(),
          until: z.iso.date().optional(),
        }),
      )
      .optional(),
    overrides: z.array(z.strictObject({ files: z.union([glob, z.array(glob).min(1)]), ...forDocuments })).optional(),
    extends: z.union([text, z.array(text)]).optional(),
    root: z.boolean().optional(),
  });
}

/** A config file's data once the schema has passed it. */
export type ConfigData = z.infer<ReturnType<typeof configSchema>>;

/** What may be said of some documents. */
export type DocumentData = Pick<ConfigData, 'preset' | 'rules' | 'terms' | 'scale'>;
