import type { AnyRule } from 'retext-substantiate/kit';
import { isPresetName } from 'retext-substantiate/presets';
import type { ConfigFiles } from './files.js';
import {
  configFileNames,
  emptyConfig,
  manifestKey,
  manifestName,
  type Config,
  type ConfigProblem,
  type ConfigReading,
  type Path,
} from './types.js';

/** One source of settings: a config file, or a preset that one extends. */
export interface Layer {
  /** The file that says it. */
  readonly place: string;
  /** That file, as people are to see it. */
  readonly name: string;
  /** What its paths and globs start from. */
  readonly folder: string;
  readonly config: Config;
  /** Line of a value in the file, from 1. */
  readonly lineOf: (path: Path) => number;
}

/** A config file that was read, whether it counts or not. */
export interface ConfigFile {
  readonly place: string;
  readonly name: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** Whether nothing of its text could be used. */
  readonly isUnusable: boolean;
}

/** All that holds for the documents of a folder. */
export interface Chain {
  /** What goes before comes last. */
  readonly layers: readonly Layer[];
  /** All files that were read for it, those further up first. */
  readonly files: readonly ConfigFile[];
  /** The nearest config upward. */
  readonly nearest?: ConfigFile;
  /** The folder of the config that keeps those above out. */
  readonly rootFolder?: string;
}

/** What holds where there is no config. */
export const noConfigs: Chain = Object.freeze({ layers: [], files: [] });

interface Loaded {
  readonly place: string;
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  readonly reading: ConfigReading;
}

/** What is gathered while files that extend each other are followed. */
interface Expansion {
  readonly layers: Layer[];
  readonly read: Loaded[];
  readonly problems: ConfigProblem[];
  /** Files that were followed to their end: met again, they count where they were met first. */
  readonly done: Set<string>;
}

/** What a host may do with a reading before it counts. */
export type Adjust = (place: string, text: string, reading: ConfigReading) => ConfigReading;

/** Finds and reads the configs that hold for each folder. Each file is read once. */
export class ConfigChains {
  private readonly chains = new Map<string, Promise<Chain>>();
  private readonly loaded = new Map<string, Promise<Loaded | undefined>>();

  constructor(
    private readonly files: ConfigFiles,
    private readonly rules: readonly AnyRule[],
    private readonly adjust: Adjust = (_place, _text, reading) => reading,
  ) {}

  /** The configs from a folder upward. Folders without configs of their own have the very chain of the folder above. */
  of(folder: string): Promise<Chain> {
    let chain = this.chains.get(folder);
    if (!chain) this.chains.set(folder, (chain = this.find(folder)));
    return chain;
  }

  /** One config and what it extends, whatever lies in other folders. */
  async ofFile(place: string): Promise<Chain> {
    const loaded = await this.load(place);
    return loaded ? this.chainOf(loaded, [], noConfigs) : noConfigs;
  }

  private async find(folder: string): Promise<Chain> {
    const there = await Promise.all(configFileNames.map((name) => this.load(this.files.join(folder, name))));
    const [own, ...others] = there.filter((loaded) => loaded !== undefined && loaded.reading.isNone !== true) as Loaded[];
    const above = own?.reading.config.root === true ? undefined : this.files.above(folder);
    const chain = above === undefined ? noConfigs : await this.of(above);
    return own ? this.chainOf(own, others, chain) : chain;
  }

  private async chainOf(own: Loaded, others: readonly Loaded[], above: Chain): Promise<Chain> {
    const expansion: Expansion = { layers: [], read: [], problems: [], done: new Set() };
    await this.expand(own, [], expansion);
    const inUse = expansion.read.map((loaded) => asFile(loaded, expansion.problems));
    const idle = others.map((loaded) => asFile(loaded, [], baseName(own.place)));
    const nearest = inUse.find(({ place }) => place === own.place);
    const rootFolder = own.reading.config.root ? own.folder : above.rootFolder;
    return {
      layers: [...above.layers, ...expansion.layers],
      files: [...above.files, ...inUse, ...idle],
      ...(nearest && { nearest }),
      ...(rootFolder !== undefined && { rootFolder }),
    };
  }

