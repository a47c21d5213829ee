import type { BlockKind, Mark } from 'retext-substantiate/language';
import { ProseBuilder } from '../offset-map.js';
import { paragraphKind } from './paragraph.js';
import type { ReadBlock } from './types.js';

/** Where a block stands, as far as it decides its kind. */
export interface BlockPlace {
  readonly kind: BlockKind;
  readonly quoted: boolean;
  readonly depth?: number;
  readonly column?: string;
  readonly row?: string;
  readonly header?: boolean;
}

/** Longest line in bold, in words, that is taken for a heading. */
const longestBoldHeading = 15;

/** One block while its text is being read. */
export class OpenBlock {
  readonly prose = new ProseBuilder();
  readonly marks: Mark[] = [];
  depth: number | undefined;
  #boldStart: number | undefined;
  #boldEnd: number | undefined;

  constructor(readonly place: BlockPlace) {
    this.depth = place.depth;
  }

  /** Adds text as it stands in the source; blanks before the first word are left out. */
  add(text: string, start: number): void {
    const skipped = this.prose.length === 0 ? text.length - text.trimStart().length : 0;
    this.prose.add(text.slice(skipped), start + skipped, start + text.length);
  }

  boldOpens(): void {
    if (this.prose.length === 0) this.#boldStart = 0;
  }

  boldCloses(): void {
    this.#boldEnd = this.prose.length;
  }

  /**
   * The finished block; undefined where it holds no prose.
   * @param end source offset behind its last character, comments included.
   */
  close(end: number): ReadBlock | undefined {
    const { prose, map } = this.prose.finish();
    if (prose === '') return undefined;
    const { column, row, header } = this.place;
    const kind = this.#kind(prose);
    return {
      kind,
      prose,
      map,
      marks: this.marks,
      quoted: this.place.quoted,
      end,
      ...(kind === 'heading' && this.depth !== undefined ? { depth: this.depth } : {}),
      ...(column === undefined ? {} : { column }),
      ...(row === undefined ? {} : { row }),
      ...(header === undefined ? {} : { header }),
    };
  }

  #kind(prose: string): BlockKind {
    if (this.place.kind !== 'paragraph') return this.place.kind;
    const allBold = this.#boldStart === 0 && this.#boldEnd === prose.length;
    if (allBold && !/[.!?;,]$/.test(prose) && prose.split(/\s+/).length <= longestBoldHeading) return 'heading';
    return paragraphKind(prose);
  }
}
