import { dirname, join, relative, resolve } from 'node:path';
import { formatOf } from '../config/index.js';
import { describeWriteError, writeWhole } from '../node/write-file.js';
import { encodeText } from '../node/read-text.js';
import { isWithin } from '../node/within.js';
import { choosePaint } from './colour.js';
import { printable } from '../formats/terminal.js';
import { documentReader, linterFailed, type OpenedDocument } from '../check/lint.js';
import { placesOf } from '../formats/places.js';
import type { Ports } from './ports.js';
import { Projects, type ProjectFlags } from '../check/projects.js';
import { Registers } from '../check/registers.js';
import type { Problem } from '../formats/report.js';
import { isLink, realPath, sharedFolder } from './strip/places.js';
import { strip, type Stripped } from './strip/strip.js';
import { findTargets, folderOf, shown, type Target } from '../check/targets.js';
import { tell } from './tell.js';

/** What `substantiate strip` was asked for. */
export interface StripFlags extends Pick<ProjectFlags, 'config'> {
  /** The folder for the copies. */
  readonly out: string;
}

/** Writes copies for publication, and says what was left out of each. @returns the exit status. */
export async function writeStripped(paths: readonly string[], flags: StripFlags, ports: Ports): Promise<number> {
  const told = await new Copier(flags, ports).copy(paths);
  tell({ notes: [], problems: told }, ports.stderr, choosePaint(undefined, ports.env, ports.stderr));
  return told.length > 0 ? 2 : 0;
}

const holdsReports =
  'The reports themselves lie in this folder, and might be written over: name another with --out, such as a new folder beside them';
const leadsOut = 'There is a link where the copy would go, and it leads elsewhere: take it away, or name another folder with --out';
const notRead = 'Marks are so deeply nested here that the passage was not read: take its citations out of the copy by hand';

const isPage =
  'No copy was made of this page: citations are taken out of Markdown and plain text only. Make it from a copy of the text it was made of';

class Copier {
  private readonly out: string;
  private readonly projects: Projects;

  constructor(
    private readonly flags: StripFlags,
    private readonly ports: Ports,
  ) {
    this.out = realPath(resolve(ports.cwd, flags.out), ports.fileSystem);
    // No rule is run: citations and comments are known without.
    this.projects = new Projects(ports, flags, () => []);
  }

  /** @returns what could not be done. */
  async copy(paths: readonly string[]): Promise<readonly Problem[]> {
    const { cwd, fileSystem } = this.ports;
    if (paths.includes('-')) return [{ path: '-', message: 'Copies are made of files: name one, or a folder' }];
    const base = sharedFolder(paths, cwd, fileSystem);
    if (isWithin(realPath(base, fileSystem), this.out)) return [{ path: shown(this.flags.out), message: holdsReports }];
    const { targets, problems } = await findTargets(paths, { ...this.ports, chooses: (file, named) => this.chooses(file, named) });
    const all = [...problems];
    const read = documentReader(this.ports, this.projects);
    const registers = new Registers({ ...this.ports, folders: [] });
    for (const target of targets) {
      if (await registers.holds(target, await this.projects.of(folderOf(target, cwd)))) continue;
      const opened = await read(target);
      all.push(...('problem' in opened ? [opened.problem] : this.copyOne(target, opened, base)));
    }
    return [...this.projects.problems, ...all];
  }

  /** Earlier copies are no reports. */
  private async chooses(file: string, named?: string): Promise<boolean> {
    if (isWithin(realPath(file, this.ports.fileSystem), this.out)) return false;
    return (await this.projects.of(folderOf({ path: file, file }, this.ports.cwd))).chooses(file, named);
  }

  private copyOne({ path, file = path }: Target, { text, encoding, lint }: OpenedDocument, base: string): Problem[] {
    const destination = join(this.out, relative(base, file));
    const name = shown(join(this.flags.out, relative(base, file)));
    if (formatOf(path) === 'html') return [{ path, message: isPage }];
    const refused = this.refusal(destination, file);
    if (refused !== undefined) return [{ path: name, message: refused }];
    let stripped: Stripped;
    try {
      stripped = strip(text, lint);
    } catch (error) {
      return [linterFailed(path, error)];
    }
    const problem = this.write(destination, encodeText(stripped.text, encoding));
    if (problem !== undefined) return [{ path: name, message: problem }];
    this.ports.stdout.write(`${printable(name)}: ${summary(stripped)}\n`);
    const place = placesOf(stripped.text);
    return stripped.unread.map(({ start }) => ({ path: name, message: notRead, place: place(start) }));
  }

  /** Why nothing may be written at a place, if so. */
  private refusal(destination: string, file: string): string | undefined {
    const { fileSystem } = this.ports;
    if (isWithin(realPath(file, fileSystem), this.out)) return holdsReports;
    const isElsewhere = !isWithin(destination, this.out) || realPath(dirname(destination), fileSystem) !== dirname(destination);
    return isElsewhere || isLink(destination, fileSystem) ? leadsOut : undefined;
  }

  private write(destination: string, content: Buffer): string | undefined {
    const { fileSystem } = this.ports;
    try {
      fileSystem.mkdirSync(dirname(destination), { recursive: true });
    } catch (error) {
      return describeWriteError(error);
    }
    return writeWhole(fileSystem, destination, content);
  }
}

function summary({ citations, comments, links }: Stripped): string {
  const out = `${count(citations, 'citation')} and ${count(comments, 'suppression comment')} left out`;
  return links === 0 ? out : `${out}; ${count(links, 'link')} to evidence kept, as part of the text`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
