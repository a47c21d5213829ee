import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Span } from 'retext-substantiate/kit';
import { leftOut } from './types.js';

/** Keys and indexes from the top of a YAML document to one of its values. */
export type Path = readonly (string | number)[];

/** Something wrong with the YAML itself. */
export interface YamlFault {
  readonly message: string;
  readonly span: Span;
}

/** The data of a YAML text and where each piece of it stands. */
export interface YamlReading {
  /** Plain data without shared objects; undefined where there is none or it can't be trusted. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The place of a value, or of its key; of the nearest value around it where it is missing. Never more than one line. */
  readonly spanOf: (path: Path, part: 'key' | 'value') => Span;
}

const tooDeep = `The values are nested too deeply, ${leftOut}`;

/** Reads one YAML document; never throws. */
export function readYaml(text: string): YamlReading {
  const nothing = (message: string): YamlReading => ({
    value: undefined,
    faults: [{ message, span: firstLine(text, 0, text.length) }],
    spanOf: () => firstLine(text, 0, text.length),
  });
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const faults: YamlFault[] = [];
    const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (broken?.code === 'RESOURCE_EXHAUSTION') return nothing(tooDeep);
    if (broken) {
      const span = firstLine(text, broken.pos[0], Math.max(broken.pos[1], broken.pos[0] + 1));
      const message = `This is not YAML, ${leftOut}: ${broken.message.charAt(0).toLowerCase()}${broken.message.slice(1)}`;
      return { ...nothing(''), faults: [{ message, span }] };
    }
    for (const { pos } of document.errors) {
      const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? '';
      faults.push({ message: `\`${key}\` is set twice; the last one counts`, span: { start: pos[0], end: pos[0] + key.length } });
    }
    for (const { pos, message } of document.warnings) faults.push({ message, span: firstLine(text, pos[0], pos[1]) });
    const data: unknown = document.toJS();
    // Written out and read again, an anchor's data is copied to every alias: dropping an entry in one place must not drop it in another.
    const value: unknown = data === undefined ? undefined : JSON.parse(JSON.stringify(data));
    return { value, faults, spanOf: (path, part) => spanOf(document, text, path, part) };
  } catch (error) {
    if (error instanceof ReferenceError) return nothing(`The aliases multiply into too much data, ${leftOut}: write the values out`);
    if (error instanceof RangeError) return nothing(tooDeep);
    return nothing(`The values refer to themselves, ${leftOut}: write the values out`);
  }
}

function spanOf(document: Document, text: string, path: Path, part: 'key' | 'value'): Span {
  let value = resolved(document, document.contents);
  let key: Node | null = null;
  for (const step of path) {
    const next = child(value, step);
    if (!next) break;
    key = next.key;
    value = resolved(document, next.value) ?? key;
  }
  const range = (part === 'key' ? key : value)?.range ?? key?.range;
  return range && range[1] > range[0] ? firstLine(text, range[0], range[1]) : firstLine(text, 0, text.length);
}

function child(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return isNode(value) ? { key: null, value } : undefined;
  }
  if (!isMap(node)) return undefined;
  // The last of two equal keys counts.
  const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}

function resolved(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

/** A problem in a long value is marked on its first line only, blanks at its end left out. */
function firstLine(text: string, start: number, end: number): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}
