import type { Severity, Span } from 'retext-substantiate/kit';
import type { DeclaredScale } from 'retext-substantiate/language';
import type { PresetName } from 'retext-substantiate/presets';
import type { EvidenceSetting } from '../evidence/wanted.js';

/** The name of the config file, looked for upward from each document. */
export const configFileName = 'substantiate.yaml';

/** What a config says of one rule; what it leaves out stays as the preset has it. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A finding that somebody accepted, with the reason. */
export interface Suppression {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** The one document it holds for, relative to the config's folder; all of them where left out. */
  readonly path?: string;
}

/** A project's settings, every one of them sound. */
export interface Config {
  readonly preset?: PresetName;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Globs of the documents in a folder, relative to the config's folder; all prose files where left out. */
  readonly include?: readonly string[];
  /** Globs of documents and folders to leave alone, relative to the config's folder. */
  readonly ignore: readonly string[];
  readonly evidence: EvidenceSetting;
  /** The scale whose words have a defined meaning. */
  readonly scale?: DeclaredScale;
  /** The project's own terms of art. */
  readonly terms: readonly string[];
  readonly suppressions: readonly Suppression[];
}

/** A wrong entry of a config file; the entry is left out, the rest of the file holds. */
export interface ConfigProblem {
  /** The file, as the caller named it. */
  readonly path: string;
  /** One sentence without a final stop. */
  readonly message: string;
  /** Where, in UTF-16 offsets of the config's text. */
  readonly span: Span;
}

/** What every message says of a text of which nothing holds. */
export const leftOut = 'so the whole file is left out';

/** What could be made of a config file. */
export interface ConfigReading {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** Set where nothing of the text could be used, as while somebody is in the middle of a line: the config is then the empty one. */
  readonly isUnusable?: true;
}

/** The settings of a project without a config file. */
export const emptyConfig: Config = Object.freeze({
  rules: {},
  ignore: [],
  evidence: Object.freeze({ registers: [] }),
  terms: [],
  suppressions: [],
});
