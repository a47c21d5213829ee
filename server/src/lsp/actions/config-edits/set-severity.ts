import { isMap, isScalar } from 'yaml';
import type { Severity, TextEdit } from '../../../engine/types.js';
import { append, edited, fill, find, insertLine, topPairs, whole } from './yaml-text.js';

/**
 * The edit that sets a rule's severity in a config's text, leaving everything else as it stands, comments and options too.
 * @returns undefined where the text is not a config that can be edited.
 */
export function setSeverity(config: string, rule: string, severity: Severity | 'off'): TextEdit | undefined {
  const top = topPairs(config);
  if (!top) return undefined;
  const rules = find(top, 'rules');
  if (!rules) return append(config, `rules:\n  ${rule}: ${severity}\n`);
  if (!isMap(rules.value)) return whole(config, (document) => fill(document, 'rules', { [rule]: severity }));
  const { items, flow } = rules.value;
  const entry = find(items, rule);
  const stated = isMap(entry?.value) ? find(entry.value.items, 'severity')?.value : entry?.value;
  if (isScalar(stated) && stated.range && stated.value !== null) return edited(config, stated.range[0], stated.range[1], severity);
  if (!entry && !flow && items.length > 0) return insertLine(config, items[0], `${rule}: ${severity}`);
  if (isMap(entry?.value) && !entry.value.flow && !flow) {
    const inserted = insertLine(config, entry.value.items[0], `severity: ${severity}`);
    if (inserted) return inserted;
  }
  return whole(config, (document) => document.setIn(isMap(entry?.value) ? ['rules', rule, 'severity'] : ['rules', rule], severity));
}
