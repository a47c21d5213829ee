import { basename, resolve } from 'node:path';
import { usualRegisters } from '../../evidence/wanted.js';
import { entryAt } from '../../node/file-system.js';
import { writeWhole } from '../../node/write-file.js';
import type { Ports } from '../ports.js';
import type { Problem } from '../../formats/report.js';
import { shown } from '../../check/targets.js';

/** What is to be written, and what must not be written over. */
export interface OutputFile {
  /** As given. */
  readonly path: string;
  readonly content: string;
  /** Absolute paths of what was read. */
  readonly inputs: readonly string[];
}

/** Writes the output, unless that would lose something. @returns what is wrong, where it was not written. */
export function writeOutput({ path, content, inputs }: OutputFile, { cwd, fileSystem }: Ports): Problem | undefined {
  const file = resolve(cwd, path);
  const real = (name: string): string => (entryAt(fileSystem, name) === undefined ? name : fileSystem.realpathSync(name));
  const told = (message: string): Problem => ({ path: shown(path), message });
  if (inputs.some((input) => real(input) === real(file))) {
    return told('This file was read for the matrix and is not written over: name another with --output');
  }
  if (usualRegisters.includes(basename(file).toLowerCase())) {
    return told('A file of this name would be taken for the evidence register: choose another, such as `evidence-matrix`');
  }
  const problem = writeWhole(fileSystem, file, content);
  return problem === undefined ? undefined : told(problem);
}
