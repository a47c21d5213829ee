import type { Severity, Span } from 'retext-substantiate/kit';
import type { DeclaredScale } from 'retext-substantiate/language';
import type { PresetName } from 'retext-substantiate/presets';
import type { EvidenceSetting } from '../evidence/wanted.js';

/** The usual name of a config file, looked for upward from each document. */
export const configFileName = 'substantiate.yaml';

/** A manifest that may hold a config under a key of its own. */
export const manifestName = 'package.json';

/** That key. */
export const manifestKey = 'substantiate';

/** The names of config files, of which the first that is in a folder counts. */
export const configFileNames: readonly string[] = [configFileName, 'substantiate.json', manifestName];

/** Keys and indexes from the top of a file's data to one of its values. In a list of a config, what was left out of it does not count. */
export type Path = readonly (string | number)[];

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
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day on which it counts, as in `2027-03-31`. */
  readonly until?: string;
}

/** What may be said of all documents, or of some. */
export interface DocumentSettings {
  readonly preset?: PresetName;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The scale whose words have a defined meaning. */
  readonly scale?: DeclaredScale;
  /** The project's own terms of art. */
  readonly terms: readonly string[];
}

/** What is said of the documents that match a glob. */
export interface Override extends DocumentSettings {
  /** Globs, relative to the config's folder. */
  readonly files: readonly string[];
}

/** A preset or file that a config builds on. */
export interface Extended {
  readonly name: string;
  /** Where the config names it. */
  readonly path: Path;
}

/** What one config file says, all of it sound. */
export interface Config extends DocumentSettings {
  /** Whether configs in folders above are left alone. */
  readonly root: boolean;
  /** Presets and files that this config builds on, the last one over those before. */
  readonly extends: readonly Extended[];
  /** Globs of the documents in a folder, relative to the config's folder; all prose files where left out. */
  readonly include?: readonly string[];
  /** Globs of documents and folders to leave alone, relative to the config's folder. */
  readonly ignore: readonly string[];
  readonly evidence?: EvidenceSetting;
  readonly suppressions: readonly Suppression[];
  readonly overrides: readonly Override[];
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

/** Finds the place of a value, or of its key; of the nearest value around it where it is missing. Never more than one line. */
export type SpanOf = (path: Path, part: 'key' | 'value') => Span;

/** What could be made of a config file. */
export interface ConfigReading {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  readonly spanOf: SpanOf;
  /** Set where nothing of the text could be used, as while somebody is in the middle of a line: the config is then the empty one. */
  readonly isUnusable?: true;
  /** Set where the file, a manifest, holds no config. */
  readonly isNone?: true;
}

/** The settings of a project without a config file. */
export const emptyConfig: Config = Object.freeze({
  root: false,
  extends: [],
  rules: {},
  ignore: [],
  terms: [],
  suppressions: [],
  overrides: [],
});
