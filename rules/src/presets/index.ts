import { inspectionDraft } from './inspection-draft.js';
import type { Preset } from './preset.js';
import { recommended } from './recommended.js';
import { scrutinyMinutes } from './scrutiny-minutes.js';
import { selfEvaluation } from './self-evaluation.js';
import { strict } from './strict.js';

export type { Preset, PresetRule } from './preset.js';

/** The presets a project can choose: two for any text, then those for one kind of document. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended,
  strict,
  'self-evaluation': selfEvaluation,
  'inspection-draft': inspectionDraft,
  'scrutiny-minutes': scrutinyMinutes,
};

export type PresetName = 'recommended' | 'strict' | 'self-evaluation' | 'inspection-draft' | 'scrutiny-minutes';

/** Whether there is a preset of that name. */
export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}
