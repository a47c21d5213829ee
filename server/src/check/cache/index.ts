import type { Wanted } from '../../formats/report.js';
import { documentReader, type Linter } from '../lint.js';
import type { LintPorts } from '../ports.js';
import type { Projects } from '../projects.js';
import { CachedResults } from './cached-results.js';

export { cacheFolderName, prepareCache } from './folder.js';

/** Makes the linter that uses what is kept in the cache folder of the run, which has been prepared, and keeps what it adds to it. */
export function cachedLinter(ports: LintPorts, projects: Projects, wanted: Wanted): Linter {
  const read = documentReader(ports, projects);
  const results = new CachedResults(ports.fileSystem, ports.cwd, wanted);
  return async (target) => {
    const opened = await read(target);
    return 'problem' in opened ? opened : (results.find(target, opened) ?? results.lint(target, opened));
  };
}
