import * as z from 'zod';
import type { AnyRule } from 'retext-substantiate/kit';
import { declarableScales } from 'retext-substantiate/language';
import { presets } from 'retext-substantiate/presets';
import { manyStars } from './is-glob.js';
import { configSchema, glob, reason, text } from './schema.js';
import { schemaLibrary } from './schema-library.js';

/** A schema, or a part of one. */
type Schema = Record<string, unknown>;

/** What editors show of each key. */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'The address of this schema, for editors; it says nothing else.',
  preset: 'Which rules are on, and how strictly. Of several configs the nearest says it.',
  rules: 'For each rule a severity, or a map of severity and options. What is left out stays as the preset has it.',
  scale: 'What words such as “most” mean: the name of a scale, or one written out.',
  terms: 'Own terms of art and names: phrases in which a word that is otherwise queried stays silent.',
  include: 'Globs of the documents to check in a folder, from the folder of this file.',
  ignore: 'Globs of documents and folders to leave alone, from the folder of this file.',
  evidence: 'The evidence register: a path or glob, a list of them, or a map of register and pattern.',
  suppressions: 'Findings that were looked at and stand, each with its reason.',
  overrides: 'What holds for some documents only. Later ones go before earlier ones.',
  extends: 'Presets by name, and config files by their paths from the folder of this one. What this file says goes before them.',
  root: 'Whether configs in folders above are left alone.',
};

const inSuppression: Readonly<Record<string, string>> = {
  rule: 'The rule whose finding stands.',
  fingerprint: 'The finding, as `substantiate check --format json` names it.',
  reason: 'Why it stands.',
  path: 'The one document it holds for, from the folder of this file; all of them where left out.',
  owner: 'Who answers for it.',
  until: 'The last day on which it counts, such as 2027-03-31.',
};

const inScale: Readonly<Record<string, string>> = {
  name: 'What the scale is called.',
  source: 'Where it is published.',
  bands: 'For each word its share, such as `75-90%`, `more than 90%` or `up to 15%`.',
};

const inEvidence: Readonly<Record<string, string>> = {
  register: 'Paths or globs of the register, from the folder of this file.',
  pattern: 'A regular expression that finds citations beside the usual ones; its group `id` is the id.',
};

/** The shape of a config as JSON Schema (draft 7, which editors know best), with what each key and rule is for. */
export function configJsonSchema(rules: readonly AnyRule[]): Schema {
  const schema = toJson(configSchema(rules));
  const top = schema['properties'] as Record<string, Schema>;
  const byRule = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]));
  describeAll(top, descriptions);
  completeDocumentKeys(top, byRule);
  const override = itemsOf(top['overrides']);
  describeAll(override, { ...descriptions, files: 'A glob, or several: the documents that this is about, from the folder of this file.' });
  completeDocumentKeys(override, {});
  const { description } = top['rules'] ?? {};
  const definitions = { rules: { ...top['rules'] } };
  top['rules'] = { $ref: '#/definitions/rules', description };
  override['rules'] = { $ref: '#/definitions/rules', description };
  describeAll(itemsOf(top['suppressions']), inSuppression);
  describeAll(propertiesIn(top['evidence']), inEvidence);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Substantiate',
    description: 'What Substantiate asks of the reports in this folder and below.',
    allowComments: true,
    ...schema,
    definitions,
  };
}

function toJson(schema: z.ZodType): Schema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    // What the reader takes for empty.
    override: ({ zodSchema, jsonSchema }) => {
      if ([text, glob, reason].some((each) => each === (zodSchema as unknown))) jsonSchema.pattern = '\\S';
      if ((zodSchema as unknown) === glob) jsonSchema.not = { pattern: manyStars.source };
      if ((zodSchema as unknown) === reason) jsonSchema.not = { pattern: '^\\s*‹[^›]*›\\s*$' };
    },
  }) as Schema;
  Reflect.deleteProperty(json, '$schema');
  return json;
}

/** A rule's severity, or severity and options. */
function ruleSchema({ id, summary, category, options }: AnyRule): Schema {
  const severities = ['off', 'error', 'warning', 'info', 'hint'];
  const severity = { enum: severities, description: `How grave a finding of \`${id}\` is, or \`off\`.` };
  const own = options && toJson(options.schema(schemaLibrary, options.defaults) as z.ZodType);
  const known = Object.keys((options?.defaults ?? {}) as object);
  const properties = Object.fromEntries(Object.entries(own?.['properties'] ?? {}).filter(([key]) => known.includes(key)));
  const optionsSchema = { type: 'object', properties, additionalProperties: false, description: `Options of \`${id}\`.` };
  return {
    description: `${summary} (${category}).`,
    anyOf: [
      { enum: severities },
      { type: 'object', properties: { severity, ...(own && { options: optionsSchema }) }, additionalProperties: false },
    ],
  };
}

/** Puts in what the reader checks beside the schema: rules with their options, and scales by their names. */
function completeDocumentKeys(properties: Record<string, Schema>, rules: Record<string, Schema>): void {
  const { description } = properties['rules'] ?? {};
  properties['rules'] = { description, type: 'object', properties: rules, additionalProperties: false };
  describeAll(propertiesIn(properties['scale']), inScale);
  const forms = (properties['scale']?.['anyOf'] ?? []) as Schema[];
  properties['scale'] = { ...properties['scale'], anyOf: [{ enum: declarableScales.map(({ id }) => id) }, ...forms.slice(1)] };
}

function describeAll(properties: Record<string, Schema>, texts: Readonly<Record<string, string>>): void {
  for (const [key, schema] of Object.entries(properties)) {
    const description = texts[key];
    if (description !== undefined) properties[key] = { description, ...schema };
  }
  const summaries = Object.entries(presets).map(([name, { summary }]) => `${name}: ${summary}`);
  if (properties['preset']) properties['preset'] = { ...properties['preset'], enumDescriptions: summaries };
}

function itemsOf(schema: Schema | undefined): Record<string, Schema> {
  return ((schema?.['items'] as Schema | undefined)?.['properties'] ?? {}) as Record<string, Schema>;
}

/** The properties of the form of a union that is a map. */
function propertiesIn(schema: Schema | undefined): Record<string, Schema> {
  const form = ((schema?.['anyOf'] ?? []) as Schema[]).find((each) => each['properties'] !== undefined);
  return (form?.['properties'] ?? {}) as Record<string, Schema>;
}
