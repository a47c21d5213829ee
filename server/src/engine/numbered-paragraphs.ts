import type { DocumentParts } from './document-rules.js';
import type { NumberedParagraph } from './types.js';

/** `2.1`, `3.4.2.`, `(2.1)` before a paragraph's first word; a number without a dot is that of a list, and `2.1 per cent` goes on small. */
const number = /^[^\S\r\n]*(?:[-*+>][^\S\r\n]+)*[*_]{0,2}\(?(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?[*_]{0,2}[^\S\r\n]+(?=[^\s\p{Ll}])/u;
/** As much of a paragraph is looked at, in UTF-16 units. */
const head = 200;

/** Paragraphs that begin with their number in the report, as `2.1` does, in order. */
export function numberedParagraphs({ pages, starts, linted }: DocumentParts): NumberedParagraph[] {
  return linted.flatMap(({ reads }, index) =>
    reads.flatMap(({ blocks }, region) => {
      const page = pages[index];
      const source = page?.regions[region]?.text ?? '';
      const base = (starts[index] ?? 0) + (page?.starts[region] ?? 0);
      return blocks.flatMap(({ kind, map, prose, end, quoted }): NumberedParagraph[] => {
        if (quoted || (kind !== 'paragraph' && kind !== 'list-item')) return [];
        const line = startOfLine(source, map.start(0));
        const found = number.exec(source.slice(line, line + head));
        if (!found) return [];
        const text = prose.startsWith(found[1] ?? '') ? prose.replace(/^\S+\s+/u, '') : prose;
        return [{ number: found[1] ?? '', text: text.slice(0, head), start: base + line, end: base + end }];
      });
    }),
  );
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
