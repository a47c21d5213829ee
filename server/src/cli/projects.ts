import { dirname, relative, resolve } from 'node:path';
import {
  choosePreset,
  compileChoice,
  emptyConfig,
  loadConfigReader,
  projectEngines,
  type Config,
  type ConfigReading,
} from '../config/index.js';
import type { Engine } from '../engine/types.js';
import { configFinder } from '../node/find-config.js';
import { readText } from '../node/read-text.js';
import type { PresetName } from 'retext-substantiate/presets';
import type { Ports } from './ports.js';
import { placesOf } from './places.js';
import type { Problem } from './result.js';
import { shown } from './targets.js';

/** What the user chose on the command line; it beats every config file. */
export interface ProjectFlags {
  readonly preset?: PresetName;
  /** The config file to use for all documents. */
  readonly config?: string;
}

/** Documents under one config file, or under none. */
export interface Project {
  readonly preset: PresetName;
  /** Whether a document found in a folder is to be linted. */
  readonly chooses: (file: string) => boolean;
  /** The engine for a document: projects and documents with the same settings share one. */
  readonly engineFor: (file: string) => Engine;
}

/** Finds the project that each document belongs to. */
export class Projects {
  /** What was wrong with the configs read so far. */
  readonly problems: Problem[] = [];
  private readonly known = new Map<string | undefined, Promise<Project>>();
  private readonly find: (folder: string) => string | undefined;

  constructor(
    private readonly ports: Ports,
    private readonly flags: ProjectFlags,
  ) {
    this.find = configFinder(ports.fileSystem);
  }

  /** The project of the documents in a folder. */
  of(folder: string): Promise<Project> {
    const { config } = this.flags;
    const path = config === undefined ? this.find(folder) : resolve(this.ports.cwd, config);
    let project = this.known.get(path);
    if (!project) this.known.set(path, (project = this.load(path)));
    return project;
  }

  private async load(path: string | undefined): Promise<Project> {
    const config = path === undefined ? emptyConfig : await this.read(path);
    const base = path === undefined ? this.ports.cwd : dirname(path);
    const preset = choosePreset(config, this.flags.preset);
    const chosen = compileChoice(config);
    const within = (file: string): string => shown(relative(base, file));
    const { docsUrl } = this.ports;
    const engineOf = projectEngines(config, preset, { ...this.ports, docsUrl: (rule) => `${docsUrl}${rule}.md` });
    return { preset, chooses: (file) => chosen(within(file)), engineFor: (file) => engineOf(within(file)) };
  }

  private async read(path: string): Promise<Config> {
    const { fileSystem, cwd, rules } = this.ports;
    const name = shown(this.flags.config ?? relative(cwd, path));
    const reading = readText(fileSystem, path);
    if ('problem' in reading) {
      this.problems.push({ path: name, message: `The config can't be used. ${reading.problem}` });
      return emptyConfig;
    }
    const { config, problems }: ConfigReading = (await loadConfigReader())(reading.text, name, rules);
    const place = placesOf(reading.text);
    for (const { path: file, message, span } of problems) this.problems.push({ path: file, message, place: place(span.start) });
    return config;
  }
}
