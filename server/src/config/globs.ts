import picomatch from 'picomatch';

/**
 * Matches paths as an ignore file does: a pattern without a slash holds at any depth, and one that names a folder holds for all in it.
 * Paths are relative to the folder of the globs, with `/`; one that lies elsewhere begins with `../`.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const [anywhere, placed]: [string[], string[]] = [[], []];
  for (const glob of globs) {
    const plain = tidyPath(glob);
    const isPlaced = plain.includes('/') || glob.startsWith('/');
    const pattern = isPlaced ? plain : `**/${plain}`;
    (isPlaced ? placed : anywhere).push(pattern, `${pattern}/**`);
  }
  const options = { dot: true, windows: false };
  const [isAnywhere, isPlaced] = [picomatch(anywhere, options), picomatch(placed, options)];
  // Where a config is extended from another folder, all its documents lie outside of its own.
  return (path) => isAnywhere(path.replace(/^(?:\.\.\/)+/, '')) || isPlaced(path);
}

/** A backslash separates folders where it was typed on Windows, save before a bracket: there it says that the bracket is none. */
export function tidyPath(path: string): string {
  return path
    .replace(/\\(?![[\](){}!])/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
}
