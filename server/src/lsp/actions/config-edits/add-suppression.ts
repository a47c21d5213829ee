import { isMap, isSeq } from 'yaml';
import type { ConfigSuppression, TextEdit } from '../../../engine/types.js';
import { append, dashOf, edited, fill, find, indentAt, topPairs, whole } from './yaml-text.js';

/**
 * The edit that adds a suppression to a config's text.
 * @returns undefined where it is there already, if only with a blank for its reason, or the text is not a config that can be edited.
 */
export function addSuppression(config: string, suppression: ConfigSuppression & { readonly path?: string }): TextEdit | undefined {
  const top = topPairs(config);
  if (!top) return undefined;
  const lines = Object.entries(suppression).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const list = find(top, 'suppressions');
  if (!list) return append(config, `suppressions:\n  - ${lines.join('\n    ')}\n`);
  if (isSeq(list.value) && list.value.items.some((item) => isSame(item, suppression))) return undefined;
  const dash = isSeq(list.value) ? dashOf(list.value, 0) : undefined;
  if (dash === undefined) {
    if (!isSeq(list.value)) return whole(config, (document) => fill(document, 'suppressions', [suppression]));
    return whole(config, (document) => document.addIn(['suppressions'], document.createNode(suppression)));
  }
  const indent = ' '.repeat(indentAt(config, dash).length);
  return edited(config, dash, dash, `- ${lines.join(`\n${indent}  `)}\n${indent}`);
}

function isSame(item: unknown, { rule, fingerprint, path }: Omit<ConfigSuppression, 'reason'> & { readonly path?: string }): boolean {
  return isMap(item) && item.get('rule') === rule && item.get('fingerprint') === fingerprint && item.get('path') === path;
}
