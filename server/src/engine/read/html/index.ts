import { editor } from './edit.js';
import { findNotes } from './notes.js';
import { PageReader } from './page-reader.js';
import { parseHtml } from './tree.js';
import type { RegionReader } from '../reader.js';
import { emptyRegion, type ReadRegion } from '../types.js';

/**
 * Reads a whole HTML document. What a browser would not show as the report's words is left out; what stands in the source otherwise
 * than it is read (`&amp;`, a line's end with its indent) is mapped as a whole, so that each finding's place is exact.
 */
export const readHtml: RegionReader = (html) => {
  try {
    const tree = parseHtml(html);
    if (tree) return { ...new PageReader(html, findNotes(tree)).read(tree), placed: editor(html) };
  } catch (error) {
    // Wrongly nested tags are moved about by the parser, and may come to lie deeper than it ever held them open.
    if (!(error instanceof RangeError)) throw error;
  }
  return tooComplex(html);
};

function tooComplex(html: string): ReadRegion {
  return { ...emptyRegion, tooComplex: { start: 0, end: html.trimEnd().length } };
}
