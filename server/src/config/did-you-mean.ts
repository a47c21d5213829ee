import { closestMatch } from 'leven';

/** The candidate that was probably meant: one that the word begins, or else at most a third of the letters, and at least one, may be wrong. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const begun = word.length > 2 ? candidates.filter((candidate) => candidate.startsWith(word)) : [];
  if (begun.length === 1) return begun[0];
  return closestMatch(word, candidates, { maxDistance: Math.max(1, Math.ceil(word.length / 3)) });
}

/** `one`, `two` or `three`, in backticks. */
export function alternatives(names: readonly string[], conjunction = 'or'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} ${conjunction} ${last}` : last;
}
