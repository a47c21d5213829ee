import type { Severity } from '../kit/types.js';

/** The presets a project can choose. */
export type PresetName = 'recommended' | 'strict';

/** What a preset says of one rule; options left out keep their defaults. */
export interface PresetRule {
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Severities and options, no code. A rule that is not named keeps the severity of its own metadata. */
export interface Preset {
  readonly summary: string;
  readonly rules: Readonly<Record<string, PresetRule>>;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: {
    summary: 'What an author can live with all day',
    rules: {},
  },
  strict: {
    summary: 'Everything the rules know, with missing evidence sentence by sentence',
    rules: {
      'missing-evidence': { severity: 'warning', options: { scope: 'sentence' } },
    },
  },
};

/** Whether there is a preset of that name. */
export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}
