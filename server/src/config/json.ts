import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from 'retext-substantiate/kit';
import { firstLine, isTooDeep, tooDeep, type DataFault, type DataReading } from './data.js';
import { leftOut, type Path } from './types.js';

/** What the reader's errors mean, and the way out. */
const meanings: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value that JSON knows; put a text in double quotes',
  InvalidNumberFormat: 'this is no number that JSON knows',
  PropertyNameExpected: 'a key in double quotes is needed here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing after the key',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing `}` is missing',
  CloseBracketExpected: 'a closing `]` is missing',
  EndOfFileExpected: 'the file goes on behind its end; take this out',
  UnexpectedEndOfComment: 'the comment does not end',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'the number does not end',
  InvalidUnicode: 'four hexadecimal digits must follow `\\u`',
  InvalidEscapeCharacter: 'write a backslash as `\\\\`',
  InvalidCharacter: 'a character stands here that may not; write a tab as `\\t`, a line break as `\\n`',
};

/** Reads a JSON text, with comments and trailing commas let pass; never throws. */
export function readJson(text: string): DataReading {
  const nowhere = (): Span => firstLine(text, 0, text.length);
  const nothing = (fault: DataFault): DataReading => ({ value: undefined, faults: [fault], spanOf: nowhere });
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    const [error] = errors;
    if (error && (root || text.trim() !== '')) {
      const name = printParseErrorCode(error.error);
      const message = `This is not JSON, ${leftOut}: ${meanings[name] ?? 'it can not be read from here on'}`;
      return nothing({ message, span: firstLine(text, error.offset, error.offset + Math.max(1, error.length)) });
    }
    const faults: DataFault[] = [];
    const value = root && valueOf(root, faults);
    if (isTooDeep(value)) return nothing({ message: tooDeep, span: nowhere() });
    return { value, faults, spanOf: (path, part) => spanOf(root, text, path, part) };
  } catch {
    // What overflows the stack is the only thing that this reader throws at.
    return nothing({ message: tooDeep, span: nowhere() });
  }
}

function valueOf(node: Node, faults: DataFault[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((item) => valueOf(item, faults));
  if (node.type !== 'object') return node.value as unknown;
  const map: Record<string, unknown> = {};
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (Object.hasOwn(map, name)) {
      faults.push({ message: `\`${name}\` is set twice; the last one counts`, span: { start: key.offset, end: key.offset + key.length } });
    }
    // A key such as `__proto__` is a key like any other.
    Object.defineProperty(map, name, { value: valueOf(value, faults), enumerable: true, configurable: true, writable: true });
  }
  return map;
}

function spanOf(root: Node | undefined, text: string, path: Path, part: 'key' | 'value'): Span {
  for (let length = path.length; root && length >= 0; length--) {
    const value = length === 0 ? root : lastAt(root, path.slice(0, length));
    if (!value) continue;
    const key = value.parent?.type === 'property' ? value.parent.children?.[0] : undefined;
    const node = part === 'key' || length < path.length ? (key ?? value) : value;
    if (length === 0) break;
    return firstLine(text, node.offset, node.offset + node.length);
  }
  return firstLine(text, 0, text.length);
}

/** The last of two equal keys counts. */
function lastAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (!node) return undefined;
    node =
      node.type === 'object'
        ? node.children?.findLast(({ children }) => children?.[0]?.value === String(step))?.children?.[1]
        : findNodeAtLocation(node, [step]);
  }
  return node;
}
