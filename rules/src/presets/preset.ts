import type { Severity } from '../kit/types.js';

/** What a preset says of one rule; options left out keep their defaults. */
export interface PresetRule {
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
  /** The reason, for the preset's page: a sentence without its full stop. */
  readonly why: string;
}

/** Severities and options with their reasons, no code. A rule that is not named keeps the severity of its own metadata. */
export interface Preset {
  /** One line for lists and menus. */
  readonly summary: string;
  /** For whom it is and what it aims at: the beginning of its page, in Markdown. */
  readonly about: string;
  readonly rules: Readonly<Record<string, PresetRule>>;
}

/** Rules that share severity and reason. */
export function each(rules: readonly string[], setting: PresetRule): Record<string, PresetRule> {
  return Object.fromEntries(rules.map((rule) => [rule, setting]));
}
