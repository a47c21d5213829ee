/** Everything of the config that is cheap to load. {@link loadConfigReader} fetches the rest when there is a file to read. */
export {
  configFileName,
  emptyConfig,
  leftOut,
  type Config,
  type ConfigProblem,
  type ConfigReading,
  type RuleSetting,
  type Suppression,
} from './types.js';
export type { EvidenceSetting } from '../evidence/wanted.js';
export { choosePreset, defaultPreset, resolveRules } from './resolve.js';
export { projectEngines, type EngineParts } from './engines.js';
export { compileChoice, formatOf, isProse, proseExtensions, suppressionsFor } from './documents.js';
export { alternatives, closest } from './did-you-mean.js';

/** Loads what reads and checks a config file: the YAML reader and the schema library come with it. */
export async function loadConfigReader() {
  return (await import('./read.js')).readConfig;
}
