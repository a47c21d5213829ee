import { isScalar, isSeq, stringify } from 'yaml';
import type { TextEdit } from '../../../engine/types.js';
import { append, dashOf, edited, fill, find, indentAt, topPairs, whole } from './yaml-text.js';

/**
 * The edit that adds a phrase to the project's terms, behind those there are.
 * @returns undefined where it is one already, or the text is not a config that can be edited.
 */
export function addTerm(config: string, phrase: string): TextEdit | undefined {
  const top = topPairs(config);
  if (!top) return undefined;
  const written = stringify(phrase, { lineWidth: 0 }).trimEnd();
  const terms = find(top, 'terms');
  if (!terms) return append(config, `terms:\n  - ${written}\n`);
  if (!isSeq(terms.value)) return whole(config, (document) => fill(document, 'terms', [phrase]));
  const { items, flow } = terms.value;
  if (items.some((item) => isScalar(item) && String(item.value).toLowerCase() === phrase.toLowerCase())) return undefined;
  const final = items.at(-1);
  const range = isScalar(final) ? final.range : undefined;
  if (!range) return whole(config, (document) => document.addIn(['terms'], phrase));
  if (flow) return edited(config, range[1], range[1], `, ${/[,[\]{}]/u.test(written) ? JSON.stringify(phrase) : written}`);
  const dash = dashOf(terms.value, items.length - 1);
  if (dash === undefined) return whole(config, (document) => document.addIn(['terms'], phrase));
  const indent = ' '.repeat(indentAt(config, dash).length);
  // Behind the comment of the last one, if it has any.
  const newline = config.indexOf('\n', range[1]);
  const end = newline < 0 ? config.length : config[newline - 1] === '\r' ? newline - 1 : newline;
  return edited(config, end, end, `\n${indent}- ${written}`);
}
