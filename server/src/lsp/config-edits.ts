import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { TextEdit } from '../engine/types.js';

/**
 * The edit that switches a rule off in a config's text, leaving everything else as it stands, comments too.
 * @returns undefined where the text is not a config that can be edited.
 */
export function switchOff(config: string, rule: string): TextEdit | undefined {
  const top = topPairs(config);
  if (!top) return undefined;
  const rules = find(top, 'rules');
  if (!rules) return append(config, `rules:\n  ${rule}: off\n`);
  if (!isMap(rules.value)) return whole(config, (document) => fill(document, 'rules', { [rule]: 'off' }));
  const entry = find(rules.value.items, rule);
  if (entry && isScalar(entry.value) && entry.value.range && entry.value.value !== null) {
    return { start: entry.value.range[0], end: entry.value.range[1], text: 'off' };
  }
  if (!entry && !rules.value.flow && rules.value.items.length > 0) return insertLine(config, rules.value.items[0], `${rule}: off`);
  return whole(config, (document) => document.setIn(isMap(entry?.value) ? ['rules', rule, 'severity'] : ['rules', rule], 'off'));
}

/** The edit that adds a suppression to a config's text; undefined where the text is not a config that can be edited. */
export function addSuppression(
  config: string,
  suppression: { rule: string; fingerprint: string; reason: string; path?: string },
): TextEdit | undefined {
  const top = topPairs(config);
  if (!top) return undefined;
  const lines = Object.entries(suppression).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const list = find(top, 'suppressions');
  if (!list) return append(config, `suppressions:\n  - ${lines.join('\n    ')}\n`);
  const first = isSeq(list.value) && !list.value.flow ? list.value.items[0] : undefined;
  const at = isMap(first) ? first.range?.[0] : undefined;
  if (at === undefined) {
    if (!isSeq(list.value)) return whole(config, (document) => fill(document, 'suppressions', [suppression]));
    return whole(config, (document) => document.addIn(['suppressions'], document.createNode(suppression)));
  }
  const dash = config.lastIndexOf('-', at);
  const column = dash - (config.lastIndexOf('\n', dash - 1) + 1);
  const indent = ' '.repeat(column);
  return { start: dash, end: dash, text: `- ${lines.join(`\n${indent}  `)}\n${indent}` };
}

function topPairs(config: string): Pair[] | undefined {
  const document = parseDocument(config, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return [];
  // A flow map at the top (`{preset: strict}`) has no lines to add to.
  return isMap(document.contents) && !document.contents.flow ? document.contents.items.filter(isPair) : undefined;
}

function find(pairs: readonly Pair[], key: string): Pair | undefined {
  return pairs.findLast((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Gives an empty key its value; a comment that stood there stays. */
function fill(document: ReturnType<typeof parseDocument>, key: string, value: unknown): void {
  const empty: unknown = document.get(key, true);
  const node: Node = document.createNode(value);
  if (isNode(empty)) node.commentBefore = empty.commentBefore ?? empty.comment ?? null;
  document.set(key, node);
}

function append(config: string, text: string): TextEdit {
  const end = config.length;
  return { start: end, end, text: `${config === '' || config.endsWith('\n') ? '' : '\n'}${text}` };
}

/** Puts a line before a pair, with its indent. */
function insertLine(config: string, before: Pair | undefined, line: string): TextEdit | undefined {
  const start = isScalar(before?.key) ? before.key.range?.[0] : undefined;
  if (start === undefined) return undefined;
  const indent = config.slice(config.lastIndexOf('\n', start - 1) + 1, start);
  return { start, end: start, text: `${line}\n${indent}` };
}

/** For shapes that are seldom written: the library writes the file out again, comments kept, and the change is cut down to what differs. */
function whole(config: string, change: (document: ReturnType<typeof parseDocument>) => void): TextEdit {
  const document = parseDocument(config);
  change(document);
  const text = document.toString({ lineWidth: 0 });
  let start = 0;
  while (start < config.length && config[start] === text[start]) start++;
  let tail = 0;
  while (tail < Math.min(config.length, text.length) - start && config[config.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { start, end: config.length - tail, text: text.slice(start, text.length - tail) };
}
