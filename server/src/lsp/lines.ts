import type { Position } from 'vscode-languageserver';

const carriageReturn = 13;
const lineFeed = 10;

/**
 * Where the lines of a text begin, kept through edits: an edit looks only at the lines it touches and moves the rest.
 * Offsets count from 0 in UTF-16 units; `\n`, `\r\n` and `\r` end a line.
 */
export class Lines {
  /** Offset of each line's first character. */
  private starts: number[];

  constructor(private text: string) {
    this.starts = [0, ...startsWithin(text, 0, text.length)];
  }

  /** The place of an offset. */
  positionAt(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, character: offset - (this.starts[line] ?? 0) };
  }

  /** The offset of a place; one beyond a line's end is at its end, one beyond the last line at the end of the text. */
  offsetAt({ line, character }: Position): number {
    const start = this.starts[Math.max(line, 0)];
    if (start === undefined) return this.text.length;
    let end = this.starts[line + 1] ?? this.text.length;
    if (line + 1 < this.starts.length) {
      end--;
      if (this.text.charCodeAt(end) === lineFeed && end > start && this.text.charCodeAt(end - 1) === carriageReturn) end--;
    }
    return Math.min(start + Math.max(character, 0), end);
  }

  /**
   * Follows an edit that put `inserted` characters in the place of those from `start` to `end`.
   * @param text the whole text as it is now.
   */
  edit(start: number, end: number, inserted: number, text: string): void {
    const { starts } = this;
    const moved = inserted - (end - start);
    // A neighbour on either side may be half of a line's end.
    const first = this.lineOf(Math.max(start - 1, 0));
    const last = this.lineOf(Math.min(end + 1, this.text.length));
    const next = starts[last + 1];
    this.text = text;
    const between = startsWithin(text, starts[first] ?? 0, next === undefined ? text.length : next + moved);
    // The last of them is where the first untouched line begins, which is known already.
    if (next !== undefined) between.pop();
    const before = last - first;
    if (between.length === before) for (let index = 0; index < before; index++) starts[first + 1 + index] = between[index] ?? 0;
    // Not by splice: a large text pasted in has more lines than a call can have arguments.
    else this.starts = [...starts.slice(0, first + 1), ...between, ...starts.slice(last + 1)];
    if (moved !== 0) this.shift(first + 1 + between.length, moved);
  }

  private shift(from: number, by: number): void {
    const { starts } = this;
    for (let index = from; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + by;
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Offsets of the lines that begin behind `from`, up to one that begins at `to`. */
function startsWithin(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) continue;
    if (code === carriageReturn || code === lineFeed) starts.push(at + 1);
  }
  return starts;
}
