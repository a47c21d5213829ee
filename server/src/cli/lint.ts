import { relative } from 'node:path';
import { formatOf } from '../config/index.js';
import { linkedFiles, type LinkLookup } from '../node/linked-files.js';
import { decodeText, readText } from '../node/read-text.js';
import type { Ports } from './ports.js';
import type { Projects } from './projects.js';
import type { FileReport, Problem } from './result.js';
import { folderOf, shown, type Target } from './targets.js';

/** What became of one document. */
export type Linted =
  | {
      readonly report: FileReport;
      /** Ids of the evidence that it cites; none where the project has no register. */
      readonly cited: readonly string[];
      readonly note?: string;
    }
  | { readonly problem: Problem };

/**
 * Makes the function that reads and lints one document; whatever goes wrong becomes a problem.
 * @param named whether to name the findings by fingerprints, which costs time.
 */
export function documentLinter(ports: Ports, projects: Projects, named: boolean): (target: Target) => Promise<Linted> {
  const linksFrom = linkedFiles(ports.fileSystem, ports.anchorsOf);
  return async (target) => {
    const { path, file } = target;
    const reading = target.stdin ? decodeText(await ports.readStdin(), path) : readText(ports.fileSystem, file ?? path);
    if ('problem' in reading) return { problem: { path, message: reading.problem } };
    const { text, note } = reading;
    const project = await projects.of(folderOf(target, ports.cwd));
    const own = await project.evidence();
    const evidence = own?.evidence.forDocument(file === undefined ? '' : shown(relative(own.folder, file)));
    const linkedFile: LinkLookup | undefined = file === undefined ? undefined : linksFrom(file);
    try {
      const snapshot = project.engineFor(file ?? path).lint(text, {
        format: file === undefined ? 'markdown' : formatOf(path),
        ...(linkedFile && { linkedFile }),
        ...(evidence && { evidence: () => evidence }),
      });
      const { findings, words } = snapshot;
      const report = { path, text, words, findings, fingerprints: named ? snapshot.fingerprints() : [] };
      const cited = evidence ? snapshot.citations().flatMap(({ ids }) => ids) : [];
      return { report, cited, ...(note !== undefined && { note }) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        problem: {
          path,
          message: `The linter failed on this file (${reason}): please report it, and leave the file out until it is mended`,
        },
      };
    }
  };
}
