import type { Span } from 'retext-substantiate/kit';
import type { RegisterProblem } from '../types.js';
import { KeyedEntry } from './keyed-entry.js';
import type { RawEntry } from './types.js';

const field = /( *)(- +)?([a-z][\w-]*(?: [\w-]+)*):(?: +((?:[^ \r\n][^\r\n]*)?))?(?:\r\n|\n|\r|$)/iy;
/** A value that means nothing but itself: in quotation marks without anything escaped, or plain. */
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
const plain = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s-]))/;
const special = /:(?:\s|$)|\s#|\t/;

/**
 * Reads an entry of lines like `title: Audit of case files`; undefined where it is written in any other way, which is left to the parser.
 * A value with a line break is one of these, so no line can belong to the value before it.
 */
export function readPlainEntry(text: string, start: number, end: number): RawEntry | undefined {
  const problems: RegisterProblem[] = [];
  const entry = new KeyedEntry(problems);
  let column: number | undefined;
  let last: Span = { start, end: start };
  let first = start;
  field.lastIndex = start;
  while (field.lastIndex < end) {
    const at = field.lastIndex;
    const [matched, blanks = '', dash = '', name = '', written = ''] = field.exec(text) ?? [];
    if (matched === undefined) {
      if (text.slice(at, end).trim() !== '') return undefined;
      break;
    }
    const keyAt = blanks.length + dash.length;
    if ((dash === '') === (column === undefined) || keyAt !== (column ?? keyAt)) return undefined;
    if (column === undefined) first = at + keyAt;
    column = keyAt;
    const value = valueOf(written.trimEnd());
    if (value === undefined) return undefined;
    const key = { name, start: at + keyAt, end: at + keyAt + name.length };
    const from = text.indexOf(written, key.end + 1);
    last = { start: from, end: from + written.trimEnd().length };
    if (value !== '') entry.add(key, value, last);
  }
  return column === undefined || problems.length > 0 ? undefined : entry.close({ start: first, end: Math.max(last.end, first) });
}

function valueOf(written: string): string | undefined {
  const [whole, double, single] = quoted.exec(written) ?? [];
  if (whole !== undefined) return double ?? single;
  if (written === '' || written === '~' || written === 'null') return '';
  return plain.test(written) && !special.test(written) ? written : undefined;
}
