/** Every safe fix of a report at once: what fix-all and the command line apply. */
import type { Finding, Fix, TextEdit } from './types.js';

/**
 * Puts the safe fixes of findings into one list of edits that may be applied together: in order, none touching another's words.
 * Of fixes that would change the same words the one of the earlier finding is taken; the other is offered again when the text is read
 * anew. A fix is taken whole or not at all, and the same edit wanted twice is made once.
 * @param findings those of one snapshot, in any order; the result does not depend on it.
 * @param rule only the fixes of this rule's findings, where given.
 */
export function safeEdits(findings: readonly Finding[], rule?: string): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of safeFixes(findings, rule)) {
    const places = edits.map((edit) => placeFor(edit, taken));
    if (places.includes(undefined)) continue;
    // Later places first, so that an earlier one still holds.
    for (let index = edits.length - 1; index >= 0; index--) {
      const edit = edits[index];
      const place = places[index];
      if (edit && place !== undefined && !same(edit, taken[place])) taken.splice(place, 0, edit);
    }
  }
  return taken;
}

/** The first safe fix of each finding, each with its edits in order, in the order of the text. */
function safeFixes(findings: readonly Finding[], rule: string | undefined): Pick<Fix, 'edits'>[] {
  return findings
    .filter((finding) => rule === undefined || finding.rule === rule)
    .flatMap((finding) => {
      const fix = finding.fixes.find(({ safe }) => safe);
      return fix && fix.edits.length > 0 ? [{ edits: [...fix.edits].sort(byPlace) }] : [];
    })
    .sort((one, other) => compareLists(one.edits, other.edits));
}

/** Where the edit belongs among those taken; undefined where it would change words that one of them changes differently. */
function placeFor(edit: TextEdit, taken: readonly TextEdit[]): number | undefined {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(taken[middle] ?? edit, edit) < 0) low = middle + 1;
    else high = middle;
  }
  const before = taken[low - 1];
  const after = taken[low];
  if (same(edit, after)) return low;
  return (before && collide(before, edit)) || (after && collide(edit, after)) ? undefined : low;
}

/** Whether two edits, in order, change the same words, or put words at the same place, where their order would be a guess. */
function collide(one: TextEdit, other: TextEdit): boolean {
  const isInsertion = one.start === one.end || other.start === other.end;
  return isInsertion ? other.start <= one.end : other.start < one.end;
}

function same(one: TextEdit, other: TextEdit | undefined): boolean {
  return one.start === other?.start && one.end === other.end && one.text === other.text;
}

function byPlace(one: TextEdit, other: TextEdit): number {
  return one.start - other.start || one.end - other.end || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);
}

function compareLists(one: readonly TextEdit[], other: readonly TextEdit[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const order = byPlace(one[index] as TextEdit, other[index] as TextEdit);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
