import { configFileName, configFileNames, defaultPreset, loadConfigReader, manifestName } from '../config/index.js';
import { usualRegisters } from '../evidence/wanted.js';
import type { PresetName } from 'retext-substantiate/presets';
import { ciCommand, ciPaths, ciText, type CiService } from './ci-file.js';
import { configText } from './config-file.js';
import { registerName, registerText } from './register-file.js';

export { ciNames, ciPaths, type CiService } from './ci-file.js';
export { registerName } from './register-file.js';

/** What a folder can be given beside its config. */
export type Extra = 'register' | CiService;

/** What a folder is to be set up with. */
export interface SetUpChoice {
  /** The usual one where left out. */
  readonly preset?: PresetName;
  readonly extras: readonly Extra[];
  /** The version of the package that a check elsewhere is to run. */
  readonly version: string;
}

/** What is wanted and left alone, with the reason: a sentence without its full stop. */
export interface Kept {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly reason: string;
}

/** What is in the folder before. */
export interface FolderBefore {
  /** Those files that might be written, and those that would stand in their way. */
  readonly existing: ReadonlySet<string>;
  /** The name of its config. */
  readonly config?: string;
  /** The register it has. */
  readonly register?: Kept;
}

/** How a host looks into the folder. */
export interface FolderFiles {
  /** Whether anything stands at a path from the folder; to be told of what can't be looked at, too. */
  readonly isThere: (path: string) => boolean | Promise<boolean>;
  /** The text of a file; undefined where it can't be read. */
  readonly read: (path: string) => string | undefined | Promise<string | undefined>;
}

/** What is to be written, and what is not. */
export interface SetUpPlan {
  /** Paths from the folder, with `/`; none of them exists. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly kept: readonly Kept[];
  /** The name of the config that the folder then has. */
  readonly config: string;
}

const asItIs = 'It is there already and was left as it is';

/** Plans the files of a folder that reports are to be checked in. What exists is never written over. */
export function planSetUp({ preset = defaultPreset, extras, version }: SetUpChoice, before: FolderBefore): SetUpPlan {
  const files: SetUpPlan['files'][number][] = [];
  const kept: Kept[] = [];
  const add = (path: string, text: string, otherwise = asItIs): void => {
    if (before.existing.has(path)) kept.push({ path, reason: otherwise });
    else files.push({ path, text });
  };
  const { config = configFileName } = before;
  if (config === configFileName) add(config, configText(preset));
  else kept.push({ path: config, reason: 'The config of this folder is in it already, so no other was made' });
  for (const extra of extras) {
    if (extra === 'register') {
      if (before.register) kept.push(before.register);
      else files.push({ path: registerName, text: registerText() });
    } else {
      add(ciPaths[extra], ciText(extra, version), `${asItIs}. To check reports in it, have it run \`${ciCommand(version)}\``);
    }
  }
  return { files, kept, config };
}

/** Finds out what a plan depends on. */
export async function folderBefore({ isThere, read }: FolderFiles): Promise<FolderBefore> {
  const looked = [...configFileNames, ...usualRegisters, ...Object.values(ciPaths)];
  const there = await Promise.all(looked.map(async (path) => ((await isThere(path)) ? [path] : [])));
  const existing = new Set(there.flat());
  for (const name of configFileNames.filter((each) => existing.has(each))) {
    const text = await read(name);
    const reading = text === undefined ? undefined : (await loadConfigReader())(text, name, []);
    // Most manifests hold no config.
    if (name === manifestName && (!reading || reading.isNone)) continue;
    return { existing, config: name, ...registerAmong(existing, reading?.config.evidence?.registers) };
  }
  return { existing, ...registerAmong(existing) };
}

function registerAmong(existing: ReadonlySet<string>, named: readonly string[] = []): Pick<FolderBefore, 'register'> {
  if (named.length > 0)
    return { register: { path: named.join(', '), reason: 'The config names it as the register, so no other was made' } };
  const path = usualRegisters.find((name) => existing.has(name));
  return path === undefined ? {} : { register: { path, reason: asItIs } };
}
