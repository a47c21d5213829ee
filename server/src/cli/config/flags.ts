import type { ProjectFlags } from '../../check/projects.js';

/** How it can be printed. */
export const formats = ['yaml', 'json'] as const;

/** What `substantiate config` was asked for. */
export interface ConfigFlags extends ProjectFlags {
  readonly format: (typeof formats)[number];
}
