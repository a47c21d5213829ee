import { isMap, isNode, isPair, isScalar, parseDocument, type Document, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../../engine/types.js';

/** Reading a config again for each of a menu's actions would take longer than all else about them. */
let last: { readonly config: string; readonly pairs: readonly Pair[] | undefined } | undefined;

/** The pairs at the top of a config; undefined where the text is not a config that can be edited. */
export function topPairs(config: string): readonly Pair[] | undefined {
  if (last?.config !== config) last = { config, pairs: readTop(config) };
  return last.pairs;
}

function readTop(config: string): readonly Pair[] | undefined {
  const document = parseDocument(config, { logLevel: 'silent', keepSourceTokens: true });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return [];
  // A flow map at the top (`{preset: strict}`) has no lines to add to.
  return isMap(document.contents) && !document.contents.flow ? document.contents.items.filter(isPair) : undefined;
}

/** The pair that counts for a key. */
export function find(pairs: readonly Pair[], key: string): Pair | undefined {
  return pairs.findLast((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Adds lines at the end. */
export function append(config: string, text: string): TextEdit {
  const end = config.length;
  return edited(config, end, end, `${config === '' || config.endsWith('\n') ? '' : '\n'}${text}`);
}

/** Puts a line before a pair, with its indent. */
export function insertLine(config: string, before: Pair | undefined, line: string): TextEdit | undefined {
  const start = isScalar(before?.key) ? before.key.range?.[0] : undefined;
  if (start === undefined) return undefined;
  return edited(config, start, start, `${line}\n${indentAt(config, start)}`);
}

/** Offset of the dash before an item of a list; undefined where the list has none. */
export function dashOf({ srcToken }: YAMLSeq, index: number): number | undefined {
  if (srcToken?.type !== 'block-seq') return undefined;
  return srcToken.items.filter(({ value }) => value !== undefined)[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

/** What stands before an offset in its line. */
export function indentAt(config: string, offset: number): string {
  return config.slice(config.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** An edit in the config's own line ends. */
export function edited(config: string, start: number, end: number, text: string): TextEdit {
  return { start, end, text: config.includes('\r\n') ? text.replace(/\r?\n/gu, '\r\n') : text };
}

/** Gives an empty key its value; a comment that stood there stays. */
export function fill(document: Document, key: string, value: unknown): void {
  const empty: unknown = document.get(key, true);
  const node: Node = document.createNode(value);
  if (isNode(empty)) node.commentBefore = empty.commentBefore ?? empty.comment ?? null;
  document.set(key, node);
}

/** For shapes that are seldom written: the library writes the file out again, comments kept, and the change is cut down to what differs. */
export function whole(config: string, change: (document: Document) => void): TextEdit {
  const document = parseDocument(config);
  change(document);
  return cutDown(config, edited(config, 0, 0, document.toString({ lineWidth: 0 })).text);
}

/** The edit that makes one text of another, cut down to what differs. */
export function cutDown(config: string, text: string): TextEdit {
  let start = 0;
  while (start < config.length && config[start] === text[start]) start++;
  let tail = 0;
  while (tail < Math.min(config.length, text.length) - start && config[config.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { start, end: config.length - tail, text: text.slice(start, text.length - tail) };
}
