import { ProseBuilder } from '../offset-map.js';
import { paragraphKind } from './paragraph.js';
import { emptyRegion, type ReadBlock, type ReadHeading, type ReadRegion } from './types.js';

const bullet = /^[^\S\r\n]*(?:[·•●▪‣◦∙–—*-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)])[^\S\r\n]+(?=\S)/;
const lineEnd = /\r\n|\n|\r/g;
/** Longest line, in words, that is taken for a heading where it stands alone and ends without a stop. */
const longestHeading = 12;
/** A line shorter than this, without a stop, before a line with a capital, is no wrapped prose. */
const shortLine = 60;

interface Line {
  readonly text: string;
  readonly start: number;
  /** Offset of the line's ending. */
  readonly end: number;
  readonly next: number;
}

/** Reads one region of plain text: paragraphs, wrapped or not, bullets and numbered paragraphs, lines that serve as headings. */
export function readTextRegion(region: string): ReadRegion {
  const blocks: ReadBlock[] = [];
  const headings: ReadHeading[] = [];
  let pending: Line[] = [];
  for (const line of linesOf(region)) {
    if (line.text.trim() === '') continue;
    const last = pending[pending.length - 1];
    if (last && (bullet.test(line.text) || isCutOff(last.text, line.text))) flush();
    pending.push(line);
  }
  flush();
  return { ...emptyRegion, blocks, headings };

  function flush(): void {
    if (pending.length === 0) return;
    const { block, item } = readBlock(pending);
    const alone = pending.length === 1 && !item;
    pending = [];
    if (alone && looksLikeHeading(block.prose)) {
      headings.push({ text: block.prose, depth: 1, block: blocks.length, anchored: false });
      blocks.push({ ...block, kind: 'heading', depth: 1 });
    } else {
      blocks.push(block);
    }
  }
}

function linesOf(region: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of region.matchAll(lineEnd)) {
    const next = found.index + found[0].length;
    lines.push({ text: region.slice(start, found.index), start, end: found.index, next });
    start = next;
  }
  if (start < region.length) lines.push({ text: region.slice(start), start, end: region.length, next: region.length });
  return lines;
}

function isCutOff(line: string, next: string): boolean {
  const text = line.trim();
  return text.length < shortLine && !/[.,;:!?–—-]["'”’)]?$/.test(text) && /^\s*\p{Lu}/u.test(next);
}

function looksLikeHeading(prose: string): boolean {
  return !/[.,;:!?…]["'”’)]?$/.test(prose) && /^["'“‘(]?[\p{Lu}\d]/u.test(prose) && prose.split(/\s+/).length <= longestHeading;
}

function readBlock(lines: readonly Line[]): { readonly block: ReadBlock; readonly item: boolean } {
  const builder = new ProseBuilder();
  const mark = bullet.exec(lines[0]?.text ?? '')?.[0];
  lines.forEach((line, index) => {
    const indent = index === 0 && mark !== undefined ? mark.length : line.text.length - line.text.trimStart().length;
    const text = line.text.slice(indent).trimEnd();
    const start = line.start + indent;
    builder.add(text, start, start + text.length);
    if (index < lines.length - 1) builder.add('\n', line.end, line.next);
  });
  const { prose, map } = builder.finish();
  const item = mark !== undefined;
  const kind = item ? 'list-item' : paragraphKind(prose);
  return { block: { kind, prose, map, marks: [], quoted: false, end: map.end(prose.length) }, item };
}
