import type { ConfigFiles } from './files.js';
import { hasTooManyStars, tooManyStars } from './is-glob.js';

/** The names of files that say which documents are left alone, the one that goes before last. */
export const ignoreFileNames: readonly string[] = ['.gitignore', '.substantiateignore'];

/** The line of an ignore file that leaves a document out. */
export interface IgnoreLine {
  /** The file, as people are to see it. */
  readonly name: string;
  readonly line: number;
  readonly pattern: string;
}

/** An ignore file that can't be used, or one of its lines. */
export interface IgnoreFault {
  readonly place: string;
  /** The file, as people are to see it. */
  readonly name: string;
  /** What is wrong and what to do about it, without a final stop. */
  readonly message: string;
}

/** Tells which line leaves out a document of a folder, or one below it; undefined where none does. */
export type Ignoring = (place: string) => IgnoreLine | undefined;

interface IgnoreFile {
  readonly name: string;
  readonly folder: string;
  /** Without what can't be used. */
  readonly text: string;
  readonly fault?: IgnoreFault;
}

/** The ignore files that hold in a folder, those further up first. */
type IgnoreChain = readonly IgnoreFile[];

/** Longest ignore file that is used, in UTF-16 units, as of a config: each of its lines is tried on each path. */
const longest = 500_000;

const nothing: IgnoreChain = [];
const ignoresNothing: Ignoring = () => undefined;

/** Finds and reads ignore files as git does: nested ones go before those above, and what is in an ignored folder stays ignored. */
export class IgnoreFiles {
  private readonly chains = new Map<string, Promise<IgnoreChain>>();
  private readonly compiled = new Map<IgnoreChain, Promise<Ignoring>>();

  /** @param names which of the files count. */
  constructor(
    private readonly files: ConfigFiles,
    private readonly names: readonly string[] = ignoreFileNames,
  ) {}

  /**
   * What is ignored in a folder.
   * @param named the folder that somebody named: where ignore files leave it out itself, those above it do not count.
   */
  async of(folder: string, named?: string): Promise<Ignoring> {
    const chain = await this.chainOf(folder);
    if (chain.length === 0) return ignoresNothing;
    const ignoring = await this.compile(chain);
    if (named === undefined || ignoring(`${named}/`) === undefined) return ignoring;
    const below = chain.filter((file) => isWithin(this.files.pathFrom(named, file.folder)));
    return below.length === 0 ? ignoresNothing : compileIgnores(below, this.files);
  }

  /** What is wrong with the ignore files that hold in a folder, those further up first. */
  async faultsIn(folder: string): Promise<readonly IgnoreFault[]> {
    return (await this.chainOf(folder)).flatMap(({ fault }) => fault ?? []);
  }

  private chainOf(folder: string): Promise<IgnoreChain> {
    let chain = this.chains.get(folder);
    if (!chain) this.chains.set(folder, (chain = this.find(folder)));
    return chain;
  }

  private async find(folder: string): Promise<IgnoreChain> {
    const above = this.files.above(folder);
    const chain = above === undefined ? nothing : await this.chainOf(above);
    const own: IgnoreFile[] = [];
    for (const name of this.names) {
      if (name === '.gitignore' && !this.files.isInRepository(folder)) continue;
      const place = this.files.join(folder, name);
      const found = await this.files.read(place);
      if (found !== undefined) own.push(ignoreFile(found, { place, name: this.files.nameOf(place), folder }));
    }
    return own.length === 0 ? chain : [...chain, ...own];
  }

  private compile(chain: IgnoreChain): Promise<Ignoring> {
    let compiled = this.compiled.get(chain);
    if (!compiled) this.compiled.set(chain, (compiled = compileIgnores(chain, this.files)));
    return compiled;
  }
}

function ignoreFile(
  found: string | { readonly problem: string },
  { place, name, folder }: Pick<IgnoreFault, 'place' | 'name'> & Pick<IgnoreFile, 'folder'>,
): IgnoreFile {
  const usable = typeof found === 'string' ? patternsIn(found) : found;
  if (typeof usable !== 'string') return { name, folder, text: '', fault: { place, name, message: usable.problem } };
  const { text, left } = withoutTooManyStars(usable);
  return {
    name,
    folder,
    text,
    ...(left !== undefined && { fault: { place, name, message: `Line ${String(left)} leaves nothing out: it ${tooManyStars}` } }),
  };
}

/** An ignore file without the lines that could keep it busy for minutes. @returns its text, and the number of the first such line. */
function withoutTooManyStars(text: string): { readonly text: string; readonly left?: number } {
  const lines = text.split(/\r\n?|\n/);
  const left = lines.findIndex(hasTooManyStars);
  if (left < 0) return { text };
  return { text: lines.map((line) => (hasTooManyStars(line) ? '' : line)).join('\n'), left: left + 1 };
}

/** The text of an ignore file, or why it is none; an editor hands out whatever a file holds as if it were text. */
function patternsIn(text: string): string | { readonly problem: string } {
  const nothingOut = 'Nothing is left out by this file';
  if (/[\0\uFFFD]/.test(text)) return { problem: `${nothingOut}. It is binary, or its text is not UTF-8: save it as UTF-8` };
  if (text.length <= longest) return text;
  return { problem: `${nothingOut}. It is longer than ${String(longest / 1000)} thousand characters: shorten it` };
}

async function compileIgnores(chain: IgnoreChain, { pathFrom }: Pick<ConfigFiles, 'pathFrom'>): Promise<Ignoring> {
  const { default: ignore } = await import('ignore');
  const top = chain[0]?.folder ?? '';
  const all = ignore({ ignorecase: false });
  const lines: IgnoreLine[] = [];
  for (const { name, folder, text } of chain) {
    const prefix = pathFrom(top, folder);
    for (const [index, written] of text.split(/\r\n?|\n/).entries()) {
      const pattern = placedPattern(written, prefix);
      if (pattern === undefined) continue;
      all.add({ pattern, mark: String(lines.length) });
      lines.push({ name, line: index + 1, pattern: written.trim() });
    }
  }
  return (place) => {
    const path = pathFrom(top, place);
    if (!isWithin(path) || path === '') return undefined;
    const { ignored, rule } = all.test(place.endsWith('/') && !path.endsWith('/') ? `${path}/` : path);
    return ignored ? lines[Number(rule?.mark)] : undefined;
  };
}

/** A pattern of a nested file, as the topmost one would have to write it; undefined for what is none. */
function placedPattern(written: string, prefix: string): string | undefined {
  if (written.trim() === '' || written.startsWith('#')) return undefined;
  if (prefix === '') return written;
  const isNegative = written.startsWith('!');
  // Only at its beginning do these two need a backslash.
  const pattern = written.slice(isNegative ? 1 : 0).replace(/^\\(?=[#!])/, '');
  const isPlaced = pattern.trimEnd().slice(0, -1).includes('/');
  const folder = prefix.replace(/[\\*?[\]]/g, '\\$&');
  return `${isNegative ? '!' : ''}/${folder}/${isPlaced ? '' : '**/'}${pattern.replace(/^\//, '')}`;
}

function isWithin(path: string): boolean {
  return path !== '..' && !path.startsWith('../');
}
