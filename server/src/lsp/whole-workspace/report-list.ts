import { editedExtensions } from '../../config/index.js';
import type { SessionView } from '../session-view.js';
import { inFolder, isWithin, normalised, relativePath } from '../uris.js';

/** Folders that hold nobody's reports. */
const notOurs = /(?:^|\/)(?:node_modules|\.git)\//u;

/** The files of all open folders that may be reports, listed once until files come or go. */
export class ReportList {
  private listed: Promise<ReadonlySet<string>> | undefined;

  constructor(private readonly session: SessionView) {}

  /** Addresses in their order; of a folder that nobody can list, those of its open documents. */
  all(): Promise<ReadonlySet<string>> {
    this.listed ??= this.list().catch((error: unknown) => {
      this.listed = undefined;
      throw error;
    });
    return this.listed;
  }

  /** Files have come or gone, or folders. */
  forget(): void {
    this.listed = undefined;
  }

  private async list(): Promise<ReadonlySet<string>> {
    const { files, roots, documents } = this.session;
    const globs = editedExtensions.map((ending) => `**/*${ending}`);
    const found = new Set<string>();
    for (const root of roots) {
      const isIn = (uri: string): boolean => isWithin(uri, root) && !notOurs.test(relativePath(uri, root));
      for (const uri of documents.keys()) if (isIn(uri)) found.add(uri);
      for (const path of (await files.list(root, globs)) ?? []) if (!notOurs.test(path)) found.add(normalised(inFolder(root, path)));
    }
    return new Set([...found].sort());
  }
}
