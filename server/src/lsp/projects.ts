import { isPresetName } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import {
  choosePreset,
  compileChoice,
  configFileName,
  emptyConfig,
  loadConfigReader,
  projectEngines,
  type ConfigReading,
  type EngineParts,
} from '../config/index.js';
import { createEngine } from '../engine/index.js';
import type { Engine } from '../engine/types.js';
import type { Files } from './host.js';
import { folderOf, foldersUpward, inFolder, relativePath } from './uris.js';

/** What the editor's own settings say; a config file beats them. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly preset: string | undefined;
}

/** The config that documents of a folder fall under, with its engines. */
export interface Project {
  /** Undefined where there is no config file. */
  readonly config: { readonly uri: string; readonly text: string; readonly problems: ConfigReading['problems'] } | undefined;
  /** Whether the config wants a document linted; without one all are wanted. */
  readonly wants: (uri: string) => boolean;
  /** The engine for a document: one for all, save for those with suppressions of their own. */
  readonly engineFor: (uri: string) => Engine;
}

/** Finds and keeps the project of each document: its nearest config upward to the workspace folder. */
export class Projects {
  private readonly byFolder = new Map<string, Promise<Project>>();
  private readonly byConfig = new Map<string, Promise<Project>>();
  private without: Project | undefined;
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
    this.without = undefined;
  }

  private async find(uri: string): Promise<Project> {
    if (!uri.startsWith('untitled:')) {
      for (const folder of foldersUpward(uri, this.roots())) {
        const config = inFolder(folder, configFileName);
        if ((await this.files.readText(config)) !== undefined) return this.ofConfig(config);
      }
    }
    this.without ??= this.build({ config: emptyConfig, problems: [] }, undefined);
    return this.without;
  }

  private async load(uri: string): Promise<Project> {
    const text = (await this.files.readText(uri)) ?? '';
    const readConfig = await loadConfigReader();
    return this.build(readConfig(text, configFileName, rules), { uri, text });
  }

  private build({ config, problems }: ConfigReading, file: { uri: string; text: string } | undefined): Project {
    const wanted = compileChoice({ include: config.include ?? ['**'], ignore: config.ignore });
    const pathOf = (uri: string): string => (file ? relativePath(uri, folderOf(file.uri)) : '');
    const { preset } = this.settings();
    const fallback = preset !== undefined && isPresetName(preset) ? preset : undefined;
    const engineAt = projectEngines(config, choosePreset(config, config.preset ?? fallback), this.parts);
    return {
      config: file && { ...file, problems },
      wants: (uri) => file === undefined || wanted(pathOf(uri)),
      engineFor: (uri) => engineAt(pathOf(uri)),
    };
  }
}
