import { URI, Utils } from 'vscode-uri';
import type { ConfigFiles } from '../config/index.js';
import type { Files } from './host.js';
import { folderOf, isWithin, normalised } from './uris.js';

/** Why a config is not read that is a link to somewhere else. */
const leadsOut = 'It is a link that leads out of the folder, so the whole file is left out: put the file itself there';

/** Configs and ignore files as the editor shows them, by their addresses. Nothing outside of the open folders is read. */
export function editorConfigFiles(files: Files, roots: () => readonly string[]): ConfigFiles {
  const rootOf = (uri: string): string | undefined => roots().find((root) => isWithin(uri, root));
  const isOutside = async (uri: string): Promise<boolean> => {
    const root = rootOf(uri);
    return root !== undefined && (await files.isInside(uri, root)) === false;
  };
  return {
    read: async (uri) => ((await isOutside(uri)) ? { problem: leadsOut } : files.readText(uri)),
    join: (folder, path) => normalised(Utils.joinPath(URI.parse(folder), path).toString()),
    folderOf,
    nameOf: (uri) => {
      const root = rootOf(uri);
      return pathFrom(root ?? folderOf(uri), uri);
    },
    pathFrom,
    above: (folder) => {
      const up = Utils.dirname(URI.parse(folder)).toString();
      return up !== folder && roots().some((root) => isWithin(folder, root) && isWithin(up, root)) ? up : undefined;
    },
    refusal: async (uri) => {
      const isRefused = rootOf(uri) === undefined || (await isOutside(uri));
      return isRefused ? 'lies outside of the open folder and is never opened: put a copy into it' : undefined;
    },
    isInRepository: () => true,
  };
}

/** The path of an address from a folder; it begins with `../` where it lies elsewhere. */
function pathFrom(folder: string, uri: string): string {
  const [from, to] = [stepsOf(folder), stepsOf(uri)];
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function stepsOf(uri: string): string[] {
  return URI.parse(uri).path.split('/').filter(Boolean);
}
