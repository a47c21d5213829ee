import type { Wanted } from '../../formats/report.js';
import { documentReader, type Linted } from '../lint.js';
import type { LintPorts } from '../ports.js';
import type { Projects } from '../projects.js';
import type { Target } from '../targets.js';
import { CachedResults } from './cached-results.js';

export { cacheFolderName, prepareCache } from './folder.js';

/** Lints documents of which it is not known what would come of it. */
export interface CachedLinter {
  /** What is known of a document; undefined where it has to be linted. A document that can't be read is a known problem. */
  readonly find: (target: Target) => Promise<Linted | undefined>;
  /** What is known of a document, or else comes of linting it, which is then kept. */
  readonly lint: (target: Target) => Promise<Linted>;
}

/** Makes the linter that uses what is kept in the cache folder of the run, which has been prepared. */
export function cachedLinter(ports: LintPorts, projects: Projects, wanted: Wanted): CachedLinter {
  const read = documentReader(ports, projects);
  const results = new CachedResults(ports.fileSystem, ports.cwd, wanted);
  return {
    find: async (target) => {
      const opened = await read(target);
      return 'problem' in opened ? opened : results.find(target, opened);
    },
    lint: async (target) => {
      const opened = await read(target);
      return 'problem' in opened ? opened : (results.find(target, opened) ?? results.lint(target, opened));
    },
  };
}
