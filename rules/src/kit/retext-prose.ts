import type { Node, Point } from 'unist';
import type { Nodes, Paragraph, Root } from 'nlcst';
import { opaque } from '../language/index.js';
import type { Span } from './types.js';

/** One paragraph of a natural-language tree as prose, with the way back to the file. */
export interface RetextProse {
  readonly prose: string;
  /** Where a span of the prose stands in the file; undefined where the tree has no positions. */
  readonly place: (span: Span) => { readonly start: Point; readonly end: Point } | undefined;
  /** The file's text for a span of the prose, from the tree itself. */
  readonly text: (span: Span) => string;
}

interface Leaf {
  /** Offset in the prose. */
  readonly start: number;
  readonly value: string;
  readonly node: Node;
}

/** The paragraphs of a tree, in order. */
export function paragraphsOf(root: Root): Paragraph[] {
  const found: Paragraph[] = [];
  visit(root);
  return found;

  function visit(node: Nodes): void {
    if (node.type === 'ParagraphNode') found.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  }
}

/** The prose of a paragraph: its leaves one after another, line ends as blanks, what is no prose as one opaque character. */
export function proseOf(paragraph: Paragraph): RetextProse {
  const leaves: Leaf[] = [];
  let prose = '';
  collect(paragraph);
  return {
    prose,
    place: ({ start, end }) => {
      const from = pointAt(leaves, start, 'start');
      const to = pointAt(leaves, end, 'end');
      return from && to ? { start: from, end: to } : undefined;
    },
    text: ({ start, end }) => prose.slice(start, end),
  };

  function collect(node: Nodes): void {
    if ('children' in node) {
      for (const child of node.children) collect(child);
      return;
    }
    const value = node.type === 'SourceNode' ? opaque : node.value.replace(/[\r\n\t]/g, ' ');
    leaves.push({ start: prose.length, value, node });
    prose += value;
  }
}

/** The point of a prose offset: inside the leaf that holds it, counted from that leaf's beginning, so that a shift elsewhere does no harm. */
function pointAt(leaves: readonly Leaf[], offset: number, side: 'start' | 'end'): Point | undefined {
  let low = 0;
  let high = leaves.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = leaves[middle]?.start ?? 0;
    // The end of a span belongs to the leaf before it, its start to the leaf after.
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const leaf = leaves[low];
  const position = leaf?.node.position;
  if (!position || position.start.offset === undefined) return undefined;
  if (leaf.node.type === 'SourceNode') return position[side];
  const within = offset - leaf.start;
  return { line: position.start.line, column: position.start.column + within, offset: position.start.offset + within };
}
