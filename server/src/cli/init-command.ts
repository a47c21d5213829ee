import { dirname, join, resolve } from 'node:path';
import { ConfigChains, configFileName, defaultPreset } from '../config/index.js';
import { configFiles } from '../node/config-files.js';
import { entryAt } from '../node/file-system.js';
import { readText } from '../node/read-text.js';
import { describeWriteError, writeNew } from '../node/write-file.js';
import { ciPaths, folderBefore, planSetUp, registerName, type Extra, type FolderBefore } from '../setup/index.js';
import { choosePaint } from './colour.js';
import { printable } from '../formats/terminal.js';
import { askForInit, type InitAnswers } from './init-questions.js';
import type { Ports } from './ports.js';
import type { Problem } from '../formats/report.js';
import { shown } from '../check/targets.js';
import { tell } from './tell.js';

/** What `substantiate init` was asked for. */
export interface InitFlags extends InitAnswers {
  /** Whether to ask nothing, on a terminal too. */
  readonly yes?: boolean;
}

/** Sets up a folder for reports: writes what is not there, and says what was done. @returns the exit status. */
export async function initFolder(path: string, flags: InitFlags, ports: Ports): Promise<number> {
  const notes: Problem[] = [];
  const problems: Problem[] = [];
  const folder = resolve(ports.cwd, path);
  if (entryAt(ports.fileSystem, folder) === 'folder') await new SetUp(path, folder, ports, { notes, problems }).run(flags);
  else problems.push({ path: shown(path), message: 'There is no such folder: make it first, or name another' });
  tell({ notes, problems }, ports.stderr, choosePaint(undefined, ports.env, ports.stderr));
  return problems.length > 0 ? 2 : 0;
}

class SetUp {
  constructor(
    private readonly path: string,
    private readonly folder: string,
    private readonly ports: Ports,
    private readonly told: { readonly notes: Problem[]; readonly problems: Problem[] },
  ) {}

  async run(flags: InitFlags): Promise<void> {
    const { stdout, version } = this.ports;
    const before = await folderBefore({ isThere: (name) => this.isThere(name), read: (name) => this.read(name) });
    const answers = await this.answers(flags, before);
    if (!answers) {
      this.told.problems.push({ path: shown(this.path), message: 'You broke it off, so nothing was written' });
      return;
    }
    const { preset = defaultPreset, register, ci } = answers;
    const extras: Extra[] = [...(register ? (['register'] as const) : []), ...(ci ? [ci] : [])];
    const plan = planSetUp({ preset, extras, version }, before);
    this.told.notes.push(...plan.kept.map(({ path, reason }) => ({ path: this.shown(path), message: reason })));
    const written = plan.files.filter(({ path, text }) => this.write(path, text)).map(({ path }) => path);
    for (const path of written) stdout.write(`${printable(this.shown(path))}: written${aboutOf(path, preset)}\n`);
    if (written.length > 0) stdout.write(`Next: substantiate check ${printable(shown(this.path))}\n`);
    else if (this.told.problems.length === 0) stdout.write('There was nothing to do.\n');
    await this.warn(written);
  }

  private async answers({ yes, ...said }: InitFlags, before: FolderBefore): Promise<InitAnswers | undefined> {
    const prompt = yes === true ? undefined : await this.ports.openPrompt?.();
    if (!prompt) return said;
    try {
      return await askForInit(said, before, { prompt, stdout: this.ports.stdout });
    } finally {
      prompt.close();
    }
  }

  /** Says where what was written does not do what it looks like. */
  private async warn(written: readonly string[]): Promise<void> {
    const { fileSystem } = this.ports;
    const isRoot = entryAt(fileSystem, join(this.folder, '.git')) !== undefined;
    if (isRoot) return;
    const ci = written.find((path) => Object.values(ciPaths).includes(path));
    if (ci !== undefined) {
      const message = 'It takes effect only at the root of the repository, which this folder does not seem to be: move it there';
      this.told.notes.push({ path: this.shown(ci), message });
    }
    const above = written.includes(configFileName) ? await this.configAbove() : undefined;
    if (above !== undefined) {
      const message = `\`${above}\` holds in this folder too, where the new one does not say otherwise: \`root: true\` would keep it out`;
      this.told.notes.push({ path: this.shown(configFileName), message });
    }
  }

  /** The nearest config in a folder above, which a new one merges with. */
  private async configAbove(): Promise<string | undefined> {
    const { fileSystem, cwd, rules } = this.ports;
    const { nearest } = await new ConfigChains(configFiles(fileSystem, cwd), rules).of(dirname(this.folder));
    return nearest?.name;
  }

  private write(path: string, text: string): boolean {
    const { fileSystem } = this.ports;
    const file = join(this.folder, path);
    try {
      fileSystem.mkdirSync(dirname(file), { recursive: true });
      writeNew(fileSystem, file, text);
      return true;
    } catch (error) {
      this.told.problems.push({ path: this.shown(path), message: describeWriteError(error) });
      return false;
    }
  }

  /** Also a link that leads nowhere is in the way. */
  private isThere(name: string): boolean {
    try {
      this.ports.fileSystem.lstatSync(join(this.folder, name));
      return true;
    } catch {
      return false;
    }
  }

  private read(name: string): string | undefined {
    const reading = readText(this.ports.fileSystem, join(this.folder, name));
    return 'text' in reading ? reading.text : undefined;
  }

  private shown(path: string): string {
    return shown(join(this.path, path));
  }
}

function aboutOf(path: string, preset: string): string {
  if (path === configFileName) return `, with the preset ${preset}`;
  return path === registerName ? ', for your evidence: a row for each item' : ', for a check whenever a report changes';
}
