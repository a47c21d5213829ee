/** Paths of a project: relative to its folder, with `/`. Nothing here looks at a disk. */

/**
 * Resolves a relative path against a folder of the project.
 * @param folder from the project's folder; empty for that itself.
 * @returns undefined where the path is absolute, has a drive letter, is an address, or leaves the project's folder.
 */
export function pathWithin(folder: string, path: string): string | undefined {
  const written = path.replaceAll('\\', '/');
  if (/^(?:\/|~\/|[a-z]:|file:)/i.test(written) || isAddress(written)) return undefined;
  const steps: string[] = [];
  for (const step of `${folder}/${written}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The folder that a path of the project lies in; empty for the project's folder itself. */
export function folderWithin(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a location is an address on the web, or the like: nobody looks what is there. */
export function isAddress(location: string): boolean {
  return /^(?:(?!file:)[a-z][a-z\d+.-]+:\/\/|(?:mailto|doi|urn|tel):)/i.test(location.trim());
}
