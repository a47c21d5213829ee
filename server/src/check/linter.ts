import { documentLinter, type Linter } from './lint.js';
import type { LintPorts } from './ports.js';
import type { ProjectFlags, Projects } from './projects.js';
import type { Wanted } from '../formats/report.js';

/** How every document of a run is to be linted: plain data, so that a thread can be told. */
export interface LinterRequest extends ProjectFlags {
  readonly wanted: Wanted;
  /** Whether results are kept, and those kept before are used. */
  readonly cache?: boolean;
}

/** Makes what lints the documents of a run, in the program itself and in each of its threads alike. */
export function createLinter({ wanted, cache = false }: LinterRequest, ports: LintPorts, projects: Projects): Linter {
  if (!cache) return documentLinter(ports, projects, wanted);
  const loading = import('./cache/index.js');
  let linter: Linter | undefined;
  return async (target) => (linter ??= (await loading).cachedLinter(ports, projects, wanted))(target);
}
