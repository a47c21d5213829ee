import type { Position } from 'vscode-languageserver';
import { Lines } from './lines.js';

/** A text whose places can be told in lines and characters. */
export interface PlacedText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
}

/** A text that the client has not opened. */
export function placedText(uri: string, version: number, text: string): PlacedText {
  const lines = new Lines(text);
  return { uri, version, text, positionAt: (offset) => lines.positionAt(offset) };
}
