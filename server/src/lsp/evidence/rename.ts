import { EvidenceBook } from 'retext-substantiate/kit';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Range,
  type RenameParams,
  type TextDocumentEdit,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../engine/types.js';
import { stopIfCancelled } from '../cancelled.js';
import { placedText } from '../placed-text.js';
import type { PlacedRow } from '../../evidence/evidence.js';
import type { FoundEvidence, Session } from '../session.js';
import { inFolder } from '../uris.js';
import type { EvidenceDesk } from './desk.js';
import { rangeOf } from './places.js';
import { editsOfReport, isConcerned, isInside, type Renaming } from './rename-citations.js';
import { objectionOfPattern, objectionOfRegister, objectionTo } from './rename-id.js';
import { editsOfRegister } from './rename-register.js';
import { subjectAt, type Subject } from './subject.js';

/** The edits of one file, in offsets of its text. */
interface FileEdits {
  readonly uri: string;
  readonly text: string;
  /** The client's version of the file, where it has it open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/**
 * What would be renamed at a place, and its id; null where no id is written there.
 * @throws where the item has an id that can't be changed.
 */
export async function prepareRename(
  { session }: EvidenceDesk,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const subject = await subjectAt(session, textDocument.uri, position);
  stopIfCancelled(token);
  if (!subject?.span) return null;
  const id = idOf(subject);
  refuse(objectionOfRegister(id, subject.evidence));
  return { range: rangeOf(subject.span, subject.document), placeholder: id };
}

/**
 * The edits that give the item at a place another id: in the register, and in every report that cites it.
 * @throws a sentence for the user where it can't be done; then nothing is changed.
 */
export async function renameItem(
  { session, client }: EvidenceDesk,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const scope = await session.scopeOf(textDocument.uri);
  // An edit of a register that has changed since it was read would spoil it.
  if (scope) await session.evidence.reread(scope);
  const subject = await subjectAt(session, textDocument.uri, position);
  stopIfCancelled(token);
  if (!subject?.span) return null;
  const renaming = renamingOf(subject, newName.trim());
  if (renaming.from === renaming.to) return null;
  const files = registerEdits(subject, renaming, session);
  const { reports, isComplete } = scope ? await session.reports.of(scope, token) : { reports: [], isComplete: true };
  refuse(isComplete ? undefined : 'The reports that are not open can not be listed: nothing is renamed, so that none is left behind');
  refuse(objectionOfOthers(subject, await session.allEvidence()));
  for (const { uri, citations } of reports) {
    stopIfCancelled(token);
    if (!scope || !citations.some((citation) => isConcerned(citation, renaming))) continue;
    const report = await session.reports.withText(scope, uri);
    if (report) files.push({ ...report, edits: reportEdits(report, renaming) });
  }
  return toWorkspaceEdit(files, client.documentChanges);
}

function renamingOf({ evidence, ...subject }: Subject, to: string): Renaming {
  const from = idOf(subject);
  const { book } = evidence;
  refuse(objectionOfRegister(from, evidence) ?? objectionTo(to, from, book));
  const entries = book.items.map((item) => ({ item: item.id === from ? { ...item, id: to } : item }));
  return { from, to, before: book, after: new EvidenceBook(entries, {}, book) };
}

function idOf({ ids }: Pick<Subject, 'ids'>): string {
  return ids[0] ?? '';
}

/** Why the register can not be changed from this project; undefined where no other has it too. */
function objectionOfOthers({ evidence, folder, ...subject }: Subject, all: readonly FoundEvidence[]): string | undefined {
  const others = all.filter((other) => other.folder !== folder);
  const isShared = ({ register: { path } }: PlacedRow): boolean =>
    others.some((other) => other.evidence.registers.some((own) => inFolder(other.folder, own.path) === inFolder(folder, path)));
  const shared = evidence.rowsOf(idOf(subject)).find(isShared);
  return (
    shared && `${shared.register.path} is the register of another project too, whose citations would be left behind: change both by hand`
  );
}

function registerEdits({ evidence, folder }: Subject, { from, to }: Renaming, session: Session): FileEdits[] {
  return evidence.registers.map((register) => {
    const uri = inFolder(folder, register.path);
    const { text = '' } = register;
    const open = session.find(uri);
    if (open && open.text !== text) throw new ResponseError(LSPErrorCodes.ContentModified, 'The register was changed meanwhile');
    return { uri, text, version: open?.version ?? null, edits: editsOfRegister(register, from, to) };
  });
}

function reportEdits(
  report: { uri: string; text: string; citations: Parameters<typeof editsOfReport>[0] },
  renaming: Renaming,
): TextEdit[] {
  const { text, citations } = report;
  const inside = citations.find((citation) => isInside(citation, text, renaming));
  if (inside) {
    const { line } = placedText('', 0, text).positionAt(inside.start);
    const name = decodeURIComponent(report.uri.slice(report.uri.lastIndexOf('/') + 1));
    refuse(
      `\`${renaming.from}\` is only meant, not written, inside the range \`${inside.written}\` in ${name}, line ${line + 1}: write its ids out first`,
    );
  }
  const markers = citations
    .filter(({ form, ids }) => form === 'id' && ids[0] === renaming.from)
    .map(({ marker }) => text.slice(marker.start, marker.end));
  refuse(objectionOfPattern(renaming.to, renaming.from, markers, renaming.before));
  return editsOfReport(citations, text, renaming);
}

function toWorkspaceEdit(files: readonly FileEdits[], versioned: boolean): WorkspaceEdit {
  const changed = files.filter(({ edits }) => edits.length > 0);
  const documentChanges = changed.map(({ uri, text, version, edits }): TextDocumentEdit => {
    const placed = placedText(uri, 0, text);
    return { textDocument: { uri, version }, edits: edits.map((edit) => ({ range: rangeOf(edit, placed), newText: edit.text })) };
  });
  if (versioned) return { documentChanges };
  return { changes: Object.fromEntries(documentChanges.map(({ textDocument: { uri }, edits }) => [uri, edits as never])) };
}

function refuse(objection: string | undefined): void {
  if (objection !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, objection);
}
