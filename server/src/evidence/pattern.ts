import { costOf } from './pattern-cost.js';
import { readPattern, type PatternNode } from './pattern-tree.js';

/** What a house's own style of citation may be written as, or what is wrong with it. */
export type CompiledPattern = { readonly pattern: RegExp } | { readonly problem: string };

/** Repetitions without an end stop here: no id is longer. */
const longestRun = 40;
/** Steps that an attempt at one place of a text may take at most, as far as can be told beforehand. */
const mostSteps = 10_000;

/**
 * Compiles the pattern of a config. It will run over texts that nobody vouches for, so whatever could take more than a fixed number
 * of steps at one place of the text is refused, and runs without an end are given one.
 * @returns a global expression with a group `id`; or a problem that continues a sentence about the pattern.
 */
export function compilePattern(expression: string): CompiledPattern {
  try {
    new RegExp(expression, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*\/u?: /su, '') : '';
    return { problem: `is not a regular expression: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` };
  }
  const { root, source, hasBackReference } = readPattern(expression, longestRun);
  if (!/\(\?<id>/.test(source)) return { problem: 'lacks a group `(?<id>…)` around the id' };
  if (hasBackReference) return { problem: 'refers back to a group, which may take too long on some texts: write it out' };
  if (repeatsGroup(root)) {
    return { problem: 'repeats a group, which may take too long on some texts: repeat single characters only, as in `[A-Z]+`' };
  }
  const { nullable, ways, length } = costOf(root);
  if (nullable) return { problem: 'fits where nothing stands: let it need one character at least' };
  if (ways * length > mostSteps) {
    return {
      problem: 'can be read in so many ways that some texts would take too long: let neighbouring parts differ, or limit them (`{1,4}`)',
    };
  }
  return { pattern: new RegExp(source, 'gu') };
}

/** Groups may be left out, but not repeated: ways to read them would multiply with the text's length. */
function repeatsGroup(node: PatternNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.item.kind === 'character' ? false : node.max > 1 || repeatsGroup(node.item);
    case 'sequence':
      return node.items.some(repeatsGroup);
    case 'choice':
      return node.branches.some(repeatsGroup);
    case 'assertion':
      return node.inner !== undefined && repeatsGroup(node.inner);
    case 'character':
      return false;
  }
}
