import type { Labels, ReadRegion } from './types.js';

/**
 * Reads a stretch of a document's text: the one thing that the engine needs of a format. It is pure, and gives the same for the same.
 *
 * Places are offsets into the text that the engine was given, and nothing else; no part of the engine knows of lines. For Markdown, plain
 * text and HTML that text is the file's own, so an offset is a place in the file. A format whose file is no text (a word processor's, a
 * page description) is turned into one by its host first: the words in reading order, with a table of its own from offsets to what a
 * person finds a place by there, such as page and paragraph. The table stays with the host: whoever shows a finding asks it where
 * for another format they would count lines, and fixes, whose edits are of this text too, are offered only where the host can write them.
 *
 * A reader whose format is not known to be safe to cut (only Markdown and plain text are) gets the whole text as one stretch.
 */
export type RegionReader = (region: string, labels: Labels) => ReadRegion;
