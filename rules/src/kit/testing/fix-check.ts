/** Holds the fixes of a rule against what it says of the text afterwards. */

/** As much of a finding as is looked at; offsets are UTF-16 units of the linted text. */
export interface FixedFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly FixEdit[]; readonly safe?: boolean }[];
}

interface FixEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the rule finds in a text, and how many blanks somebody still has to fill in there. */
export interface FixLint {
  readonly findings: (text: string) => readonly FixedFinding[];
  readonly blanks: (text: string) => number;
}

/**
 * Problems with the fixes of a text: each takes its finding away, brings none of its rule, leaves what stands elsewhere as it was,
 * leaves a blank that is found unless it is safe, and does no harm to the marks and blanks between words.
 */
export function fixProblems(text: string, { findings, blanks }: FixLint): string[] {
  const before = findings(text);
  const blanksBefore = blanks(text);
  return before.flatMap((finding) =>
    finding.fixes.flatMap(({ title, edits, safe }) => {
      const fixed = applied(text, edits);
      const after = findings(fixed);
      const name = `'${title}' gives '${sentenceAt(fixed, finding.start)}'`;
      const problems: string[] = [];
      const left = after.map(({ message }) => message);
      for (const { message } of before.filter((one) => one !== finding)) if (left.includes(message)) left.splice(left.indexOf(message), 1);
      if (left.length > 0) problems.push(`${name}: finds ${left.join('; ')}`);
      const isPut = edits.some((edit) => edit.text.includes('‹'));
      if (isPut && blanks(fixed) <= blanksBefore) problems.push(`${name}: nobody finds the blank`);
      if (isPut && safe) problems.push(`${name}: leaves a blank and is called safe`);
      for (const mark of [/ {2,}(?=\S)/g, / [,.;:)]/g, /,,/g, /\ba [aeiou]/g])
        if (count(fixed, mark) > count(text, mark)) problems.push(`${name}: has ${String(mark)}`);
      return problems;
    }),
  );
}

function applied(text: string, edits: readonly FixEdit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end), text);
}

function sentenceAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1, offset + 120).split('\n')[0] ?? '';
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
