import { indexAt } from './index-at.js';

/**
 * Where each stretch of a block's prose stands in the source. A stretch is either a straight copy, or a whole that was
 * written otherwise (`&amp;`, a line ending with the quote mark of the next line): then its ends map to the ends.
 */
export class OffsetMap {
  readonly #prose: readonly number[];
  readonly #source: readonly number[];
  readonly #sourceEnds: readonly number[];
  readonly #copies: readonly boolean[];
  readonly #length: number;

  /**
   * @param prose where each stretch begins in the prose, @param source and sourceEnds where it stands in the source,
   * @param copies whether it stands there as it is, @param length of the whole prose.
   */
  constructor(
    prose: readonly number[],
    source: readonly number[],
    sourceEnds: readonly number[],
    copies: readonly boolean[],
    length: number,
  ) {
    this.#prose = prose;
    this.#source = source;
    this.#sourceEnds = sourceEnds;
    this.#copies = copies;
    this.#length = length;
  }

  /** Source offset of the character at `offset` of the prose; at the prose's end, the end of its last stretch. */
  start(offset: number): number {
    if (offset >= this.#length) return this.end(this.#length);
    const index = indexAt(this.#prose, offset);
    const source = this.#source[index] ?? 0;
    return this.#copies[index] ? source + offset - (this.#prose[index] ?? 0) : source;
  }

  /** Source offset behind the character before `offset`; for 0, the beginning of the first stretch. */
  end(offset: number): number {
    if (offset <= 0) return this.#source[0] ?? 0;
    const index = indexAt(this.#prose, offset - 1);
    return this.#copies[index] ? (this.#source[index] ?? 0) + offset - (this.#prose[index] ?? 0) : (this.#sourceEnds[index] ?? 0);
  }
}

/** Collects a block's prose piece by piece, remembering where each came from. */
export class ProseBuilder {
  #text = '';
  readonly #prose: number[] = [];
  readonly #source: number[] = [];
  readonly #sourceEnds: number[] = [];
  readonly #copies: boolean[] = [];

  /** Length of the prose so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Adds `text`, which stands in the source from `start` to `end`. */
  add(text: string, start: number, end: number): void {
    if (text === '') return;
    const copies = text.length === end - start;
    if (copies && this.#copies[this.#copies.length - 1] && this.#sourceEnds[this.#sourceEnds.length - 1] === start) {
      this.#sourceEnds[this.#sourceEnds.length - 1] = end;
    } else {
      this.#prose.push(this.#text.length);
      this.#source.push(start);
      this.#sourceEnds.push(end);
      this.#copies.push(copies);
    }
    this.#text += text;
  }

  /** The map, with blanks at the end of the prose cut off. */
  finish(): { readonly prose: string; readonly map: OffsetMap } {
    const prose = this.#text.trimEnd();
    return { prose, map: new OffsetMap(this.#prose, this.#source, this.#sourceEnds, this.#copies, prose.length) };
  }
}

/** The map of prose that stands in the source as it is, from `start` on. */
export function copied(start: number, length: number): OffsetMap {
  return new OffsetMap([0], [start], [start + length], [true], length);
}
