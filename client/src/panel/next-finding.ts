import type { ListedFinding, TextPosition } from 'substantiate/protocol';

/** Where to go from a place, and whether the way led over the end of the report, or its beginning. */
export interface NextFinding {
  readonly finding: ListedFinding;
  readonly isRound: boolean;
}

/**
 * The next or previous finding in the order of the report; undefined where there is none.
 * @param findings in the order of the report.
 */
export function nextFinding(findings: readonly ListedFinding[], from: TextPosition, way: 'next' | 'previous'): NextFinding | undefined {
  const sought =
    way === 'next'
      ? findings.find(({ range }) => isBefore(from, range.start))
      : findings.findLast(({ range }) => isBefore(range.start, from));
  const finding = sought ?? findings.at(way === 'next' ? 0 : -1);
  return finding && { finding, isRound: !sought };
}

function isBefore(one: TextPosition, other: TextPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
