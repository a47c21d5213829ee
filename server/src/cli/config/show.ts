import { dirname, resolve } from 'node:path';
import type { Project } from '../../check/projects.js';
import { Projects } from '../../check/projects.js';
import { Registers } from '../../check/registers.js';
import { shown } from '../../check/targets.js';
import { entryAt } from '../../node/file-system.js';
import { choosePaint } from '../colour.js';
import type { ConfigFlags } from './flags.js';
import type { Ports } from '../ports.js';
import { tell } from '../tell.js';
import { effectiveConfig, type EffectiveConfig } from './effective.js';
import { asYaml } from './yaml.js';

/** Prints what applies to a file or folder. @returns the exit status: 2 where something could not be read. */
export async function showConfig(path: string, flags: ConfigFlags, ports: Ports): Promise<number> {
  const { cwd, fileSystem, stdout, stderr, env } = ports;
  const file = resolve(cwd, path);
  const entry = entryAt(fileSystem, file);
  const projects = new Projects(ports, flags);
  const missing = { path: shown(path), message: 'There is no such file or folder: check its name' };
  const problems = entry === undefined ? [missing] : [];
  if (entry !== undefined) {
    const isFolder = entry === 'folder';
    const project = await projects.of(isFolder ? file : dirname(file));
    const evidence = await project.evidence();
    const left = isFolder ? undefined : await leftOut(path, file, project, ports);
    const config = effectiveConfig({ path: shown(path), file, isFolder, left, flags, ports, project, evidence });
    stdout.write(flags.format === 'json' ? `${JSON.stringify(config, undefined, 2)}\n` : asYaml(config));
  }
  const all = [...projects.problems, ...problems];
  tell({ notes: [], problems: all }, stderr, choosePaint(undefined, env, stderr));
  return all.length > 0 ? 2 : 0;
}

/** Why a file is not checked where its folder is; undefined where it is. */
async function leftOut(path: string, file: string, project: Project, ports: Ports): Promise<EffectiveConfig['leftOut']> {
  if (await new Registers({ ...ports, folders: [] }).holds({ path, file }, project)) {
    return { reason: 'it is a register of evidence, and checked as one' };
  }
  const by = await project.leftOutBy(file);
  if (by === undefined) return undefined;
  if (by === 'kind') return { reason: 'its ending is none that is looked for; `include` in a config may name it' };
  if (by === 'include') {
    const { include } = project.settingsFor(file).settings;
    return {
      reason: 'no glob of `include` means it',
      ...(include && { by: `${include.by.name}:${String(include.by.lineOf(include.path))}` }),
    };
  }
  if ('line' in by) return { reason: `\`${by.pattern}\` is ignored`, by: `${by.name}:${String(by.line)}` };
  return { reason: `\`${by.value}\` is under \`ignore\``, by: `${by.by.name}:${String(by.by.lineOf(by.path))}` };
}
