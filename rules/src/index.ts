export * from './kit/index.js';
export { retextPlugin, type RetextOptions, type RetextRuleOptions } from './kit/retext.js';
export { presets, type PresetName } from './presets/index.js';
export { retextRules, retextSubstantiate, retextSubstantiate as default, type RetextPresetOptions } from './retext.js';
export { rules } from './rules.js';
