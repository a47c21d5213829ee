import { join } from 'node:path';
import type { EvidenceSetting, Suppression } from '../config/index.js';
import type { ActiveRule } from '../engine/types.js';
import type { Evidence } from '../evidence/evidence.js';
import { usualRegisters } from '../evidence/wanted.js';
import { entryAt, type FileSystem } from '../node/file-system.js';
import type { ProjectFiles } from '../node/register-files.js';

/** What registers are checked by. */
export interface RegisterRules {
  readonly rules: readonly ActiveRule[];
  /** The suppressions of its configs that hold for a file. */
  readonly suppressionsFor: (file: string) => readonly Suppression[];
}

/** The evidence of a project on disk. */
export interface ProjectEvidence {
  /** Absolute path of the folder that the registers' paths start from. */
  readonly folder: string;
  readonly evidence: Evidence;
  readonly lookAt: ProjectFiles['lookAt'];
  /** What its registers are checked by. */
  readonly by: RegisterRules;
}

/** Whether there may be evidence: a register is named, or one of the usual names is there. */
export function mayHaveEvidence(fileSystem: FileSystem, folder: string, { registers }: EvidenceSetting): boolean {
  return registers.length > 0 || usualRegisters.some((name) => entryAt(fileSystem, join(folder, name)) === 'file');
}

/** Loads a project's registers, and what reads them: most projects have none, and should not pay for it. */
export async function loadProjectEvidence(
  fileSystem: FileSystem,
  { folder, wanted }: { readonly folder: string; readonly wanted: EvidenceSetting },
  by: RegisterRules,
): Promise<ProjectEvidence | undefined> {
  const [{ loadEvidence }, { projectFiles }] = await Promise.all([import('../evidence/load.js'), import('../node/register-files.js')]);
  const files = projectFiles(fileSystem, folder);
  const evidence = await loadEvidence(wanted, files);
  return evidence && { folder, evidence, lookAt: files.lookAt, by };
}
