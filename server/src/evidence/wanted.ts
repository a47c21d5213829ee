/** What a config says of the evidence register. */
export interface EvidenceSetting {
  /** Paths and globs within the project's folder; where there are none, a register is looked for by its name. */
  readonly registers: readonly string[];
  /** The project's own style of citation: a regular expression with a group `id`. */
  readonly pattern?: string;
}

/** Names of the files that are registers in a project's folder where no config names any. */
export const usualRegisters: readonly string[] = ['csv', 'xlsx', 'yaml', 'yml', 'json', 'md'].map((ending) => `evidence.${ending}`);

/** Why a register is not read that is a link to somewhere else. */
export const leadsOut = 'The register is a link that leads out of the project, so it is never opened: put the file itself there';

/** A larger register is not read. */
export const maxBytes = 50 * 1024 * 1024;
