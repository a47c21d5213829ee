import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { ActiveRule, Severity } from './kit/index.js';
import { lintTree, retextPlugin, type RetextOptions, type RetextRuleOptions } from './kit/retext.js';
import { isPresetName, presets, type PresetName } from './presets/index.js';
import { rules } from './rules.js';

/** Options of the preset plugin. */
export interface RetextPresetOptions extends RetextOptions {
  /** `recommended` where left out. */
  readonly preset?: PresetName;
  /** Another severity for single rules, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** All rules of a preset as one plugin: one pass over the text, however many rules. */
export const retextSubstantiate: Plugin<[RetextPresetOptions?], Root> = function ({
  preset = 'recommended',
  rules: own = {},
  ...common
} = {}) {
  if (!isPresetName(preset)) throw new Error(`There is no preset '${String(preset)}'. Presets: ${Object.keys(presets).join(', ')}`);
  for (const id of Object.keys(own)) {
    if (!rules.some((rule) => rule.id === id))
      throw new Error(`There is no rule '${id}'. Rules: ${rules.map((rule) => rule.id).join(', ')}`);
  }
  const active = rules.flatMap((rule): ActiveRule[] => {
    const preferred = presets[preset].rules[rule.id];
    const severity = own[rule.id] ?? preferred?.severity ?? rule.severity;
    if (severity === 'off') return [];
    const defaults = (rule.options?.defaults ?? {}) as object;
    return [{ rule, severity, options: { ...defaults, ...preferred?.options } }];
  });
  return lintTree(active, common);
};

/** The plugin of every rule, by the rule's id. */
export const retextRules: Readonly<Record<string, Plugin<[RetextRuleOptions?], Root>>> = Object.fromEntries(
  rules.map((rule) => [rule.id, retextPlugin(rule)]),
);
