import { isPresetName, type PresetName } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import {
  choosePreset,
  compileChoice,
  configFileName,
  emptyConfig,
  leftOut,
  loadConfigReader,
  projectEngines,
  resolveRules,
  suppressionsFor,
  type Config,
  type ConfigReading,
  type EngineParts,
} from '../config/index.js';
import { createEngine } from '../engine/index.js';
import type { ActiveRule, ConfigSuppression, Engine } from '../engine/types.js';
import { usualRegisters } from '../evidence/wanted.js';
import type { EvidenceScope } from './evidence/store.js';
import type { Files } from './host.js';
import { folderOf, foldersUpward, inFolder, isWithin, relativePath } from './uris.js';

/** What the editor's own settings say; a config file beats them. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly preset: string | undefined;
  readonly inlayHints: boolean;
  /** Whether the findings of reports that are not open are shown too. */
  readonly wholeWorkspace: boolean;
}

/** The config that documents of a folder fall under, with its engines. */
export interface Project {
  /** Undefined where there is no config file. */
  readonly config: { readonly uri: string; readonly text: string; readonly problems: ConfigReading['problems'] } | undefined;
  /** The preset that holds. */
  readonly preset: PresetName;
  /** What to tell where nothing of the config as it stands could be used: that what it said before holds, or nothing. */
  readonly configProblem: string | undefined;
  /** Equal for two projects exactly when they lint alike, evidence aside. */
  readonly key: string;
  /** Whether the config wants a document linted; without one all are wanted. */
  readonly wants: (uri: string) => boolean;
  /** The engine for a document: one for all, save for those with suppressions of their own. */
  readonly engineFor: (uri: string) => Engine;
  /** Where its evidence is; undefined where it names no register and has none. */
  readonly evidence: EvidenceScope | undefined;
  /** The rules it runs. */
  readonly rules: readonly ActiveRule[];
  /** What its config accepts in a document or register. */
  readonly suppressionsFor: (uri: string) => readonly ConfigSuppression[];
}

/** Finds and keeps the project of each document: its nearest config upward to the workspace folder. */
export class Projects {
  private readonly byFolder = new Map<string, Promise<Project>>();
  private readonly byConfig = new Map<string, Promise<Project>>();
  private readonly byRegister = new Map<string, Project>();
  private without: Project | undefined;
  /** What each config said when it could last be used. */
  private readonly lastGood = new Map<string, { readonly config: Config; readonly text: string }>();
  /** Registers of the usual names that were looked for, and whether they were there. */
  private readonly looked = new Map<string, boolean>();
  private readonly parts: EngineParts;

  constructor(
    private readonly files: Files,
    parts: Pick<EngineParts, 'tagger' | 'docsUrl'>,
    private readonly roots: () => readonly string[],
    private readonly settings: () => EditorSettings,
  ) {
    this.parts = { ...parts, createEngine, rules };
  }

  /** The project of a document; one that has no place yet (an untitled one) has none of its own. */
  of(uri: string): Promise<Project> {
    const folder = folderOf(uri);
    let project = this.byFolder.get(folder);
    if (!project) {
      project = this.find(uri);
      this.byFolder.set(folder, project);
    }
    return project;
  }

  /** The project of a config file itself, loaded if need be. */
  ofConfig(uri: string): Promise<Project> {
    let project = this.byConfig.get(uri);
    if (!project) {
      project = this.load(uri);
      this.byConfig.set(uri, project);
    }
    return project;
  }

  /** Forgets everything read so far: a config, a setting or the set of folders changed. */
  forget(): void {
    this.byFolder.clear();
    this.byConfig.clear();
    this.byRegister.clear();
    this.looked.clear();
    this.without = undefined;
  }

  /** Whether a register has come or gone since it was looked for: everything is then to be read again. */
  isNews(uri: string, isThere: boolean): boolean {
    return (this.looked.get(uri) ?? isThere) !== isThere;
  }

  /** Where the evidence of all projects read so far is. */
  async evidence(): Promise<EvidenceScope[]> {
    const projects = await Promise.all([...this.byFolder.values(), ...this.byConfig.values()]);
    return [...new Set(projects.flatMap(({ evidence }) => evidence ?? []))];
  }

  private async find(uri: string): Promise<Project> {
    if (!uri.startsWith('untitled:')) {
      for (const folder of foldersUpward(uri, this.roots())) {
        const config = inFolder(folder, configFileName);
        if ((await this.leadsOut(config)) || (await this.files.readText(config)) !== undefined) return this.ofConfig(config);
        this.lastGood.delete(config);
      }
      for (const folder of foldersUpward(uri, this.roots())) {
        if (await this.hasUsualRegister(folder)) return this.ofRegister(folder);
      }
    }
    this.without ??= this.build({ config: emptyConfig, problems: [] });
    return this.without;
  }

