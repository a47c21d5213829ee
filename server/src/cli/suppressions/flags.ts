import type { ProjectFlags } from '../../check/projects.js';

/** How it can be printed. */
export const formats = ['table', 'csv', 'json', 'markdown'] as const;

/** What `substantiate suppressions` was asked for. */
export interface SuppressionsFlags extends ProjectFlags {
  readonly format: (typeof formats)[number];
  readonly failOnExpired: boolean;
  readonly color?: boolean;
}
