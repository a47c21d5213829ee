/** Takes a regular expression apart, as far as its cost can be told. It must be one that compiles with the flag `u`. */

/** A part of a regular expression. */
export type PatternNode =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assertion'; readonly inner?: PatternNode }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number };

/** A regular expression taken apart, and written anew with every repetition bounded. */
export interface PatternTree {
  readonly root: PatternNode;
  readonly source: string;
  readonly hasBackReference: boolean;
}

const token = new RegExp(
  [
    String.raw`(?<quantifier>(?:[*+?]|\{(?<min>\d+)(?:(?<comma>,)(?<max>\d*))?\})(?<lazy>\??))`,
    String.raw`(?<open>\((?:\?(?:<[=!]|<[^>]*>|[:=!]))?)`,
    String.raw`(?<close>\))`,
    String.raw`(?<bar>\|)`,
    String.raw`(?<anchor>[\^$]|\\b)`,
    String.raw`(?<back>\\(?:[1-9]\d*|k<[^>]*>))`,
    String.raw`(?<character>\[(?:[^\]\\]|\\.)*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|.)|.)`,
  ].join('|'),
  'suy',
);

/** A group that is being read. */
interface Open {
  readonly opening: string;
  readonly branches: PatternNode[];
  items: PatternNode[];
}

/** @param most how often something is repeated at most where the expression itself sets no end. */
export function readPattern(expression: string, most: number): PatternTree {
  const stack: Open[] = [{ opening: '', branches: [], items: [] }];
  let source = '';
  let hasBackReference = false;
  token.lastIndex = 0;
  for (let match = token.exec(expression); match; match = token.lastIndex < expression.length ? token.exec(expression) : null) {
    const { quantifier, open, close, bar, anchor, back, character } = match.groups ?? {};
    const group = stack.at(-1);
    if (!group) break;
    if (quantifier !== undefined) {
      const { min, max } = boundsOf(match, most);
      const item = group.items.pop();
      if (item) group.items.push({ kind: 'repeat', item, min, max });
      source += `{${String(min)},${String(max)}}${match.groups?.['lazy'] ?? ''}`;
      continue;
    }
    source += match[0];
    if (open !== undefined) stack.push({ opening: open, branches: [], items: [] });
    else if (close !== undefined) {
      stack.pop();
      stack.at(-1)?.items.push(closed(group));
    } else if (bar !== undefined) {
      group.branches.push({ kind: 'sequence', items: group.items });
      group.items = [];
    } else if (anchor !== undefined || /^\\B$/.test(match[0])) group.items.push({ kind: 'assertion' });
    else if (back !== undefined) hasBackReference = true;
    else if (character !== undefined) group.items.push({ kind: 'character', source: character });
  }
  const [whole] = stack;
  return { root: whole ? closed(whole) : { kind: 'sequence', items: [] }, source, hasBackReference };
}

function closed({ opening, branches, items }: Open): PatternNode {
  const all: PatternNode[] = [...branches, { kind: 'sequence', items }];
  const inner: PatternNode = all.length === 1 && all[0] ? all[0] : { kind: 'choice', branches: all };
  return /[=!]$/.test(opening) ? { kind: 'assertion', inner } : inner;
}

function boundsOf({ 0: written, groups = {} }: RegExpExecArray, most: number): { min: number; max: number } {
  const sign = written.charAt(0);
  if (sign === '?') return { min: 0, max: 1 };
  if (sign !== '{') return { min: sign === '+' ? 1 : 0, max: most };
  const min = Number(groups['min']);
  if (groups['comma'] === undefined) return { min, max: min };
  return { min, max: groups['max'] ? Number(groups['max']) : Math.max(min, most) };
}
