import type { AnyRule } from 'retext-substantiate/kit';
import { checkConfig } from './check.js';
import { kindOf } from './describe.js';
import { emptyConfig, leftOut, type ConfigProblem, type ConfigReading } from './types.js';
import { readYaml } from './yaml.js';

/** Longest text that is read, in UTF-16 units: YAML's reader takes seconds for more, and nobody writes it by hand. */
export const longestConfig = 500_000;

/**
 * Reads a config file. What is wrong in it becomes a problem with its place; the valid rest applies. Never throws.
 * This module brings the YAML reader and the schema library along: load it with a dynamic import, when there is a config to read.
 * @param text the file's text without a byte order mark.
 * @param path the file's name, as problems are to give it.
 */
export function readConfig(text: string, path: string, rules: readonly AnyRule[]): ConfigReading {
  if (text.length > longestConfig) {
    const message = `The file is longer than ${longestConfig / 1000} thousand characters, ${leftOut}: shorten it`;
    return { config: emptyConfig, problems: [{ path, message, span: { start: 0, end: 0 } }], isUnusable: true };
  }
  const { value, faults, spanOf } = readYaml(text);
  const problems: ConfigProblem[] = faults.map((fault) => ({ path, ...fault }));
  const whole = (message: string): ConfigReading => ({
    config: emptyConfig,
    problems: [...problems, { path, message, span: spanOf([], 'value') }],
  });
  if (problems.length > 0 && value === undefined) return { config: emptyConfig, problems, isUnusable: true };
  if (text.trim() === '') return whole('The file is empty: delete it, or say for instance `preset: recommended`');
  // A file of comments only is a template that nobody has filled in yet.
  if (value === undefined || value === null) return { config: emptyConfig, problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { ...whole(`The file must be a map of keys and values, such as \`preset: strict\`, not ${kindOf(value)}`), isUnusable: true };
  }
  const { config, flaws } = checkConfig(value as Record<string, unknown>, rules);
  for (const { message, path: place, part } of flaws) problems.push({ path, message, span: spanOf(place, part) });
  return { config, problems: problems.sort((one, other) => one.span.start - other.span.start) };
}
