import picomatch from 'picomatch';
import type { Format } from '../engine/types.js';
import type { Config, Suppression } from './types.js';

/** The kinds of files that are prose, and how each is read. `.report` is the editor's own kind, written as Markdown. */
const formats: Readonly<Record<string, Format>> = { '.md': 'markdown', '.markdown': 'markdown', '.report': 'markdown', '.txt': 'text' };

/** Endings of the files that are linted in a folder. */
export const proseExtensions: readonly string[] = Object.keys(formats);

/** How a document is read: by its ending; plain text where that says nothing. */
export function formatOf(path: string): Format {
  return formats[extensionOf(path)] ?? 'text';
}

/** Whether a file's ending says that it is prose. */
export function isProse(path: string): boolean {
  return Object.hasOwn(formats, extensionOf(path));
}

function extensionOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** Tells which documents of a folder a project wants linted. Paths are relative to the config's folder, with `/`. */
export function compileChoice(config: Pick<Config, 'include' | 'ignore'>): (path: string) => boolean {
  const included = config.include ? matcher(config.include) : isProse;
  const ignored = matcher(config.ignore);
  return (path) => included(path) && !ignored(path);
}

/** The suppressions that hold for one document. */
export function suppressionsFor(config: Config, path: string): readonly Suppression[] {
  return config.suppressions.filter((suppression) => suppression.path === undefined || tidy(suppression.path) === path);
}

/** As in an ignore file: a pattern without a slash holds at any depth, and one that names a folder holds for all in it. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const patterns = globs.flatMap((glob) => {
    const plain = tidy(glob);
    const pattern = plain.includes('/') || glob.startsWith('/') ? plain : `**/${plain}`;
    return [pattern, `${pattern}/**`];
  });
  return picomatch(patterns, { dot: true, windows: false });
}

/** A backslash separates folders where it was typed on Windows, save before a bracket: there it says that the bracket is none. */
function tidy(path: string): string {
  return path
    .replace(/\\(?![[\](){}!])/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
}