  /** The project of a folder that has no config but a register. */
  private ofRegister(folder: string): Project {
    let project = this.byRegister.get(folder);
    if (!project) {
      project = this.build({ config: emptyConfig, problems: [] }, { evidenceFolder: folder });
      this.byRegister.set(folder, project);
    }
    return project;
  }

  private async hasUsualRegister(folder: string): Promise<boolean> {
    const there = await Promise.all(
      usualRegisters.map(async (name) => {
        const uri = inFolder(folder, name);
        const exists = this.looked.get(uri) ?? (await this.files.exists(uri)) === true;
        this.looked.set(uri, exists);
        return exists;
      }),
    );
    return there.includes(true);
  }

  private async load(uri: string): Promise<Project> {
    const isOutside = await this.leadsOut(uri);
    const text = isOutside ? '' : ((await this.files.readText(uri)) ?? '');
    const readConfig = await loadConfigReader();
    const reading = isOutside ? outside : readConfig(text, configFileName, rules);
    const good = this.lastGood.get(uri);
    if (!reading.isUnusable) this.lastGood.set(uri, { config: reading.config, text });
    const inForce = reading.isUnusable && good ? stillHolding(reading, good.config) : reading;
    const folder = folderOf(uri);
    const hasRegister = inForce.config.evidence.registers.length > 0 || (await this.hasUsualRegister(folder));
    const configProblem = !reading.isUnusable
      ? undefined
      : good
        ? `${configFileName} can't be read as it stands: what it said before holds until it is mended`
        : `${configFileName} can't be read as it stands: nothing in it holds until it is mended`;
    return this.build(inForce, {
      file: { uri, text },
      configProblem,
      written: reading.isUnusable ? (good?.text ?? '') : text,
      evidenceFolder: hasRegister ? folder : undefined,
    });
  }

  /** Whether a config is a link to somewhere outside of the open folder that it lies in. */
  private async leadsOut(uri: string): Promise<boolean> {
    const root = this.roots().find((folder) => isWithin(uri, folder));
    return root !== undefined && (await this.files.isInside(uri, root)) === false;
  }

  /** @param written the text that the config was read from: that of its last good version where that holds. */
  private build(
    { config, problems }: ConfigReading,
    {
      file,
      configProblem,
      written = '',
      evidenceFolder,
    }: {
      readonly file?: { readonly uri: string; readonly text: string };
      readonly configProblem?: string | undefined;
      readonly written?: string;
      /** The folder that registers are named from; undefined where there are none. */
      readonly evidenceFolder?: string | undefined;
    } = {},
  ): Project {
    const wanted = compileChoice({ include: config.include ?? ['**'], ignore: config.ignore });
    const pathOf = (uri: string): string => (file ? relativePath(uri, folderOf(file.uri)) : '');
    const { preset: chosen } = this.settings();
    const fallback = chosen !== undefined && isPresetName(chosen) ? chosen : undefined;
    const preset = choosePreset(config, config.preset ?? fallback);
    const engineAt = projectEngines(config, preset, { ...this.parts, hasRegister: evidenceFolder !== undefined });
    return {
      config: file && { ...file, problems },
      preset,
      configProblem,
      key: JSON.stringify([file?.uri, written, preset, evidenceFolder]),
      wants: (uri) => file === undefined || wanted(pathOf(uri)),
      engineFor: (uri) => engineAt(pathOf(uri)),
      evidence: evidenceFolder === undefined ? undefined : { folder: evidenceFolder, wanted: config.evidence },
      rules: resolveRules(preset, config, rules),
      suppressionsFor: (uri) => suppressionsFor(config, pathOf(uri)),
    };
  }
}

/** What comes of a config that is never opened. */
const outside: ConfigReading = {
  config: emptyConfig,
  problems: [
    {
      path: configFileName,
      message: `It is a link that leads out of the folder, ${leftOut}: put the file itself there`,
      span: { start: 0, end: 0 },
    },
  ],
  isUnusable: true,
};

/** A reading in whose place an earlier one holds; its messages say so. */
function stillHolding(reading: ConfigReading, config: Config): ConfigReading {
  const problems = reading.problems.map(({ message, ...place }) => ({
    ...place,
    message: message.includes(leftOut)
      ? message.replace(leftOut, 'so what the file said before holds')
      : `${message}; what the file said before holds`,
  }));
  return { config, problems };
}
