import { dirname, relative, resolve } from 'node:path';
import {
  choosePreset,
  compileChoice,
  emptyConfig,
  loadConfigReader,
  projectEngines,
  resolveRules,
  suppressionsFor,
  type Config,
  type ConfigReading,
  type EngineParts,
  type Suppression,
} from '../config/index.js';
import type { ActiveRule, Engine } from '../engine/types.js';
import { configFinder, registerFinder } from '../node/find-config.js';
import { readText } from '../node/read-text.js';
import type { PresetName } from 'retext-substantiate/presets';
import type { LintPorts } from './ports.js';
import { placesOf } from '../formats/places.js';
import { loadProjectEvidence, mayHaveEvidence, type ProjectEvidence } from './project-evidence.js';
import type { Problem } from '../formats/report.js';
import { shown } from './targets.js';

/** What the user chose on the command line; it beats every config file. */
export interface ProjectFlags {
  readonly preset?: PresetName;
  /** The config file to use for all documents. */
  readonly config?: string;
}

/** Documents under one config file; without any, those under one register; or all that have neither. */
export interface Project {
  readonly preset: PresetName;
  /** Whether a document found in a folder is to be linted. */
  readonly chooses: (file: string) => boolean;
  /** The engine for a document: projects and documents with the same settings share one. */
  readonly engineFor: (file: string) => Engine;
  /** The rules it runs. */
  readonly rules: readonly ActiveRule[];
  /** The suppressions of its config that hold for a file, by its path from the project's folder. */
  readonly suppressionsFor: (path: string) => readonly Suppression[];
  /** Its evidence, loaded when first asked for; undefined where no register is named and none found. */
  readonly evidence: () => Promise<ProjectEvidence | undefined>;
  /** Absolute path of its config. */
  readonly config?: string;
}

/** Finds the project that each document belongs to. */
export class Projects {
  /** What was wrong with the configs read so far. */
  readonly problems: Problem[] = [];
  private readonly known = new Map<string | undefined, Promise<Project>>();
  private readonly findConfig: (folder: string) => string | undefined;
  private readonly findRegister: (folder: string) => string | undefined;

  constructor(
    private readonly ports: LintPorts,
    private readonly flags: ProjectFlags,
    private readonly adapt?: EngineParts['adapt'],
  ) {
    this.findConfig = configFinder(ports.fileSystem);
    this.findRegister = registerFinder(ports.fileSystem);
  }

  /** The project of the documents in a folder. */
  of(folder: string): Promise<Project> {
    const { config } = this.flags;
    const path = config === undefined ? this.findConfig(folder) : resolve(this.ports.cwd, config);
    const base = path === undefined ? this.findRegister(folder) : dirname(path);
    const key = path ?? base;
    let project = this.known.get(key);
    if (!project) this.known.set(key, (project = this.load(path, base)));
    return project;
  }

  /** @param base the folder of the config, else that of the register; undefined where there is neither. */
  private async load(path: string | undefined, base: string | undefined): Promise<Project> {
    const { docsUrl, fileSystem, cwd, rules } = this.ports;
    const config = path === undefined ? emptyConfig : await this.read(path);
    const preset = choosePreset(config, this.flags.preset);
    const chosen = compileChoice(config);
    const within = (file: string): string => shown(relative(base ?? cwd, file));
    const folder = base !== undefined && mayHaveEvidence(fileSystem, base, config.evidence) ? base : undefined;
    const parts = {
      ...this.ports,
      docsUrl: (rule: string) => `${docsUrl}${rule}.md`,
      hasRegister: folder !== undefined,
      ...(this.adapt && { adapt: this.adapt }),
    };
    const engineOf = projectEngines(config, preset, parts);
    let evidence: Promise<ProjectEvidence | undefined> | undefined;
    return {
      preset,
      ...(path !== undefined && { config: path }),
      chooses: (file) => chosen(within(file)),
      engineFor: (file) => engineOf(within(file)),
      rules: resolveRules(preset, config, rules),
      suppressionsFor: (file) => suppressionsFor(config, file),
      evidence: () =>
        (evidence ??= folder === undefined ? Promise.resolve(undefined) : loadProjectEvidence(fileSystem, folder, config.evidence)),
    };
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
