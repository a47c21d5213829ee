import type { Span } from './span.js';

const openingBefore = /[\s([{\u2013\u2014/\uFFFC-]/;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Words inside quotation marks, curly or straight, single or double, without the marks.
 * An apostrophe (`children's`, `teams'`) opens nothing. A mark that is never closed quotes nothing.
 * @returns spans in UTF-16 offsets of the prose, outermost quotations only, in order.
 */
export function findQuotations(prose: string): Span[] {
  if (!/["'“‘«]/.test(prose)) return [];
  const quotations: Span[] = [];
  // A mark that is not closed once is not closed later either: looking again each time would search the whole of a hostile text for every mark.
  const neverClosed = new Set<string>();
  for (let at = 0; at < prose.length; at++) {
    const mark = prose[at] ?? '';
    if (neverClosed.has(mark)) continue;
    const end = closingOf(prose, at);
    if (end === undefined) continue;
    if (end < 0) {
      neverClosed.add(mark);
      continue;
    }
    quotations.push({ start: at + 1, end });
    at = end;
  }
  return quotations;
}

/** Where the quotation that opens at `at` ends; -1 where it never does, undefined where none opens. */
function closingOf(prose: string, at: number): number | undefined {
  switch (prose[at]) {
    case '“':
      return find(prose, at, (index) => prose[index] === '”');
    case '«':
      return find(prose, at, (index) => prose[index] === '»');
    case '"':
      return opens(prose, at) ? find(prose, at, (index) => prose[index] === '"') : undefined;
    case '‘':
      return opens(prose, at) ? find(prose, at, (index) => prose[index] === '’' && closes(prose, index)) : undefined;
    case "'":
      return opens(prose, at) ? find(prose, at, (index) => prose[index] === "'" && closes(prose, index)) : undefined;
    default:
      return undefined;
  }
}

function find(prose: string, at: number, isClosing: (index: number) => boolean): number {
  for (let index = at + 2; index < prose.length; index++) if (isClosing(index)) return index;
  return -1;
}

function opens(prose: string, at: number): boolean {
  return (at === 0 || openingBefore.test(prose[at - 1] ?? '') || '“‘"'.includes(prose[at - 1] ?? ' ')) && /\S/.test(prose[at + 1] ?? ' ');
}

/** `teams’ work` may be a plural possessive: a closing mark is followed by no letter, and a mark after `s` and before a blank and a small letter is taken for an apostrophe only if another mark follows. */
function closes(prose: string, at: number): boolean {
  if (wordCharacter.test(prose[at + 1] ?? '')) return false;
  if (/s/i.test(prose[at - 1] ?? '') && /^ \p{Ll}/u.test(prose.slice(at + 1, at + 3))) {
    const mark = prose[at] ?? '';
    const next = prose.indexOf(mark, at + 1);
    return next < 0 || wordCharacter.test(prose[next + 1] ?? '');
  }
  return true;
}
