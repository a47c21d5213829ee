import type { Position } from 'vscode-languageserver';

type LineEnd = '' | '\n' | '\r' | '\r\n';

/**
 * Where the lines of a text begin and how they end, kept through edits without the text: an edit looks only at the lines it touches
 * and moves the rest. Offsets count from 0 in UTF-16 units; `\n`, `\r\n` and `\r` end a line.
 */
export class Lines {
  /** Offset of each line's first character. */
  private starts: number[];
  private ends: LineEnd[];
  /** Length of the text. */
  length: number;

  constructor(text: string) {
    const { starts, ends } = linesOf(text, 0);
    this.starts = [0, ...starts];
    this.ends = [...ends, ''];
    this.length = text.length;
  }

  /** The place of an offset. */
  positionAt(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, character: offset - this.startOf(line) };
  }

  /** The offset of a place; one beyond a line's end is at its end, one beyond the last line at the end of the text. */
  offsetAt({ line, character }: Position): number {
    const start = this.starts[Math.max(line, 0)];
    if (start === undefined) return this.length;
    const end = this.startOf(line + 1) - (this.ends[line]?.length ?? 0);
    return Math.min(start + Math.max(character, 0), end);
  }

  /** Follows an edit that put `inserted` in the place of what stood from `start` to `end`. */
  edit(start: number, end: number, inserted: string): void {
    const moved = inserted.length - (end - start);
    // A neighbour on either side may be half of a line's end.
    const first = this.lineOf(Math.max(start - 1, 0));
    const last = this.lineOf(Math.min(end + 1, this.length));
    const from = this.startOf(first);
    const { starts, ends } = linesOf(this.skeleton(from, start) + inserted + this.skeleton(end, this.startOf(last + 1)), from);
    // The last of them is where the first untouched line begins, unless there is none.
    if (last + 1 < this.starts.length) starts.pop();
    else ends.push('');
    const lines = last - first;
    if (starts.length === lines) {
      starts.forEach((value, index) => (this.starts[first + 1 + index] = value));
      ends.forEach((value, index) => (this.ends[first + index] = value));
    } else {
      // Not by splice: a large text pasted in has more lines than a call can have arguments.
      this.starts = [...this.starts.slice(0, first + 1), ...starts, ...this.starts.slice(last + 1)];
      this.ends = [...this.ends.slice(0, first), ...ends, ...this.ends.slice(last + 1)];
    }
    if (moved !== 0) this.shift(first + 1 + starts.length, moved);
    this.length += moved;
  }

  private shift(from: number, by: number): void {
    const { starts } = this;
    for (let index = from; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + by;
  }

  /** The text from an offset to another, as far as lines go: their ends as they are, anything else as `x`. */
  private skeleton(from: number, to: number): string {
    const first = this.lineOf(from);
    let text = '';
    for (let line = first; line < this.starts.length && this.startOf(line) < to; line++) {
      const end = this.ends[line] ?? '';
      text += 'x'.repeat(this.startOf(line + 1) - this.startOf(line) - end.length) + end;
    }
    return text.slice(from - this.startOf(first), to - this.startOf(first));
  }

  /** Where a line begins; the end of the text for one beyond the last. */
  private startOf(line: number): number {
    return this.starts[line] ?? this.length;
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

/** How the lines in a text end, and where those behind them begin, counted from `offset`. */
function linesOf(text: string, offset: number): { starts: number[]; ends: LineEnd[] } {
  const starts: number[] = [];
  const ends: LineEnd[] = [];
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/gu)) {
    starts.push(offset + index + end.length);
    ends.push(end as LineEnd);
  }
  return { starts, ends };
}
