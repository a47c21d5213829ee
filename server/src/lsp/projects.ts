import { isPresetName, type PresetName } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import {
  choosePreset,
  ConfigChains,
  configFileNames,
  expiredIn,
  IgnoreFiles,
  ignoreFileNames,
  leftOut,
  noConfigs,
  ProjectEngines,
  ProjectSettings,
  type Chain,
  type ConfigFile,
  type ConfigFiles,
  type ConfigReading,
  type EngineParts,
  type EvidenceSetting,
  type IgnoreFault,
  type Ignoring,
  type PathFrom,
  type Settings,
} from '../config/index.js';
import { createEngine } from '../engine/index.js';
import type { ActiveRule, ConfigSuppression, Engine } from '../engine/types.js';
import { usualRegisters } from '../evidence/wanted.js';
import { editorConfigFiles } from './config-files.js';
import type { EvidenceScope } from './evidence/store.js';
import type { Files } from './host.js';
import { folderOf, foldersUpward, inFolder, isWithin, nameOf } from './uris.js';

/** What the editor's own settings say; a config file beats them. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly preset: string | undefined;
  readonly inlayHints: boolean;
  /** Whether the findings of reports that are not open are shown too. */
  readonly wholeWorkspace: boolean;
}

/** A config file as the editor shows it. */
export interface ShownConfig {
  readonly uri: string;
  readonly text: string;
  readonly problems: ConfigReading['problems'];
}

/** What holds for the documents of a folder that the same overrides concern. */
export interface Project {
  /** The nearest config; undefined where there is none. */
  readonly config: ShownConfig | undefined;
  /** All configs that were read for it, those that do not count beside another, and ignore files that can't be used. */
  readonly configs: readonly ShownConfig[];
  /** The preset that holds. */
  readonly preset: PresetName;
  /** What to tell where nothing of a config as it stands could be used: that what it said before holds, or nothing. */
  readonly configProblem: string | undefined;
  /** The config of which that is to be told. */
  readonly brokenConfig: string | undefined;
  /** Equal for two projects exactly when they lint alike, evidence aside. */
  readonly key: string;
  /** Whether the configs and `.substantiateignore` want a document linted; without them all are wanted. */
  readonly wants: (uri: string) => boolean;
  /** Whether a document that nobody has opened is wanted: what git ignores is not. */
  readonly wantsUnopened: (uri: string) => boolean;
  /** The engine for a document: one for all, save for those with suppressions of their own. */
  readonly engineFor: (uri: string) => Engine;
  /** Where its evidence is; undefined where it names no register and has none. */
  readonly evidence: EvidenceScope | undefined;
  /** The rules it runs. */
  readonly rules: readonly ActiveRule[];
  /** What its configs accept in a document or register. */
  readonly suppressionsFor: (uri: string) => readonly ConfigSuppression[];
}

/** The documents of one folder. */
interface Folder {
  readonly chain: Chain;
  readonly settings: ProjectSettings;
  readonly evidence: EvidenceScope | undefined;
  readonly ignored: { readonly own: Ignoring; readonly all: Ignoring; readonly faults: readonly IgnoreFault[] };
  /** By what their overrides are. */
  readonly projects: Map<string, Project>;
}

/** A config as it was when it could last be used. */
interface Good {
  readonly reading: ConfigReading;
  readonly text: string;
}

const byName: EvidenceSetting = { registers: [] };
const nothingIgnored: Folder['ignored'] = { own: () => undefined, all: () => undefined, faults: [] };

/** Finds and keeps the project of each document: its configs upward to the workspace folder. */
export class Projects {
  private readonly byFolder = new Map<string, Promise<Folder>>();
  private readonly settingsOf = new Map<Chain, ProjectSettings>();
  private readonly engines = new Map<string, ProjectEngines>();
  private readonly scopes = new Map<string, EvidenceScope>();
  private readonly homes = new Map<EvidenceScope, Project>();
  /** What each config said when it could last be used. */
  private readonly lastGood = new Map<string, Good>();
  /** Registers of the usual names that were looked for, and whether they were there. */
  private readonly looked = new Map<string, boolean>();
  /** Configs and ignore files that were looked for, and what they said. */
  private readonly readings = new Map<string, ReturnType<ConfigFiles['read']>>();
  private readonly files: ConfigFiles;
  private day = '';
  private chains!: ConfigChains;
  private ignored!: IgnoreFiles;
  private ownIgnored!: IgnoreFiles;

