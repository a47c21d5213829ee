import type { LinkedFile } from 'retext-substantiate/kit';
import { formatOf, isEdited } from '../config/index.js';
import type { Files } from './host.js';
import { folderOf, inFolder, isWithin } from './uris.js';

/** What is known of the files that documents link to. Looked up after a lint, never during one. */
export class LinkedFiles {
  private readonly known = new Map<string, LinkedFile | null>();

  /**
   * @param anchorsOf the anchors in the text of a Markdown file.
   * @param roots the folders that are open: what a link leads out of them to is never read, only whether it is there.
   */
  constructor(
    private readonly files: Files,
    private readonly anchorsOf: (text: string) => ReadonlySet<string>,
    private readonly roots: () => readonly string[],
  ) {}

  /** For the engine: answers from what is known by now. */
  lookup(document: string): (path: string) => LinkedFile | null | undefined {
    return (path) => this.known.get(linkTarget(document, path));
  }

  /**
   * Finds out about the files that a document links to and that nothing is known of yet.
   * @returns whether anything was learnt: the document is then to be linted again.
   */
  async learn(document: string, paths: readonly string[]): Promise<boolean> {
    const unknown = [...new Set(paths.map((path) => linkTarget(document, path)))].filter((uri) => !this.known.has(uri));
    const learnt = await Promise.all(unknown.map((uri) => this.look(uri)));
    return learnt.some(Boolean);
  }

  /** To be called when a file was made, changed or deleted. @returns whether it was known. */
  forget(uri: string): boolean {
    return this.known.delete(uri);
  }

  private async look(uri: string): Promise<boolean> {
    const there = await this.files.exists(uri);
    if (there === undefined) return false;
    if (!there) {
      this.known.set(uri, null);
      return true;
    }
    const isRead = isEdited(uri) && formatOf(uri) === 'markdown' && (await this.mayRead(uri));
    const text = isRead ? await this.files.readText(uri) : undefined;
    this.known.set(uri, text === undefined ? {} : { anchors: copied(this.anchorsOf(text)) });
    return true;
  }

  private async mayRead(uri: string): Promise<boolean> {
    const roots = this.roots();
    const root = roots.find((folder) => isWithin(uri, folder));
    return root === undefined ? roots.length === 0 : (await this.files.isInside(uri, root)) !== false;
  }
}

/** What is cut from a text keeps all of it in memory: a copy does not. */
function copied(anchors: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(JSON.parse(JSON.stringify([...anchors])) as string[]);
}

/** The address that a link of a document leads to. Its path is written as in an address: escapes stand for characters. */
export function linkTarget(document: string, path: string): string {
  return inFolder(folderOf(document), unescaped(path));
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
