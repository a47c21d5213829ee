import type { ProseEdit } from 'retext-substantiate/kit';
import type { ReadBlock, ReadReference } from './read/types.js';
import type { TextEdit } from './text-edit.js';

/** An edit of a block's prose in the source. Words put in behind a link or words in bold stand behind the marks too. */
export function placeEdit({ start, end, text }: ProseEdit, { map, prose }: ReadBlock, references: readonly ReadReference[]): TextEdit {
  if (start < end) return { start: map.start(start), end: map.end(end), text };
  const at = map.start(start);
  if (start < prose.length) return { start: at, end: at, text };
  // What the prose ends in may be a link's text.
  const link = references.find(({ kind, span }) => kind === 'link' && span.start < at && at < span.end);
  const behind = link?.span.end ?? at;
  return { start: behind, end: behind, text };
}
