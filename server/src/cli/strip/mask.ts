import type { Span } from 'retext-substantiate/kit';

/** Stands in a masked text for each character that goes. */
export const gone = '\uE000';
/** Stands in a masked text for each character of a link to evidence, which goes only with the brackets around it. */
export const linked = '\uE001';

/** A text in which what goes is blotted out, as long as the text itself, so that offsets hold for both. */
export class Mask {
  #text: string;

  constructor(text: string) {
    // Both are for private use: in a text they mean nothing that could be told apart from a blank here.
    this.#text = text.replaceAll(gone, ' ').replaceAll(linked, ' ');
  }

  get text(): string {
    return this.#text;
  }

  /** Blots out spans; they may overlap. */
  blot(spans: readonly Span[], by: typeof gone | typeof linked = gone): void {
    if (spans.length === 0) return;
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
      if (end <= at) continue;
      const from = Math.max(start, at);
      pieces.push(this.#text.slice(at, from), by.repeat(end - from));
      at = end;
    }
    this.#text = pieces.join('') + this.#text.slice(at);
  }

  /** Whether something at the offset goes. */
  hides(offset: number): boolean {
    return this.#text[offset] === gone;
  }
}
