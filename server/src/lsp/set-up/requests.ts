import type { Connection } from 'vscode-languageserver';
import { isPresetName, presets, type PresetName } from 'retext-substantiate/presets';
import { defaultPreset } from '../../config/index.js';
import { ciPaths, folderBefore, planSetUp, registerName, type CiService, type Extra, type FolderBefore } from '../../setup/index.js';
import type { Files } from '../host.js';
import {
  setUpChoicesRequest,
  setUpRequest,
  type SetUpAnswer,
  type SetUpChoices,
  type SetUpChoicesParams,
  type SetUpParams,
} from '../protocol.js';
import type { Session } from '../session.js';
import { inFolder, normalised } from '../uris.js';

/** Says what a folder can be set up with, and with which files. The client writes them: it alone can, wherever the folder is. */
export function serveSetUp({ connection, session: { files } }: { readonly connection: Connection; readonly session: Session }): void {
  connection.onRequest(setUpChoicesRequest, async ({ folder }: SetUpChoicesParams): Promise<SetUpChoices> => {
    const { existing, config, register } = await lookInto(normalised(folder), files);
    const services = (Object.keys(ciPaths) as CiService[]).filter((service) => !existing.has(ciPaths[service]));
    return {
      presets: config === undefined ? listedPresets() : [],
      extras: [
        ...(register ? [] : [{ extra: 'register' as const, path: registerName }]),
        ...services.map((extra) => ({ extra, path: ciPaths[extra] })),
      ],
    };
  });
  connection.onRequest(setUpRequest, async ({ folder, preset, extras, version }: SetUpParams): Promise<SetUpAnswer> => {
    const place = normalised(folder);
    const choice = { extras: extras.filter(isExtra), version };
    return planSetUp(preset !== undefined && isPresetName(preset) ? { preset, ...choice } : choice, await lookInto(place, files));
  });
}

/** What is in a folder. A file of which nobody can tell counts as there: nothing is written over. */
function lookInto(folder: string, files: Files): Promise<FolderBefore> {
  return folderBefore({
    isThere: async (path) => (await files.exists(inFolder(folder, path))) !== false,
    read: async (path) => {
      const text = await files.readText(inFolder(folder, path));
      return typeof text === 'string' ? text : undefined;
    },
  });
}

function listedPresets(): SetUpChoices['presets'] {
  const names = Object.keys(presets) as PresetName[];
  return [defaultPreset, ...names.filter((name) => name !== defaultPreset)].map((name) => ({ name, summary: presets[name].summary }));
}

function isExtra(extra: unknown): extra is Extra {
  return extra === 'register' || (typeof extra === 'string' && Object.hasOwn(ciPaths, extra));
}
