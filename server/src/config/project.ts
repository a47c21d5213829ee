import { globMatcher, tidyPath } from './globs.js';
import type { Layer } from './layers.js';
import { plainSettings, settingsOf, type Said, type Settings } from './merge.js';
import type { DocumentSettings, Override, Suppression } from './types.js';

/** The path of a document from a folder, with `/`; it begins with `../` where the document lies elsewhere. */
export type PathFrom = (folder: string) => string;

/** What holds for the documents that the same overrides concern. */
export interface View {
  /** Equal for two views of one project exactly when they are the same. */
  readonly key: string;
  readonly settings: Settings;
  readonly plain: DocumentSettings;
}

/** The settings of all documents that have the same configs. */
export class ProjectSettings {
  /** What holds where no override does. */
  readonly general: View;
  private readonly views = new Map<string, View>();
  private readonly overrides: readonly {
    readonly override: Override;
    readonly layer: Layer;
    readonly isMeant: (path: string) => boolean;
  }[];
  private readonly ignored: readonly { readonly glob: Said<string>; readonly isMeant: (path: string) => boolean }[];
  private readonly isIncluded: ((path: string) => boolean) | undefined;

  constructor(private readonly layers: readonly Layer[]) {
    this.overrides = layers.flatMap((layer) =>
      layer.config.overrides.map((override) => ({ override, layer, isMeant: globMatcher(override.files) })),
    );
    this.general = this.view([]);
    const { ignore, include } = this.general.settings;
    this.ignored = ignore.map((glob) => ({ glob, isMeant: globMatcher([glob.value]) }));
    this.isIncluded = include && globMatcher(include.value);
  }

  /** What holds for a document. */
  viewOf(pathFrom: PathFrom): View {
    if (this.overrides.length === 0) return this.general;
    return this.view([...this.overrides.keys()].filter((index) => this.concerns(index, pathFrom)));
  }

  /** The glob that leaves a document out; `include` where none of its globs lets it in. Undefined where nothing leaves it out. */
  leftOutBy(pathFrom: PathFrom, isUsual: (path: string) => boolean): Said<string> | 'include' | 'kind' | undefined {
    const { include } = this.general.settings;
    const isIn =
      include && this.isIncluded ? this.isIncluded(pathFrom(include.by.folder)) : isUsual(pathFrom(this.layers.at(-1)?.folder ?? ''));
    if (!isIn) return include ? 'include' : 'kind';
    return this.ignored.find(({ glob, isMeant }) => isMeant(pathFrom(glob.by.folder)))?.glob;
  }

  /** The suppressions that hold for a document or register. */
  suppressionsFor(pathFrom: PathFrom): Suppression[] {
    return this.general.settings.suppressions
      .filter(({ value: { path }, by }) => path === undefined || tidyPath(path) === pathFrom(by.folder))
      .map(({ value }) => value);
  }

  private concerns(index: number, pathFrom: PathFrom): boolean {
    const { layer, isMeant } = this.overrides[index] ?? {};
    return layer !== undefined && isMeant?.(pathFrom(layer.folder)) === true;
  }

  private view(meant: readonly number[]): View {
    const key = meant.join(' ');
    let view = this.views.get(key);
    if (!view) {
      const those = new Set(meant.map((index) => this.overrides[index]?.override));
      const settings = settingsOf(this.layers, (override) => those.has(override));
      this.views.set(key, (view = { key, settings, plain: plainSettings(settings) }));
    }
    return view;
  }
}
