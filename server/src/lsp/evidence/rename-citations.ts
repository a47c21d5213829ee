import type { EvidenceBook, Span } from 'retext-substantiate/kit';
import type { PlacedCitation, TextEdit } from '../../engine/types.js';
import { endsOf, isWritten } from './subject.js';

/** A change of an item's id. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The items under their ids up to now, and afterwards. */
  readonly before: EvidenceBook;
  readonly after: EvidenceBook;
}

/** Whether a citation may have to be written otherwise: one of the item, or one that would come to mean it. */
export function isConcerned({ form, ids, written }: PlacedCitation, { from, to }: Renaming): boolean {
  if (form === 'range' || ids.includes(from)) return true;
  return form === 'number' && plain(digitsOf(written)) === plain(digitsOf(to));
}

/** Whether a range holds the item between its ends, where no id is written that could be changed. */
export function isInside(citation: PlacedCitation, text: string, { from, before }: Renaming): boolean {
  return citation.form === 'range' && citation.ids.includes(from) && !endsOf(citation, text, before).includes(from);
}

/** The edits by which all citations of a report mean afterwards what they meant before. */
export function editsOfReport(citations: readonly PlacedCitation[], text: string, renaming: Renaming): TextEdit[] {
  return citations.flatMap((citation) => {
    if (!isConcerned(citation, renaming)) return [];
    switch (citation.form) {
      case 'range':
        return editsOfRange(citation, text, renaming);
      case 'number': {
        const isAlone = citations.filter(({ marker }) => marker.start === citation.marker.start).length === 1;
        return editsOfNumber(citation, text, isAlone, renaming);
      }
      default:
        return isWritten(citation, text) ? [put(citation, renaming.to)] : [];
    }
  });
}

/** A number is put in the place of a number where that is the new id's alone. */
function editsOfNumber(citation: PlacedCitation, text: string, isAlone: boolean, { from, to, after }: Renaming): TextEdit[] {
  const { ids, written, marker } = citation;
  const [id] = ids;
  if (id === undefined) return [];
  const meant = id === from ? to : id;
  if (isNumberOf(digitsOf(written), meant, after)) return [];
  const digits = plain(digitsOf(meant));
  if (/^\d/u.test(written) && isNumberOf(digits, meant, after)) return [put(citation, digits)];
  const around = (text.slice(marker.start, citation.start) + text.slice(citation.end, marker.end)).replace(/\s/gu, '');
  const isBare = isAlone && /^[[(][a-z.:]*[\])]$/iu.test(around);
  return [isBare ? put(marker, `[${meant}]`) : put(citation, meant)];
}

/** The end of a range is renamed where the range then means the same items; else the items are written one by one. */
function editsOfRange(citation: PlacedCitation, text: string, { from, to, before, after }: Renaming): TextEdit[] {
  const renamed = (id: string): string => (id === from ? to : id);
  const ends = endsOf(citation, text, before);
  const [first, last] = ends.map((id) => id && renamed(id));
  if (!citation.ends) return [];
  if (first === undefined || last === undefined)
    return citation.ids.includes(from) ? [put(citation, apart(citation.ends, text, [first, last]))] : [];
  const meant = citation.ids.map(renamed);
  const edits: TextEdit[] = [];
  let holds = isSame(new Set([first, ...between(after, first, last), last]), new Set(meant));
  for (const [index, end] of citation.ends.entries()) {
    const written = text.slice(end.start, end.end);
    const id = renamed(ends[index] ?? '');
    const isId = written === ends[index];
    const wanted = isId ? id : isNumberOf(written, id, after) ? written : plain(digitsOf(id));
    if (!isId && !isNumberOf(wanted, id, after)) holds = false;
    if (wanted !== written) edits.push(put(end, wanted));
  }
  return holds ? edits : [put(citation, meant.join('; '))];
}

/** Of a range of which one end is the number of nothing known: both ends by themselves. */
function apart(ends: readonly Span[], text: string, ids: readonly (string | undefined)[]): string {
  return ends.map(({ start, end }, index) => ids[index] ?? text.slice(start, end)).join('; ');
}

function between(book: EvidenceBook, first: string, last: string): readonly string[] {
  const found = book.between(first, last);
  return found.length > 0 ? found : book.between(last, first);
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** Whether a number is that of one item alone. */
function isNumberOf(digits: string, id: string, book: EvidenceBook): boolean {
  const numbered = digits === '' ? [] : book.numbered(digits);
  return numbered.length === 1 && numbered[0] === id;
}

function digitsOf(id: string): string {
  return /(?<![\d.])\d+(?:\.\d+)*$/u.exec(id)?.[0] ?? '';
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

function put({ start, end }: Span, text: string): TextEdit {
  return { start, end, text };
}
