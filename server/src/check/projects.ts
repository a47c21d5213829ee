import { dirname, relative, resolve } from 'node:path';
import {
  choosePreset,
  ConfigChains,
  IgnoreFiles,
  isProse,
  noConfigs,
  ProjectEngines,
  ProjectSettings,
  type Chain,
  type ConfigFiles,
  type EngineParts,
  type EvidenceSetting,
  type IgnoreLine,
  type PathFrom,
  type Said,
  type Settings,
} from '../config/index.js';
import type { ActiveRule, Engine } from '../engine/types.js';
import { configFiles } from '../node/config-files.js';
import { entryAt } from '../node/file-system.js';
import { registerFinder } from '../node/find-upward.js';
import { readText } from '../node/read-text.js';
import type { PresetName } from 'retext-substantiate/presets';
import { lateEngines } from './cache/late-engines.js';
import type { LintPorts } from './ports.js';
import { placesOf } from '../formats/places.js';
import { loadProjectEvidence, mayHaveEvidence, type ProjectEvidence, type RegisterRules } from './project-evidence.js';
import type { Problem } from '../formats/report.js';
import { shown } from './targets.js';

/** What the user chose on the command line; it beats every config file. */
export interface ProjectFlags {
  readonly preset?: PresetName;
  /** The config file to use for all documents. */
  readonly config?: string;
}

/** Why a document that was found, and not named, is left alone. */
export type LeftOut = IgnoreLine | Said<string> | 'include' | 'kind';

/** Documents under the same configs and the same register. */
export interface Project extends RegisterRules {
  /** The preset of documents that no override concerns. */
  readonly preset: PresetName;
  /** Why a document found in a folder is not to be linted; undefined where it is. @param named the folder that somebody named. */
  readonly leftOutBy: (file: string, named?: string) => Promise<LeftOut | undefined>;
  /** Whether a document found in a folder is to be linted. */
  readonly chooses: (file: string, named?: string) => Promise<boolean>;
  /** The engine for a document: documents with the same settings share one. */
  readonly engineFor: (file: string) => Engine;
  /** The rules it runs, with the settings that they follow from. */
  readonly settingsFor: (file: string) => {
    readonly rules: readonly ActiveRule[];
    readonly settings: Settings;
    readonly preset: PresetName;
  };
  /** Its evidence, loaded when first asked for; undefined where no register is named and none found. */
  readonly evidence: () => Promise<ProjectEvidence | undefined>;
  /** Absolute path of the nearest config. */
  readonly config?: string;
  /** Absolute paths of all configs that count, those further up first. */
  readonly configs: readonly string[];
}

/** Where a project's evidence is looked for. */
interface EvidencePlace {
  readonly folder: string;
  readonly wanted: EvidenceSetting;
}

const byName: EvidenceSetting = { registers: [] };

/** Finds the project that each document belongs to. */
export class Projects {
  /** What was wrong with the configs read so far. */
  readonly problems: Problem[] = [];
  private readonly byFolder = new Map<string, Promise<Project>>();
  private readonly byChain = new Map<Chain, { readonly settings: ProjectSettings; readonly projects: Map<string, Project> }>();
  private readonly loadedEvidence = new Map<string, Promise<ProjectEvidence | undefined>>();
  private readonly told = new Set<string>();
  private readonly files: ConfigFiles;
  private readonly chains: ConfigChains;
  private readonly ignored: IgnoreFiles;
  private readonly findRegister: (folder: string) => string | undefined;
  private named: Promise<Chain> | undefined;

  constructor(
    private readonly ports: LintPorts,
    private readonly flags: ProjectFlags,
    private readonly adapt?: EngineParts['adapt'],
  ) {
    this.files = configFiles(ports.fileSystem, ports.cwd);
    this.chains = new ConfigChains(this.files, ports.rules);
    this.ignored = new IgnoreFiles(this.files);
    this.findRegister = registerFinder(ports.fileSystem);
  }

  /** The project of the documents in a folder. */
  of(folder: string): Promise<Project> {
    let project = this.byFolder.get(folder);
    if (!project) this.byFolder.set(folder, (project = this.find(folder)));
    return project;
  }

  private async find(folder: string): Promise<Project> {
    const chain = await (this.flags.config === undefined ? this.chains.of(folder) : (this.named ??= this.namedChain(this.flags.config)));
    this.tell(chain);
    let known = this.byChain.get(chain);
    if (!known) this.byChain.set(chain, (known = { settings: new ProjectSettings(chain.layers), projects: new Map() }));
    const { settings, projects } = known;
    const place = this.evidencePlace(folder, chain, settings);
    const key = JSON.stringify(place ?? null);
    let project = projects.get(key);
    if (!project) projects.set(key, (project = this.make(chain, settings, place)));
    return project;
  }

