import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Span } from 'retext-substantiate/kit';
import { firstLine, isTooDeep, tooDeep, type DataFault, type DataReading } from './data.js';
import { leftOut, type Path } from './types.js';
import { sayFault } from './yaml-faults.js';

/** Reads one YAML document; never throws. */
export function readYaml(text: string): DataReading {
  const nothing = (message: string): DataReading => ({
    value: undefined,
    faults: [{ message, span: firstLine(text, 0, text.length) }],
    spanOf: () => firstLine(text, 0, text.length),
  });
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const faults: DataFault[] = [];
    const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (broken?.code === 'RESOURCE_EXHAUSTION') return nothing(tooDeep);
    if (broken) {
      const span = firstLine(text, broken.pos[0], Math.max(broken.pos[1], broken.pos[0] + 1));
      const message = `This is not YAML, ${leftOut}: ${sayFault(broken, text)}`;
      return { ...nothing(''), faults: [{ message, span }] };
    }
    for (const { pos } of document.errors) {
      const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? '';
      faults.push({ message: `\`${key}\` is set twice; the last one counts`, span: { start: pos[0], end: pos[0] + key.length } });
    }
    for (const { pos } of document.warnings) {
      faults.push({ message: 'This tag means nothing here: write the value without it', span: firstLine(text, pos[0], pos[1]) });
    }
    const data: unknown = document.toJS();
    // Written out and read again, an anchor's data is copied to every alias: dropping an entry in one place must not drop it in another.
    const value: unknown = data === undefined ? undefined : JSON.parse(JSON.stringify(data));
    if (isTooDeep(value)) return nothing(tooDeep);
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
