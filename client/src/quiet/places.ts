import type { TextPosition, TextRange } from 'substantiate/protocol';

/** A stretch of a text that was replaced by another text; the range is that before the change. */
export interface Change {
  readonly range: TextRange;
  readonly text: string;
}

/** Negative where the first stands before the second, 0 where they are the same place. */
export function compare(one: TextPosition, other: TextPosition): number {
  return one.line - other.line || one.character - other.character;
}

export function isEmpty({ start, end }: TextRange): boolean {
  return compare(start, end) === 0;
}

/** Whether two stretches share a character or an end. */
export function touch(one: TextRange, other: TextRange): boolean {
  return compare(one.start, other.end) <= 0 && compare(other.start, one.end) <= 0;
}

/** Whether two stretches share a character, or an empty one lies in the other. */
export function overlap(one: TextRange, other: TextRange): boolean {
  if (isEmpty(one) || isEmpty(other)) return touch(one, other);
  return compare(one.start, other.end) < 0 && compare(other.start, one.end) < 0;
}

/** The stretch that the text of a change takes up afterwards. */
export function written({ range: { start }, text }: Change): TextRange {
  const lines = text.split(/\r\n|\r|\n/u);
  const last = lines.at(-1) ?? '';
  const end =
    lines.length === 1
      ? { line: start.line, character: start.character + last.length }
      : { line: start.line + lines.length - 1, character: last.length };
  return { start, end };
}

/** How an edit moves what stands in the text, and what it wrote. */
export interface Movement {
  /** Where a stretch is afterwards; what was inside of replaced text is at the ends of what replaced it. */
  readonly moved: (range: TextRange) => TextRange;
  /** What each change wrote, as it stands afterwards, in the order of the text. */
  readonly written: readonly TextRange[];
}

/** Follows changes made at once, by one key or in thousands of places: they do not overlap, and their ranges are those before all of them. */
export function movement(changes: readonly Change[]): Movement {
  const steps: { readonly start: TextPosition; readonly end: TextPosition; readonly after: TextRange }[] = [];
  for (const change of [...changes].sort((one, other) => compare(one.range.start, other.range.start))) {
    const { start, end } = change.range;
    const before = steps.at(-1);
    const from = before ? shifted(start, before) : start;
    steps.push({ start, end, after: written({ range: { start: from, end: from }, text: change.text }) });
  }
  const movedPosition = (position: TextPosition): TextPosition => {
    // What stands where a change begins is before it.
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(steps[middle]?.start ?? position, position) < 0) low = middle + 1;
      else high = middle;
    }
    const last = steps[low - 1];
    if (!last) return position;
    return compare(position, last.end) < 0 ? last.after.end : shifted(position, last);
  };
  return {
    moved: ({ start, end }) => ({ start: movedPosition(start), end: movedPosition(end) }),
    written: steps.map(({ after }) => after),
  };
}

/** Where a place behind a change is after it. */
function shifted(position: TextPosition, { end, after }: { readonly end: TextPosition; readonly after: TextRange }): TextPosition {
  return {
    line: position.line + after.end.line - end.line,
    character: position.line === end.line ? position.character - end.character + after.end.character : position.character,
  };
}