  /** The chain of the config that the user named. */
  private async namedChain(config: string): Promise<Chain> {
    const { cwd, fileSystem } = this.ports;
    const place = resolve(cwd, config);
    if (entryAt(fileSystem, place) === 'file') return this.chains.ofFile(place);
    const reading = readText(fileSystem, place);
    const problem = 'problem' in reading ? reading.problem : 'This is not a file';
    this.problems.push({ path: shown(config), message: `The config can't be used. ${problem}` });
    return { ...noConfigs };
  }

  private make(chain: Chain, settings: ProjectSettings, place: EvidencePlace | undefined): Project {
    const { docsUrl, cwd } = this.ports;
    const pathTo =
      (file: string): PathFrom =>
      (folder) =>
        shown(relative(folder, resolve(cwd, file)));
    const engines = new ProjectEngines(settings, {
      ...this.ports,
      createEngine: lateEngines(this.ports.createEngine),
      docsUrl: (rule) => `${docsUrl}${rule}.md`,
      hasRegister: place !== undefined,
      presetOf: (plain) => choosePreset(plain, this.flags.preset),
      ...(this.adapt && { adapt: this.adapt }),
    });
    const leftOutBy = async (file: string, named?: string): Promise<LeftOut | undefined> =>
      settings.leftOutBy(pathTo(file), isProse) ?? (await this.ignoredBy(file, named));
    const { nearest } = chain;
    const project: Project = {
      preset: choosePreset(settings.general.plain, this.flags.preset),
      ...(nearest && { config: nearest.place }),
      configs: [...new Set(chain.layers.map((layer) => layer.place))],
      leftOutBy,
      chooses: async (file, named) => (await leftOutBy(file, named)) === undefined,
      engineFor: (file) => engines.engineFor(pathTo(file)),
      rules: engines.rulesOf(settings.general),
      settingsFor: (file) => {
        const view = settings.viewOf(pathTo(file));
        return { rules: engines.rulesOf(view), settings: view.settings, preset: choosePreset(view.plain, this.flags.preset) };
      },
      suppressionsFor: (file) => settings.suppressionsFor(pathTo(file)),
      evidence: () => (place ? this.evidenceAt(place, project) : Promise.resolve(undefined)),
    };
    return project;
  }

  private async ignoredBy(file: string, named: string | undefined): Promise<IgnoreLine | undefined> {
    const folder = dirname(file);
    for (const { place, name, message } of await this.ignored.faultsIn(folder)) {
      if (!this.told.has(place)) this.problems.push({ path: name, message });
      this.told.add(place);
    }
    return (await this.ignored.of(folder, named))(file);
  }

  /** The folder of the config that names the evidence; else the nearest one upward with a register of the usual name. */
  private evidencePlace(folder: string, { nearest, rootFolder }: Chain, settings: ProjectSettings): EvidencePlace | undefined {
    const { evidence: said } = settings.general.settings;
    if (said) {
      const { value: wanted, by } = said;
      return mayHaveEvidence(this.ports.fileSystem, by.folder, wanted) ? { folder: by.folder, wanted } : undefined;
    }
    const beside = this.flags.config !== undefined && nearest ? dirname(nearest.place) : undefined;
    if (beside !== undefined && mayHaveEvidence(this.ports.fileSystem, beside, byName)) return { folder: beside, wanted: byName };
    const found = this.findRegister(folder);
    const isKeptOut = found !== undefined && rootFolder !== undefined && isAbove(this.files.pathFrom(rootFolder, found));
    return found === undefined || isKeptOut ? undefined : { folder: found, wanted: byName };
  }

  /** Projects with the same evidence share it; its registers follow the configs of the folder that they are named from. */
  private evidenceAt(place: EvidencePlace, asker: Project): Promise<ProjectEvidence | undefined> {
    const key = JSON.stringify(place);
    let evidence = this.loadedEvidence.get(key);
    if (!evidence) this.loadedEvidence.set(key, (evidence = this.loadEvidence(place, asker)));
    return evidence;
  }

  private async loadEvidence(place: EvidencePlace, asker: Project): Promise<ProjectEvidence | undefined> {
    const own = await this.of(place.folder);
    const isOwn = JSON.stringify(await this.placeOf(place.folder)) === JSON.stringify(place);
    return loadProjectEvidence(this.ports.fileSystem, place, isOwn ? own : asker);
  }

  private async placeOf(folder: string): Promise<EvidencePlace | undefined> {
    const chain = await (this.named ?? this.chains.of(folder));
    return this.evidencePlace(folder, chain, this.byChain.get(chain)?.settings ?? new ProjectSettings([]));
  }

  private tell({ files }: Chain): void {
    for (const { place, text, problems } of files) {
      const news = problems.filter(({ message, span }) => !this.told.has(`${place} ${String(span.start)} ${message}`));
      const placeIn = placesOf(text);
      for (const { path, message, span } of news) {
        this.told.add(`${place} ${String(span.start)} ${message}`);
        // What can't be read has no places.
        this.problems.push({ path, message, ...(text !== '' && { place: placeIn(span.start) }) });
      }
    }
  }
}

function isAbove(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
