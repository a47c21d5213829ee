import type { Span } from 'retext-substantiate/kit';
import type { TextEdit } from '../../engine/types.js';
import type { Register, RegisterFormat } from '../../evidence/types.js';
import { mentionsOf } from './register-mentions.js';

/** The edits that give an item another id in the text of a register: in its own row, and where other rows name it. */
export function editsOfRegister(register: Register, from: string, to: string): TextEdit[] {
  const { text = '' } = register;
  const write = writers[register.format];
  const byCell = new Map<Span, Span[]>();
  for (const { cell, span } of mentionsOf(register, from)) byCell.set(cell, [...(byCell.get(cell) ?? []), span]);
  return [...byCell].flatMap(([cell, spans]) => write(text, cell, spans, to));
}

type Write = (text: string, cell: Span, spans: readonly Span[], id: string) => TextEdit[];

const writers: Readonly<Record<RegisterFormat, Write>> = {
  csv: writeCsv,
  json: (text, cell, spans, id) => spans.map((span) => put(span, quoteAt(text, cell, span) ? escaped(id) : JSON.stringify(id))),
  yaml: (text, cell, spans, id) => spans.map((span) => writeYaml(text, cell, span, id)),
  markdown: (_text, _cell, spans, id) => spans.map((span) => put(span, id.replace(/[\\|*`<&]|^_|_$/gu, String.raw`\$&`))),
  // A workbook has no text: nothing is found in it.
  xlsx: () => [],
};

function writeCsv(text: string, cell: Span, spans: readonly Span[], id: string): TextEdit[] {
  const doubled = id.replaceAll('"', '""');
  if (text[cell.start] === '"')
    return spans.map((span) => put(span.start === cell.start ? cell : span, span.start === cell.start ? `"${doubled}"` : doubled));
  if (!/["|]/u.test(id)) return spans.map((span) => put(span, id));
  let value = '';
  let from = cell.start;
  for (const { start, end } of spans) {
    value += text.slice(from, start) + doubled;
    from = end;
  }
  return [put(cell, `"${value}${text.slice(from, cell.end)}"`)];
}

function writeYaml(text: string, cell: Span, span: Span, id: string): TextEdit {
  const quote = quoteAt(text, cell, span);
  if (quote === '"') return put(span, escaped(id));
  if (quote === "'") return put(span, id.replaceAll("'", "''"));
  if (isPlainYaml(id)) return put(span, id);
  const scalar = scalarAround(text, cell, span);
  return put(scalar, JSON.stringify(text.slice(scalar.start, span.start) + id + text.slice(span.end, scalar.end)));
}

/** Whether YAML reads it as a text without quotation marks. */
function isPlainYaml(id: string): boolean {
  return /^\p{L}[\p{L}\p{N}_./-]*$/u.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(id);
}

/** The value without quotation marks that an id stands in: up to the end of the line, or of the item of a list in brackets. */
function scalarAround(text: string, cell: Span, span: Span): Span {
  const isEdge = (character = ''): boolean => /[\r\n,[\]]/u.test(character);
  let { start, end } = span;
  while (start > cell.start && !isEdge(text[start - 1])) start--;
  while (end < cell.end && !isEdge(text[end])) end++;
  start += /^(?:\s*-\s)?\s*/u.exec(text.slice(start, span.start))?.[0].length ?? 0;
  return { start, end: span.end + text.slice(span.end, end).trimEnd().length };
}

/** The quotation mark of the text that a place of a cell stands in; undefined outside of any. */
function quoteAt(text: string, cell: Span, { start }: Span): string | undefined {
  let open: string | undefined;
  for (let at = cell.start; at < start; at++) {
    const character = text[at];
    if (open === '"' && character === '\\') at++;
    else if (open === character) open = undefined;
    else if (open === undefined && (character === '"' || character === "'") && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) open = character;
  }
  return open;
}

function escaped(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}

function put({ start, end }: Span, text: string): TextEdit {
  return { start, end, text };
}
