import type { AnyRule } from 'retext-substantiate/kit';
import { checkConfig } from './check.js';
import { firstLine, type DataReading } from './data.js';
import { kindOf } from './describe.js';
import { readJson } from './json.js';
import { emptyConfig, leftOut, manifestKey, manifestName, type ConfigProblem, type ConfigReading, type SpanOf } from './types.js';
import { readYaml } from './yaml.js';

/** Longest text that is read, in UTF-16 units: YAML's reader takes seconds for more, and nobody writes it by hand. */
export const longestConfig = 500_000;

/**
 * Reads a config file, as its name says: YAML, JSON, or a manifest with the config under a key. What is wrong in it becomes a problem
 * with its place; the valid rest applies. Never throws.
 * This module brings the readers and the schema library along: load it with a dynamic import, when there is a config to read.
 * @param text the file's text without a byte order mark.
 * @param path the file's name, as problems are to give it.
 */
export function readConfig(text: string, path: string, rules: readonly AnyRule[]): ConfigReading {
  const isManifest = path === manifestName || path.endsWith(`/${manifestName}`);
  const nowhere: SpanOf = () => firstLine(text, 0, text.length);
  if (text.length > longestConfig) {
    const message = `The file is longer than ${longestConfig / 1000} thousand characters, ${leftOut}: shorten it`;
    return { config: emptyConfig, problems: [{ path, message, span: { start: 0, end: 0 } }], spanOf: nowhere, isUnusable: true };
  }
  const isJson = isManifest || /\.json$/i.test(path);
  const read = isJson ? readJson(text) : readYaml(text);
  if (!isManifest) return configOf(read, { text, path, isJson }, rules);
  const { value, faults, spanOf } = read;
  if (!isHolder(value) || !Object.hasOwn(value, manifestKey)) return { config: emptyConfig, problems: [], spanOf, isNone: true };
  const inside = faults.filter(({ span }) => span.start >= spanOf([manifestKey], 'key').start);
  const own: DataReading = {
    value: value[manifestKey],
    faults: inside,
    spanOf: (place, part) => spanOf([manifestKey, ...place], part),
  };
  return configOf(own, { text, path, isJson }, rules);
}

function configOf(
  { value, faults, spanOf }: DataReading,
  { text, path, isJson }: { readonly text: string; readonly path: string; readonly isJson: boolean },
  rules: readonly AnyRule[],
): ConfigReading {
  const problems: ConfigProblem[] = faults.map((fault) => ({ path, ...fault }));
  const whole = (message: string): ConfigReading => ({
    config: emptyConfig,
    problems: [...problems, { path, message, span: spanOf([], 'value') }],
    spanOf,
  });
  const example = (preset: string): string => (isJson ? `{"preset": "${preset}"}` : `preset: ${preset}`);
  if (problems.length > 0 && value === undefined) return { config: emptyConfig, problems, spanOf, isUnusable: true };
  if (text.trim() === '') return whole(`The file is empty: delete it, or say for instance \`${example('recommended')}\``);
  // A file of comments only is a template that nobody has filled in yet.
  if (value === undefined || value === null) return { config: emptyConfig, problems, spanOf };
  if (!isHolder(value)) {
    return {
      ...whole(`The file must be a map of keys and values, such as \`${example('strict')}\`, not ${kindOf(value)}`),
      isUnusable: true,
    };
  }
  const { config, flaws, originOf } = checkConfig(value, rules);
  for (const { message, path: place, part } of flaws) problems.push({ path, message, span: spanOf(place, part) });
  return {
    config,
    problems: problems.sort((one, other) => one.span.start - other.span.start),
    spanOf: (place, part) => spanOf(originOf(place), part),
  };
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
