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

/** Whether two stretches share a character or an end. */
export function touch(one: TextRange, other: TextRange): boolean {
  return compare(one.start, other.end) <= 0 && compare(other.start, one.end) <= 0;
}

/** Whether two stretches share a character, or an empty one lies in the other. */
export function overlap(one: TextRange, other: TextRange): boolean {
  if (compare(one.start, one.end) === 0 || compare(other.start, other.end) === 0) return touch(one, other);
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

/** Where a stretch is after a change; what was inside of the replaced text is at the ends of what replaced it. */
export function moved(range: TextRange, change: Change): TextRange {
  const after = written(change);
  return { start: movedPosition(range.start, change, after), end: movedPosition(range.end, change, after) };
}

function movedPosition(position: TextPosition, { range: { start, end } }: Change, after: TextRange): TextPosition {
  if (compare(position, start) <= 0) return position;
  if (compare(position, end) < 0) return after.end;
  const onSameLine = position.line === end.line;
  return {
    line: position.line + after.end.line - end.line,
    character: onSameLine ? position.character - end.character + after.end.character : position.character,
  };
}
