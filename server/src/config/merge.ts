import type { Severity } from 'retext-substantiate/kit';
import type { DeclaredScale } from 'retext-substantiate/language';
import type { PresetName } from 'retext-substantiate/presets';
import type { EvidenceSetting } from '../evidence/wanted.js';
import type { Layer } from './layers.js';
import type { DocumentSettings, Override, Path, RuleSetting, Suppression } from './types.js';

/** A value, and who says so. */
export interface Said<Value> {
  readonly value: Value;
  readonly by: Layer;
  /** Where in the file. */
  readonly path: Path;
}

/** What is said of one rule. */
export interface SaidOfRule {
  severity?: Said<Severity | 'off'>;
  readonly options: Record<string, Said<unknown>>;
}

/** What holds, put together from all layers. */
export interface Settings {
  preset?: Said<PresetName>;
  readonly rules: Record<string, SaidOfRule>;
  include?: Said<readonly string[]>;
  readonly ignore: Said<string>[];
  evidence?: Said<EvidenceSetting>;
  scale?: Said<DeclaredScale>;
  readonly terms: Said<string>[];
  readonly suppressions: Said<Suppression>[];
}

/**
 * Puts layers together: of a preset, scale, evidence and `include` the last one counts, rules are merged by severity and by option, and
 * what lists things adds up. The overrides of a layer go before the rest of it, and not before what a nearer config says.
 * @param concerns whether an override holds for the document in question.
 */
export function settingsOf(layers: readonly Layer[], concerns: (override: Override, layer: Layer) => boolean): Settings {
  const settings: Settings = { rules: {}, ignore: [], terms: [], suppressions: [] };
  for (const layer of layers) {
    const { config } = layer;
    const said = <Value>(value: Value, ...path: Path): Said<Value> => ({ value, by: layer, path });
    addDocumentSettings(settings, config, layer, []);
    if (config.include) settings.include = said(config.include, 'include');
    if (config.evidence) settings.evidence = said(config.evidence, 'evidence');
    settings.ignore.push(...config.ignore.map((glob, index) => said(glob, 'ignore', index)));
    settings.suppressions.push(...config.suppressions.map((suppression, index) => said(suppression, 'suppressions', index)));
    for (const [index, override] of config.overrides.entries()) {
      if (concerns(override, layer)) addDocumentSettings(settings, override, layer, ['overrides', index]);
    }
  }
  return settings;
}

function addDocumentSettings(settings: Settings, { preset, scale, rules, terms }: DocumentSettings, by: Layer, base: Path): void {
  const said = <Value>(value: Value, ...path: Path): Said<Value> => ({ value, by, path: [...base, ...path] });
  if (preset) settings.preset = said(preset, 'preset');
  if (scale) settings.scale = said(scale, 'scale');
  for (const [index, term] of terms.entries()) {
    if (!settings.terms.some(({ value }) => value === term)) settings.terms.push(said(term, 'terms', index));
  }
  for (const [id, { severity, options = {} }] of Object.entries(rules)) {
    const rule = (settings.rules[id] ??= { options: {} });
    if (severity) rule.severity = said(severity, 'rules', id);
    for (const [name, value] of Object.entries(options)) rule.options[name] = said(value, 'rules', id, 'options', name);
  }
}

/** What holds, without who says so. */
export function plainSettings({ preset, scale, rules, terms }: Settings): DocumentSettings {
  const plainRule = ({ severity, options }: SaidOfRule): RuleSetting => ({
    ...(severity && { severity: severity.value }),
    options: Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value])),
  });
  return {
    ...(preset && { preset: preset.value }),
    ...(scale && { scale: scale.value }),
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, plainRule(rule)])),
    terms: terms.map(({ value }) => value),
  };
}
