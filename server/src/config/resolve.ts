import type { ActiveRule, AnyRule } from 'retext-substantiate/kit';
import { presets, type PresetName } from 'retext-substantiate/presets';
import type { DocumentSettings } from './types.js';

/** The preset of a project that names none. */
export const defaultPreset: PresetName = 'recommended';

/** The preset in force: a flag or editor setting beats the config file. */
export function choosePreset(config: Pick<DocumentSettings, 'preset'>, flag?: PresetName): PresetName {
  return flag ?? config.preset ?? defaultPreset;
}

/** The rules to run, with severities and options: first the rule's own, then the preset's, then the config's; those switched off are left out. */
export function resolveRules(preset: PresetName, config: Pick<DocumentSettings, 'rules'>, rules: readonly AnyRule[]): ActiveRule[] {
  const chosen = presets[preset].rules;
  return rules.flatMap((rule): ActiveRule[] => {
    const severity = config.rules[rule.id]?.severity ?? chosen[rule.id]?.severity ?? rule.severity;
    if (severity === 'off') return [];
    const defaults = (rule.options?.defaults ?? {}) as Readonly<Record<string, unknown>>;
    return [{ rule, severity, options: { ...defaults, ...chosen[rule.id]?.options, ...config.rules[rule.id]?.options } }];
  });
}
