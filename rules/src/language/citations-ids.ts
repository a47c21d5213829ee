import type { EvidenceView } from './evidence-view.js';

/** What a list of ids may ask about the register; undefined where there is none that could be read. */
export type Known = EvidenceView | undefined;

/** The register of a block, where it has items. */
export function readable(evidence: EvidenceView | undefined): Known {
  return evidence?.hasItems ? evidence : undefined;
}

/** No id is longer: what is, is prose. */
const longestId = 60;
/** What is taken for an id where there is no register to ask: `E12`, `E-012`, `EV-12a`. */
const plainId = /^[A-Z]{1,4}-?\d{1,4}[a-z]?$/;
/** The same written loosely: `EV 012`, `ev12`. */
const looseId = /^([A-Z]{1,4})[ -]?(\d{1,4})[A-Z]?$/i;
/** With a hyphen it is hardly a road, a form or a recommendation. */
const hyphenated = /^[A-Z]{1,4}-\d{1,4}[a-z]?$/;
/** What houses put before the numbers of their evidence; `S47`, `KS2`, `R1`, `Q4` and `CO2` are other things in brackets. */
const evidencePrefix = /^(?:[DEFIOXZ]|EV|EVD|EVI|EVID|EX|EXH|DOC|INT|OBS|AUD|SUR)\d{1,4}[a-z]?$/;
const postcode = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;

/** Whether the text is the id of an item, to the letter. */
export function isKnown(text: string, known: Known): boolean {
  return text.length <= longestId && known?.item(text) !== undefined;
}

/** `E10 5AB`, and whatever stands behind it. */
export function isPostcode(text: string): boolean {
  return postcode.test(text);
}

/**
 * Whether the text is meant to be an id, whatever the register holds. With a register that is what is written like its ids, give or take
 * a hyphen, a blank or a letter behind, or with a prefix that only evidence has (`E12`, `DOC3`; `A1` among ids such as `EV-012` is a road);
 * without one, what looks like an id at all.
 * @param anyCase whether `e12` will do for `E12`; `p4` behind an id is a page.
 */
export function isIdLike(text: string, known: Known, anyCase = false): boolean {
  if (text.length > longestId || !/\d/.test(text)) return false;
  if (!known) return plainId.test(text);
  if (hyphenated.test(text) || evidencePrefix.test(text)) return true;
  const loose = looseId.exec(text);
  if (!loose) return !/^[a-z]{1,2}\.?\s?\d/.test(text) && known.isLikeId(text);
  const [, letters = '', digits = ''] = loose;
  const prefix = anyCase ? letters.toUpperCase() : letters;
  return known.isLikeId(text) || known.isLikeId(prefix + digits) || known.isLikeId(`${prefix}-${digits}`);
}

/** Whether the text is an id of the register, or written like one. */
export function isId(text: string, known: Known, anyCase = false): boolean {
  return isKnown(text, known) || isIdLike(text, known, anyCase);
}
