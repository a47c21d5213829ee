import type { EvidenceBook, Span } from 'retext-substantiate/kit';
import type { Position } from 'vscode-languageserver';
import type { PlacedCitation } from '../../engine/types.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { OpenDocument } from '../documents.js';
import type { Session } from '../session.js';
import { openRegister, openReport } from './open-report.js';
import { citationAt, holds } from './places.js';
import { entryAt } from './register-entry.js';

/** The item that is meant at a place of a report or register. */
export interface Subject {
  /** Several where a link leads to the file of several items. */
  readonly ids: readonly string[];
  /** Where the id, or the number that stands for it, is written; undefined where it is not. */
  readonly span: Span | undefined;
  readonly document: OpenDocument;
  readonly evidence: Evidence;
  readonly folder: string;
}

/** What is meant at a place; undefined where it is nothing, or the project has no register. */
export async function subjectAt(session: Session, uri: string, position: Position): Promise<Subject | undefined> {
  return (await inRegister(session, uri, position)) ?? inReport(session, uri, position);
}

async function inRegister(session: Session, uri: string, position: Position): Promise<Subject | undefined> {
  const open = await openRegister(session, uri);
  const entry = open && entryAt(open.register, open.document.offsetAt(position));
  return entry && { ...open, ids: [entry.id ?? entry.row.item.id], span: entry.id === undefined ? undefined : entry.span };
}

async function inReport(session: Session, uri: string, position: Position): Promise<Subject | undefined> {
  const report = await openReport(session, uri);
  if (!report?.evidence || report.folder === undefined) return undefined;
  const { document, snapshot, evidence, folder } = report;
  const offset = document.offsetAt(position);
  const citation = citationAt(snapshot, offset);
  if (!citation || citation.ids.length === 0) return undefined;
  const common = { document, evidence, folder };
  if (citation.ends) {
    const index = offset <= citation.ends[0].end ? 0 : 1;
    const id = endsOf(citation, document.text, evidence.book)[index];
    const end = citation.ends[index];
    return { ...common, ids: id === undefined ? citation.ids : [id], span: holds(end, offset) ? end : undefined };
  }
  return { ...common, ids: citation.ids, span: isWritten(citation, document.text) ? citation : undefined };
}

/** The ids of a range's two ends; undefined for the number of none, or of several. */
export function endsOf(
  { ids, ends }: Pick<PlacedCitation, 'ids' | 'ends'>,
  text: string,
  book: EvidenceBook,
): readonly (string | undefined)[] {
  return (ends ?? []).map(({ start, end }) => {
    const written = text.slice(start, end);
    if (ids.includes(written)) return written;
    const numbered = book.numbered(written);
    return numbered.length === 1 ? numbered[0] : undefined;
  });
}

/** Whether a citation names its item by its id or number: the call of a footnote does not, nor does a link, save one whose text is the id. */
export function isWritten({ form, ids, start, end }: PlacedCitation, text: string): boolean {
  return form === 'link' ? ids[0] === text.slice(start, end) : form !== 'footnote';
}
