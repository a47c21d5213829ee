import type { Format } from '../engine/types.js';

/** The kinds of files that are prose, and how each is read. `.report` is the editor's own kind, written as Markdown. */
const formats: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.report': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
};

/** Endings of the files that are linted in a folder. */
export const proseExtensions: readonly string[] = Object.keys(formats);

/** Those of the files that somebody writes by hand in an editor: pages are read where they are checked, and not while they are made. */
export const editedExtensions: readonly string[] = proseExtensions.filter((extension) => formats[extension] !== 'html');

/** How a document is read: by its ending; plain text where that says nothing. */
export function formatOf(path: string): Format {
  return formats[extensionOf(path)] ?? 'text';
}

/** Whether a file's ending says that it is prose. */
export function isProse(path: string): boolean {
  return Object.hasOwn(formats, extensionOf(path));
}

/** Whether a file's ending says that it is prose which is written by hand. */
export function isEdited(path: string): boolean {
  return editedExtensions.includes(extensionOf(path));
}

function extensionOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}
