import type { EvidenceBook } from 'retext-substantiate/kit';
import type { Evidence } from '../../evidence/evidence.js';
import { isCell } from '../../evidence/types.js';

/** No id that is longer is read in a report. */
const longestId = 60;

/** Why an item cannot be called what somebody wants it to be called; undefined where it can. */
export function objectionTo(id: string, from: string, { items }: EvidenceBook): string | undefined {
  if (id === '') return 'An id can not be empty: what is the item to be cited by?';
  if (id.length > longestId) return `An id can not be longer than ${longestId} characters`;
  if (/[\p{Cc}\u2028\u2029]/u.test(id)) return 'An id can not hold a line break or tab';
  const wrong = /[[\](){};,]/u.exec(id)?.[0];
  if (wrong !== undefined) return `An id can not hold \`${wrong}\`: brackets, commas and semicolons end a citation`;
  if (/^n\/?a$|^[-–—.]+$/iu.test(id)) return `\`${id}\` stands for nothing: what is the item to be cited by?`;
  const other = items.find((item) => item.id !== from && item.id.toLowerCase() === id.toLowerCase());
  if (!other) return undefined;
  return other.id === id
    ? `There is another item \`${id}\`: which id is free?`
    : `There is an item \`${other.id}\`, which differs in case only`;
}

/** Why citations in the house's own style can not be changed; undefined where they can. @param markers those that are to be changed. */
export function objectionOfPattern(id: string, from: string, markers: readonly string[], { pattern }: EvidenceBook): string | undefined {
  if (!pattern) return undefined;
  const lost = markers.find(
    (marker) =>
      idBy(pattern, marker) === from &&
      idBy(
        pattern,
        marker.replace(from, () => id),
      ) !== id,
  );
  return lost && `\`${id}\` can not be cited as in \`${lost}\`: \`evidence.pattern\` in substantiate.yaml does not allow for it`;
}

function idBy(pattern: RegExp, marker: string): string | undefined {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, '')).exec(marker)?.groups?.['id']?.trim();
}

/** Why the register can not be changed; undefined where it can. */
export function objectionOfRegister(id: string, evidence: Evidence): string | undefined {
  const rows = evidence.rowsOf(id);
  if (rows.length === 0) return `\`${id}\` is in no register: correct the citation itself`;
  for (const { register, row } of rows) {
    const place = row.fields.id ?? row.place;
    if (isCell(place))
      return `\`${id}\` stands in a workbook, which is not edited here: change it in ${register.path}, sheet \`${place.sheet}\`, cell ${place.cell}`;
  }
  return undefined;
}
