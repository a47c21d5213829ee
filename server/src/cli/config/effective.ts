import { relative } from 'node:path';
import type { Severity } from 'retext-substantiate/kit';
import { declarableScales, sayBand, type DeclaredScale } from 'retext-substantiate/language';
import { presets, type PresetName } from 'retext-substantiate/presets';
import type { ProjectEvidence } from '../../check/project-evidence.js';
import type { Project, ProjectFlags } from '../../check/projects.js';
import { shown } from '../../check/targets.js';
import type { Said, Settings, Suppression } from '../../config/index.js';
import type { Ports } from '../ports.js';

/** A value, and where it comes from: `substantiate.yaml:3`, a preset, an option of the command line, or the rule itself. */
export interface From<Value> {
  readonly value: Value;
  readonly from: string;
}

/** What applies to a rule. */
export interface EffectiveRule {
  readonly severity: From<Severity | 'off'>;
  /** Those that differ from the rule's own. */
  readonly options: Readonly<Record<string, From<unknown>>>;
}

/** All that applies to a file or folder. */
export interface EffectiveConfig {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Why the file is not checked where its folder is; undefined where it is, and for folders. */
  readonly leftOut?: { readonly reason: string; readonly by?: string } | undefined;
  /** The configs that count, those further up first. */
  readonly configs: readonly string[];
  readonly preset: From<PresetName>;
  readonly rules: Readonly<Record<string, EffectiveRule>>;
  readonly include?: From<readonly string[]>;
  readonly ignore: readonly From<string>[];
  readonly evidence?: From<{ readonly register: readonly string[]; readonly pattern?: string }>;
  readonly scale?: From<ShownScale>;
  readonly terms: readonly From<string>[];
  readonly suppressions: readonly From<Suppression>[];
}

/** A scale by its name, or as a config would write it out. */
export type ShownScale = string | { readonly name: string; readonly source: string; readonly bands: Readonly<Record<string, string>> };

/** What is known of a file or folder. */
export interface ConfigMaterial {
  readonly path: string;
  /** Its absolute path. */
  readonly file: string;
  readonly isFolder: boolean;
  readonly left: EffectiveConfig['leftOut'];
  readonly flags: ProjectFlags;
  readonly ports: Ports;
  readonly project: Project;
  readonly evidence: ProjectEvidence | undefined;
}

/** Puts together what applies, and where each value comes from. */
export function effectiveConfig(material: ConfigMaterial): EffectiveConfig {
  const { path, file, isFolder, left, flags, ports, project } = material;
  const { settings, preset } = project.settingsFor(file);
  const { include, scale } = settings;
  const own = new Set(project.suppressionsFor(file));
  const evidence = effectiveEvidence(material, settings);
  return {
    path,
    kind: isFolder ? 'folder' : 'file',
    ...(left && { leftOut: left }),
    configs: project.configs.map((config) => shown(relative(ports.cwd, config))),
    preset: {
      value: preset,
      from: flags.preset !== undefined ? '--preset' : settings.preset ? originOf(settings.preset) : 'nothing names another',
    },
    rules: Object.fromEntries(ports.rules.map((rule) => [rule.id, effectiveRule(rule, preset, settings)])),
    ...(include && { include: from(include) }),
    ignore: settings.ignore.map(from),
    ...(evidence && { evidence }),
    ...(scale && { scale: { ...from(scale), value: shownScale(scale.value) } }),
    terms: settings.terms.map(from),
    suppressions: settings.suppressions.filter(({ value }) => isFolder || own.has(value)).map(from),
  };
}

function effectiveRule({ id, severity }: Ports['rules'][number], preset: PresetName, { rules }: Settings): EffectiveRule {
  const said = rules[id];
  const inPreset = presets[preset].rules[id];
  const byPreset = `preset ${preset}`;
  const options: Record<string, From<unknown>> = {};
  for (const [name, value] of Object.entries(inPreset?.options ?? {})) options[name] = { value, from: byPreset };
  for (const [name, value] of Object.entries(said?.options ?? {})) options[name] = from(value);
  if (said?.severity) return { severity: from(said.severity), options };
  const isInPreset = inPreset?.severity !== undefined;
  return { severity: { value: inPreset?.severity ?? severity, from: isInPreset ? byPreset : 'the rule itself' }, options };
}

function effectiveEvidence(
  { evidence, ports: { cwd } }: ConfigMaterial,
  { evidence: said }: Settings,
): EffectiveConfig['evidence'] | undefined {
  const registers = evidence?.evidence.registers.map(({ path }) => shown(relative(cwd, `${evidence.folder}/${path}`))) ?? [];
  if (!said) return evidence && { value: { register: registers }, from: 'found by its name' };
  const { registers: named, pattern } = said.value;
  const register = named.length > 0 ? named : registers;
  return { value: { register, ...(pattern !== undefined && { pattern }) }, from: originOf(said) };
}

function shownScale(scale: DeclaredScale): ShownScale {
  const known = declarableScales.find((each) => each === scale);
  if (known) return known.id;
  const bands = scale.entries.flatMap(({ words, band }) => words.map((word) => [word, sayBand(band)] as const));
  return { name: scale.name, source: scale.source, bands: Object.fromEntries(bands) };
}

function from<Value>(said: Said<Value>): From<Value> {
  return { value: said.value, from: originOf(said) };
}

function originOf({ by, path }: Said<unknown>): string {
  return `${by.name}:${String(by.lineOf(path))}`;
}
