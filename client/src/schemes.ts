/**
 * Where people write: on disk, in a new document, in the browser editions, on a remote machine.
 * Output, version control's old versions, and inputs for comments and chat are documents too, and never reports.
 */
const usual = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** Files of the editor itself, which can be written too. */
const never = ['vscode-userdata'];

/** The kinds of address whose documents are checked. */
export class Schemes {
  readonly #known = new Set(usual);
  readonly #isWritable: (scheme: string) => boolean | undefined;

  /** @param isWritable whether files can be written there; undefined where there are no files. */
  constructor(isWritable: (scheme: string) => boolean | undefined) {
    this.#isWritable = isWritable;
  }

  get all(): readonly string[] {
    return [...this.#known];
  }

  /**
   * A document, or a folder of the workspace, has such an address. Somebody who opens a folder means what is in it;
   * elsewhere what counts is whether files can be written there.
   * @returns whether it is another one to check.
   */
  meet(scheme: string, isFolder = false): boolean {
    if (this.#known.has(scheme) || never.includes(scheme)) return false;
    if (!isFolder && this.#isWritable(scheme) !== true) return false;
    this.#known.add(scheme);
    return true;
  }
}
