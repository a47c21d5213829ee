import { URI, Utils } from 'vscode-uri';

/** One spelling for one address: clients write drive letters and escapes in several ways. */
export function normalised(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder a file is in. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** A file's own name. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The address of a relative path from a folder. */
export function inFolder(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

/** Whether a file is in a folder or below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of a file from a folder above it, with `/`. */
export function relativePath(uri: string, folder: string): string {
  return URI.parse(uri).path.slice(URI.parse(folder).path.replace(/\/$/u, '').length + 1);
}

/** The folders from the one a file is in up to the outermost that holds it; a file outside all of them has only its own. */
export function foldersUpward(uri: string, roots: readonly string[]): string[] {
  const holding = roots.filter((root) => isWithin(uri, root));
  const folders = [folderOf(uri)];
  for (;;) {
    const last = folders.at(-1) ?? '';
    const up = Utils.dirname(URI.parse(last)).toString();
    if (up === last || !holding.some((root) => isWithin(up, root))) return folders;
    folders.push(up);
  }
}
