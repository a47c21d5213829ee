/** Everything of the config that is cheap to load. {@link loadConfigReader} fetches the rest when there is a file to read. */
export {
  configFileName,
  configFileNames,
  emptyConfig,
  leftOut,
  manifestKey,
  manifestName,
  type Config,
  type ConfigReading,
  type Suppression,
} from './types.js';
export type { EvidenceSetting } from '../evidence/wanted.js';
export type { ConfigFiles } from './files.js';
export { ConfigChains, noConfigs, type Chain, type ConfigFile } from './layers.js';
export type { Said, Settings } from './merge.js';
export { ProjectSettings, type PathFrom } from './project.js';
export { IgnoreFiles, ignoreFileNames, type IgnoreFault, type IgnoreLine, type Ignoring } from './ignore-files.js';
export { choosePreset, defaultPreset, resolveRules } from './resolve.js';
export { expiredIn, lineSpan } from './expired.js';
export { ProjectEngines, type EngineParts } from './engines.js';
export { editedExtensions, formatOf, isEdited, isProse, proseExtensions } from './documents.js';
export { globMatcher } from './globs.js';
export { alternatives, closest } from './did-you-mean.js';

/** Loads what reads and checks a config file: the readers and the schema library come with it. */
export async function loadConfigReader() {
  return (await import('./read.js')).readConfig;
}
