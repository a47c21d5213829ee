import type { Position } from 'vscode-languageserver';
import { Lines } from './lines.js';

/** A text whose places can be told in lines and characters. */
export interface PlacedText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** A part of the text, in offsets. */
  readonly slice: (start: number, end: number) => string;
  readonly positionAt: (offset: number) => Position;
}

/** A text that the client has not opened. */
export function placedText(uri: string, version: number, text: string): PlacedText {
  const lines = new Lines(text);
  return { uri, version, text, slice: (start, end) => text.slice(start, end), positionAt: (offset) => lines.positionAt(offset) };
}