  constructor(
    private readonly shownFiles: Files,
    private readonly parts: Pick<EngineParts, 'tagger' | 'docsUrl'> & { readonly today: () => string },
    private readonly roots: () => readonly string[],
    private readonly settings: () => EditorSettings,
  ) {
    const files = editorConfigFiles(shownFiles, roots);
    const read: ConfigFiles['read'] = (uri) => {
      let reading = this.readings.get(uri);
      if (!reading) {
        reading = files.read(uri).then((text) => {
          if (text === undefined) this.lastGood.delete(uri);
          return text;
        });
        this.readings.set(uri, reading);
      }
      return reading;
    };
    this.files = { ...files, read };
    this.forget();
  }

  /** The project of a document; one that has no place yet (an untitled one) has none of its own. */
  async of(uri: string): Promise<Project> {
    this.lookAtDay();
    const key = uri.startsWith('untitled:') ? 'untitled:' : folderOf(uri);
    let folder = this.byFolder.get(key);
    if (!folder) {
      folder = this.find(uri);
      this.byFolder.set(key, folder);
    }
    return this.projectIn(await folder, this.pathTo(uri));
  }

  /** The project whose configs the registers of another follow: that of the folder that they are named from. */
  async homeOf(project: Project): Promise<Project> {
    const { evidence } = project;
    if (!evidence) return project;
    let home = this.homes.get(evidence);
    if (!home) {
      const own = await this.of(inFolder(evidence.folder, usualRegisters[0] ?? ''));
      home = this.homes.get(evidence) ?? (own.evidence === evidence ? own : project);
      this.homes.set(evidence, home);
    }
    return home;
  }

  /** Forgets everything read so far: a config, a setting or the set of folders changed. */
  forget(): void {
    for (const known of [this.byFolder, this.settingsOf, this.engines, this.scopes, this.homes, this.looked, this.readings]) known.clear();
    this.chains = new ConfigChains(this.files, rules, (uri, text, reading) => this.adjust(uri, text, reading));
    this.ignored = new IgnoreFiles(this.files);
    this.ownIgnored = new IgnoreFiles(this.files, ignoreFileNames.slice(-1));
  }

  /** On a new day other suppressions have come to their end: engines are made anew, and everything is linted by them. */
  private lookAtDay(): void {
    const today = this.parts.today();
    if (today === this.day) return;
    this.day = today;
    this.forget();
  }

  /** Whether a register has come or gone since it was looked for: everything is then to be read again. */
  isNews(uri: string, isThere: boolean): boolean {
    return (this.looked.get(uri) ?? isThere) !== isThere;
  }

  /** Whether a file is a config or ignore file, by its name or because one is looked for there. */
  isConfig(uri: string): boolean {
    return isConfigName(nameOf(uri)) || this.readings.has(uri);
  }

  /** Where the evidence of all projects read so far is. */
  async evidence(): Promise<EvidenceScope[]> {
    const folders = await Promise.all(this.byFolder.values());
    return [...new Set(folders.flatMap(({ evidence }) => evidence ?? []))];
  }

  private async find(uri: string): Promise<Folder> {
    const isUntitled = uri.startsWith('untitled:');
    const folder = folderOf(uri);
    const chain = isUntitled ? noConfigs : await this.chains.of(folder);
    let settings = this.settingsOf.get(chain);
    if (!settings) this.settingsOf.set(chain, (settings = new ProjectSettings(chain.layers)));
    const ignored = isUntitled ? nothingIgnored : await this.ignoredIn(folder);
    const evidence = isUntitled ? undefined : await this.evidenceScope(uri, chain, settings);
    return { chain, settings, evidence, ignored, projects: new Map() };
  }

  private async ignoredIn(folder: string): Promise<Folder['ignored']> {
    const [own, all] = [await this.ownIgnored.of(folder), await this.ignored.of(folder)];
    return { own, all, faults: await this.ignored.faultsIn(folder) };
  }

  /** The folder of the config that names the evidence; else the nearest one upward with a register of the usual name. */
  private async evidenceScope(uri: string, { rootFolder }: Chain, settings: ProjectSettings): Promise<EvidenceScope | undefined> {
    const { evidence: said } = settings.general.settings;
    if (said) {
      const { value, by } = said;
      const isThere = value.registers.length > 0 || (await this.hasUsualRegister(by.folder));
      return isThere ? this.scopeOf({ folder: by.folder, wanted: value, namedIn: by.place }) : undefined;
    }
    for (const folder of foldersUpward(uri, this.roots())) {
      if (rootFolder !== undefined && !isWithin(folder, rootFolder)) return undefined;
      if (await this.hasUsualRegister(folder)) return this.scopeOf({ folder, wanted: byName });
    }
    return undefined;
  }

  private scopeOf(scope: EvidenceScope): EvidenceScope {
    const key = JSON.stringify(scope);
    const known = this.scopes.get(key) ?? scope;
    this.scopes.set(key, known);
    return known;
  }

