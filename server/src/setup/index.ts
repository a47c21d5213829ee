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

/** What is in the folder before. */
export interface FolderBefore {
  /** Those of {@link lookedFor} that there are. */
  readonly existing: ReadonlySet<string>;
  /** The text of its config, where there is one that can be read. */
  readonly config?: string | undefined;
}

/** What is to be written, and what is not. */
export interface SetUpPlan {
  /** Paths from the folder, with `/`; none of them exists. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Files that were wanted and are left alone, each with the reason: a sentence without its full stop. */
  readonly kept: readonly { readonly path: string; readonly reason: string }[];
}

/** The paths from the folder that a plan depends on: whether each is there has to be found out first. */
export const lookedFor: readonly string[] = [
  ...configFileNames.filter((name) => name !== manifestName),
  ...usualRegisters,
  ...Object.values(ciPaths),
];

/** Configs beside which no other would count, or would count no longer. */
const otherConfigs = configFileNames.filter((name) => name !== configFileName && name !== manifestName);

const asItIs = 'It is there already and was left as it is';

/** Plans the files of a folder that reports are to be checked in. What exists is never written over. */
export async function planSetUp({ preset = defaultPreset, extras, version }: SetUpChoice, before: FolderBefore): Promise<SetUpPlan> {
  const files: SetUpPlan['files'][number][] = [];
  const kept: SetUpPlan['kept'][number][] = [];
  const add = (path: string, text: string, otherwise = asItIs): void => {
    if (before.existing.has(path)) kept.push({ path, reason: otherwise });
    else files.push({ path, text });
  };
  const other = otherConfigs.find((name) => before.existing.has(name));
  if (other === undefined) add(configFileName, configText(preset));
  else kept.push({ path: other, reason: 'It is the config of this folder already, so no other was made' });
  for (const extra of extras) {
    if (extra === 'register') {
      const other = await registerOf(before);
      if (other === undefined) files.push({ path: registerName, text: registerText() });
      else kept.push(other);
    } else {
      add(ciPaths[extra], ciText(extra, version), `${asItIs}. To check reports in it, have it run \`${ciCommand(version)}\``);
    }
  }
  return { files, kept };
}

/** What stands in the way of a new register. */
async function registerOf({ existing, config }: FolderBefore): Promise<SetUpPlan['kept'][number] | undefined> {
  if (config !== undefined) {
    const readConfig = await loadConfigReader();
    const { registers = [] } = readConfig(config, configFileName, []).config.evidence ?? {};
    if (registers.length > 0) return { path: registers.join(', '), reason: 'The config names it as the register, so no other was made' };
  }
  const path = usualRegisters.find((name) => existing.has(name));
  return path === undefined ? undefined : { path, reason: asItIs };
}
