import type { Span } from 'retext-substantiate/kit';
import { holdsEntries } from './keyed-entry.js';

/** What may refer to something in another entry: then none can be read alone. */
const reference = /(?:^|[\s,:[{-])[&*][^\s&*]/;
const line = /( *)((?:[^ \r\n][^\r\n]*)?)(?:\r\n|\n|\r|$)/y;

/** The entries of a YAML document whose list is written in lines, each with its dash; undefined where it is written otherwise. */
export function chunksOf(text: string, start: number, end: number): Span[] | undefined {
  if (reference.test(text.slice(start, end))) return undefined;
  const starts: number[] = [];
  let dashes: number | undefined;
  let keyed = false;
  line.lastIndex = start;
  while (line.lastIndex < end) {
    const at = line.lastIndex;
    const [, blanks = '', content = ''] = line.exec(text) ?? [];
    if (content === '' || content.startsWith('#') || (at === start && /^(?:---|\.\.\.)\s*(?:#|$)/.test(content))) continue;
    const isDash = /^-(?:[ \t]|$)/.test(content);
    if (isDash && (dashes ?? blanks.length) === blanks.length) {
      dashes = blanks.length;
      starts.push(at);
    } else if (dashes === undefined) {
      if (keyed || blanks !== '' || !opensList(content)) return undefined;
      keyed = true;
    } else if (blanks.length <= dashes && keyed) {
      return undefined;
    }
  }
  return dashes === undefined ? undefined : starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function opensList(content: string): boolean {
  const [, key] = /^(\w+):\s*(?:#.*)?$/.exec(content) ?? [];
  return key !== undefined && holdsEntries(key);
}
