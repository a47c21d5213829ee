import type { YAMLError } from 'yaml';

/** Says in plain words what the reader of YAML could not follow. */
export function sayFault({ code, message, pos: [start] }: Pick<YAMLError, 'code' | 'message' | 'pos'>, text: string): string {
  const rest = text.slice(start);
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a line begins with a tab: indent with spaces';
    case 'BAD_INDENT':
      return sayIndent(message);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return isColonBefore(text, start)
        ? 'two keys stand in one line: put a value that holds a colon in quotes'
        : 'this line is indented otherwise than the one before: keys of one map begin in the same column';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return sayMissing(rest, message);
    case 'BAD_SCALAR_START':
      return `a value can't begin with \`${rest.charAt(0)}\`: put it in quotes`;
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in double quotes has a meaning of its own: write it twice, or use single quotes';
    case 'MULTIPLE_DOCS':
      return 'the file holds several documents, divided by `---`: leave one';
    case 'UNEXPECTED_TOKEN':
      return sayUnexpected(rest, text.slice(0, start));
    default:
      return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  }
}

function sayIndent(message: string): string {
  const closing = /end with a (.)/.exec(message)?.[1];
  return closing === undefined
    ? 'this line is indented otherwise than those before: keys of one map begin in the same column'
    : `a closing \`${closing}\` is missing`;
}

function sayMissing(rest: string, message: string): string {
  const quote = /closing (["'])/.exec(message)?.[1];
  if (quote !== undefined) return `a closing quotation mark (\`${quote}\`) is missing`;
  const key = /^[^\s:]+(?=:\S)/.exec(rest)?.[0];
  return key === undefined
    ? 'a colon is missing after a key, as in `preset: strict`'
    : `a blank is missing after the colon of \`${key}\`, as in \`preset: strict\``;
}

function sayUnexpected(rest: string, before: string): string {
  const next = rest.charAt(0);
  if (next === ']' || next === '}') return `this \`${next}\` closes nothing`;
  if (/["'] *$/.test(before) || /["']\S*$/.test(before)) {
    return 'the value goes on behind its closing quotation mark: write a quotation mark inside single quotes twice, or use double quotes';
  }
  if (/\] *$/.test(before) || /^\S*[[\]]/.test(rest))
    return 'a value that begins with a bracket goes on behind it: put the whole value in quotes';
  return 'this fits neither the list nor the map before it: check the indentation';
}

function isColonBefore(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  return /^[^\n]*?:[ \t][^\n]*?:(?:[ \t]|$)/m.test(line.split('\n', 1)[0] ?? '');
}