  /** @param way the files that led here, each of which extends the next. */
  private async expand(loaded: Loaded, way: readonly Loaded[], into: Expansion): Promise<void> {
    const { place, name, folder, text, reading } = loaded;
    const lineOf = (path: Path): number => lineAt(text, reading.spanOf(path, typeof path.at(-1) === 'number' ? 'value' : 'key').start);
    for (const { name: extended, path } of reading.config.extends) {
      if (isPresetName(extended)) {
        into.layers.push({ place, name, folder, config: { ...emptyConfig, preset: extended }, lineOf: () => lineOf(path) });
        continue;
      }
      const message = await this.follow(extended, [...way, loaded], into);
      if (message !== undefined) into.problems.push({ path: name, message, span: reading.spanOf(path, 'value') });
    }
    into.done.add(place);
    into.read.push(loaded);
    into.layers.push({ place, name, folder, config: reading.config, lineOf });
  }

  /** @returns what is wrong, if anything. */
  private async follow(extended: string, way: readonly Loaded[], into: Expansion): Promise<string | undefined> {
    const from = way.at(-1)?.folder ?? '';
    const place = this.files.join(from, extended);
    const first = way.findIndex((each) => each.place === place);
    if (first >= 0) {
      const round = [...way.slice(first), ...way.slice(first, first + 1)].map(({ name }) => `\`${name}\``);
      return `These files extend each other in a circle: ${round.join(' → ')}. Take one of them out`;
    }
    if (into.done.has(place)) return undefined;
    const refusal = await this.files.refusal(place, from);
    if (refusal !== undefined) return `\`${extended}\` ${refusal}`;
    const loaded = await this.load(place);
    if (!loaded) return `There is no file \`${extended}\` to extend: its path starts from the folder of this config`;
    if (loaded.reading.isNone) return `\`${extended}\` holds no key \`${manifestKey}\`, so there is nothing to extend`;
    await this.expand(loaded, way, into);
    return undefined;
  }

  private load(place: string): Promise<Loaded | undefined> {
    let loaded = this.loaded.get(place);
    if (!loaded) this.loaded.set(place, (loaded = this.read(place)));
    return loaded;
  }

  private async read(place: string): Promise<Loaded | undefined> {
    const found = await this.files.read(place);
    if (found === undefined) return undefined;
    const about = { place, name: this.files.nameOf(place), folder: this.files.folderOf(place) };
    // Of a manifest, other programs complain; most hold no config, and reading one brings the schema library along.
    if (baseName(place) === manifestName && !(typeof found === 'string' && found.includes(`"${manifestKey}"`))) {
      return { ...about, text: '', reading: { config: emptyConfig, problems: [], spanOf: () => ({ start: 0, end: 0 }), isNone: true } };
    }
    if (typeof found !== 'string') {
      const problem = { path: about.name, message: found.problem, span: { start: 0, end: 0 } };
      const reading: ConfigReading = { config: emptyConfig, problems: [problem], spanOf: () => problem.span, isUnusable: true };
      return { ...about, text: '', reading: this.adjust(place, '', reading) };
    }
    const { readConfig } = await import('./read.js');
    return { ...about, text: found, reading: this.adjust(place, found, readConfig(found, about.name, this.rules)) };
  }
}

function asFile({ place, name, text, reading }: Loaded, problems: readonly ConfigProblem[], counts?: string): ConfigFile {
  const idle = (beside: string): ConfigProblem => ({
    path: name,
    message: `\`${beside}\` beside it counts, and this does not: put everything into one of them`,
    span: reading.spanOf([], 'key'),
  });
  const own = problems.filter(({ path }) => path === name);
  return {
    place,
    name,
    text,
    problems: counts === undefined ? [...reading.problems, ...own] : [idle(counts)],
    isUnusable: reading.isUnusable === true,
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}

function baseName(place: string): string {
  return place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
}