  private async hasUsualRegister(folder: string): Promise<boolean> {
    const there = await Promise.all(
      usualRegisters.map(async (name) => {
        const uri = inFolder(folder, name);
        const exists = this.looked.get(uri) ?? (await this.shownFiles.exists(uri)) === true;
        this.looked.set(uri, exists);
        return exists;
      }),
    );
    return there.includes(true);
  }

  /** Where a config can't be used as it stands, what it said before holds. */
  private adjust(uri: string, text: string, reading: ConfigReading): ConfigReading {
    if (!reading.isUnusable) {
      this.lastGood.set(uri, { reading, text });
      return reading;
    }
    const good = this.lastGood.get(uri);
    return good ? stillHolding(reading, good.reading) : reading;
  }

  private pathTo(uri: string): PathFrom {
    return (folder) => this.files.pathFrom(folder, uri);
  }

  private projectIn(folder: Folder, pathFrom: PathFrom): Project {
    const view = folder.settings.viewOf(pathFrom);
    let project = folder.projects.get(view.key);
    if (!project) {
      project = this.build(folder, pathFrom);
      folder.projects.set(view.key, project);
    }
    return project;
  }

  private build({ chain, settings, evidence, ignored }: Folder, pathFrom: PathFrom): Project {
    const { preset: chosen } = this.settings();
    const fallback = chosen !== undefined && isPresetName(chosen) ? chosen : undefined;
    const presetOf: EngineParts['presetOf'] = (plain) => choosePreset(plain, plain.preset ?? fallback);
    const view = settings.viewOf(pathFrom);
    const preset = presetOf(view.plain);
    const written = chain.files.map(({ place, text }) => [place, this.lastGood.get(place)?.text ?? text]);
    const { day: today } = this;
    const chainKey = JSON.stringify([written, presetOf(settings.general.plain), evidence?.folder, today]);
    let engines = this.engines.get(chainKey);
    if (!engines) {
      engines = new ProjectEngines(settings, { ...this.parts, today, createEngine, rules, hasRegister: evidence !== undefined, presetOf });
      this.engines.set(chainKey, engines);
    }
    const own = engines;
    const isChosen = (uri: string): boolean => settings.leftOutBy(this.pathTo(uri), () => true) === undefined;
    const { nearest, files } = chain;
    const broken = files.findLast(({ isUnusable }) => isUnusable);
    return {
      config: nearest && shown(nearest),
      configs: [
        ...files.map((file) => withExpired(shown(file), settings.general.settings.suppressions, today)),
        ...ignored.faults.map(shownFault),
      ],
      preset,
      configProblem: broken && this.problemOf(broken),
      brokenConfig: broken?.place,
      key: JSON.stringify([chainKey, view.key]),
      wants: (uri) => isChosen(uri) && ignored.own(uri) === undefined,
      wantsUnopened: (uri) => isChosen(uri) && ignored.all(uri) === undefined,
      engineFor: (uri) => own.engineFor(this.pathTo(uri)),
      evidence,
      rules: own.rulesOf(view),
      suppressionsFor: (uri) => settings.suppressionsFor(this.pathTo(uri)),
    };
  }

  private problemOf({ place, name }: ConfigFile): string {
    const holds = this.lastGood.has(place) ? 'what it said before holds' : 'nothing in it holds';
    return `${name} can't be read as it stands: ${holds} until it is mended`;
  }
}

/** Whether a file of this name is read as a config, or says which documents are left alone. */
export function isConfigName(name: string): boolean {
  return configFileNames.includes(name) || ignoreFileNames.includes(name);
}

function shown({ place, text, problems }: ConfigFile): ShownConfig {
  return { uri: place, text, problems };
}

function shownFault({ place, name, message }: IgnoreFault): ShownConfig {
  return { uri: place, text: '', problems: [{ path: name, message, span: { start: 0, end: 0 } }] };
}

/** With the suppressions that count no more. */
function withExpired(config: ShownConfig, suppressions: Settings['suppressions'], today: string): ShownConfig {
  const expired = expiredIn(suppressions, config.uri, config.text, today);
  return expired.length === 0
    ? config
    : { ...config, problems: [...config.problems, ...expired.map((one) => ({ path: nameOf(config.uri), ...one }))] };
}

/** A reading in whose place an earlier one holds; its messages say so. */
function stillHolding(reading: ConfigReading, good: ConfigReading): ConfigReading {
  const problems = reading.problems.map(({ message, ...place }) => ({
    ...place,
    message: message.includes(leftOut)
      ? message.replace(leftOut, 'so what the file said before holds')
      : `${message}; what the file said before holds`,
  }));
  return { config: good.config, problems, spanOf: good.spanOf, isUnusable: true };
}
