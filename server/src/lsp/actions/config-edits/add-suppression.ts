import { isMap, isSeq } from 'yaml';
import type { ConfigSuppression, TextEdit } from '../../../engine/types.js';
import { append, edited, fill, find, topPairs, whole } from './yaml-text.js';

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
  const first = isSeq(list.value) && !list.value.flow ? list.value.items[0] : undefined;
  const at = isMap(first) ? first.range?.[0] : undefined;
  if (at === undefined) {
    if (!isSeq(list.value)) return whole(config, (document) => fill(document, 'suppressions', [suppression]));
    return whole(config, (document) => document.addIn(['suppressions'], document.createNode(suppression)));
  }
  const dash = config.lastIndexOf('-', at);
  const indent = ' '.repeat(dash - (config.lastIndexOf('\n', dash - 1) + 1));
  return edited(config, dash, dash, `- ${lines.join(`\n${indent}  `)}\n${indent}`);
}

function isSame(item: unknown, { rule, fingerprint, path }: Omit<ConfigSuppression, 'reason'> & { readonly path?: string }): boolean {
  return isMap(item) && item.get('rule') === rule && item.get('fingerprint') === fingerprint && item.get('path') === path;
}
