import { Evidence, type EvidenceProblem } from './evidence.js';
import { compilePattern } from './pattern.js';
import { pathWithin } from './paths.js';
import { readRegister } from './read/index.js';
import type { Register } from './types.js';
import { usualRegisters, type EvidenceSetting } from './wanted.js';

/** What the host offers of a project's files: paths are from the project's folder, with `/`. */
export interface RegisterFiles {
  /** Files there are that match one of the globs; a path without a pattern in it is itself. Nothing outside the project's folder. */
  readonly list: (globs: readonly string[]) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array | { readonly problem: string }>;
}

/** What each register was read from, for as long as somebody holds it. */
const sources = new WeakMap<Register, Uint8Array>();
/** What each evidence was asked for, beside its registers. */
const patterns = new WeakMap<Evidence, string | undefined>();

/**
 * Reads the registers of a project. Never throws: what can't be read becomes a problem of the evidence.
 * @param before the evidence as last loaded: a register with the same bytes is not read again, and where nothing has changed it is returned itself.
 * @returns undefined where no register is named and none found.
 */
export async function loadEvidence(wanted: EvidenceSetting, files: RegisterFiles, before?: Evidence): Promise<Evidence | undefined> {
  const isNamed = wanted.registers.length > 0;
  const found = await find(isNamed ? wanted.registers : usualRegisters, files);
  const problems = isNamed ? found.filter(({ paths }) => paths.length === 0).map(missing) : [];
  const registers: Register[] = [];
  for (const path of new Set(found.flatMap(({ paths }) => paths))) {
    const register = await load(path, files, before);
    if ('message' in register) problems.push(register);
    // A file that has the name by chance: a report about evidence, say.
    else if (isNamed || register.format !== 'markdown' || register.rows.length > 0) registers.push(register);
  }
  if (!isNamed && registers.length === 0 && problems.length === 0) return undefined;
  if (before && patterns.get(before) === wanted.pattern && isSame(before, registers, problems)) return before;
  const compiled = wanted.pattern === undefined ? undefined : compilePattern(wanted.pattern);
  const evidence = new Evidence({ registers, problems, pattern: compiled && 'pattern' in compiled ? compiled.pattern : undefined }, before);
  patterns.set(evidence, wanted.pattern);
  return evidence;
}

/** A path or glob of a config with the files it leads to. */
interface Found {
  readonly name: string;
  readonly paths: readonly string[];
}

function find(names: readonly string[], files: RegisterFiles): Promise<Found[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = pathWithin('', name);
      return { name, paths: path === undefined ? [] : [...(await files.list([path]))].sort() };
    }),
  );
}

function missing({ name }: Found): EvidenceProblem {
  return { path: name, message: 'There is no such evidence register: check `evidence` in the config' };
}

async function load(path: string, files: RegisterFiles, before: Evidence | undefined): Promise<Register | EvidenceProblem> {
  const bytes = await files.read(path);
  if ('problem' in bytes) return { path, message: bytes.problem };
  const known = before?.registers.find((register) => register.path === path);
  if (known && isEqual(sources.get(known), bytes)) return known;
  const register = await readRegister(path, bytes);
  sources.set(register, bytes);
  return register;
}

function isSame(before: Evidence, registers: readonly Register[], problems: readonly EvidenceProblem[]): boolean {
  return (
    before.registers.length === registers.length &&
    before.registers.every((register, index) => register === registers[index]) &&
    JSON.stringify(before.problems) === JSON.stringify(problems)
  );
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  if (one?.length !== other.length) return false;
  // Without a callback, since a register may have 50 MB.
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
