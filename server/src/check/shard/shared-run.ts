import { relative, resolve } from 'node:path';
import { Hash } from '../../engine/hash.js';
import type { Problem, RunHead } from '../../formats/report.js';
import type { FileSystem } from '../../node/file-system.js';
import { readText } from '../../node/read-text.js';
import type { Projects } from '../projects.js';
import { folderOf, shown, type Target } from '../targets.js';
import type { SharedRun } from './part.js';

/** What a shared run was asked for. */
export interface SharedRequest {
  readonly paths: readonly string[];
  readonly preset?: string;
  readonly config?: string;
  readonly changed?: string | true;
}

/** Says of a run what has to be alike in all of its parts. */
export async function sharedRun(
  request: SharedRequest,
  found: { readonly head: RunHead; readonly targets: readonly Target[]; readonly problems: readonly Problem[] },
  projects: Projects,
  ports: { readonly cwd: string; readonly fileSystem: FileSystem },
): Promise<SharedRun> {
  const { head, targets, problems } = found;
  const documents = new Hash();
  for (const { path } of targets) documents.add(path);
  const folders = [...new Set(targets.map((target) => shown(relative(ports.cwd, folderOf(target, ports.cwd)))))];
  return {
    version: head.version,
    preset: head.preset,
    paths: request.paths,
    presetFlag: request.preset,
    configFlag: request.config,
    changed: request.changed,
    folders,
    documents: documents.toString(),
    configs: await configsOf(folders, projects, ports),
    configProblems: projects.problems,
    problems,
  };
}

/** Names what stands in all configs that count for some folders. */
export async function configsOf(
  folders: readonly string[],
  projects: Projects,
  { cwd, fileSystem }: { readonly cwd: string; readonly fileSystem: FileSystem },
): Promise<string> {
  const files = new Set<string>();
  for (const folder of folders) for (const config of (await projects.of(resolve(cwd, folder))).configs) files.add(config);
  const hash = new Hash();
  for (const file of files) {
    const reading = readText(fileSystem, file);
    hash.add(shown(relative(cwd, file))).add('text' in reading ? reading.text : '');
  }
  return hash.toString();
}
