import {
  DocumentHighlightKind,
  type CancellationToken,
  type DocumentHighlight,
  type Location,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { Session } from '../session.js';
import { inFolder } from '../uris.js';
import { openRegister, openReport } from './open-report.js';
import { rangeInRegister, rangeOf } from './places.js';
import { mentionsOf } from './register-mentions.js';
import { subjectAt, type Subject } from './subject.js';

/** Every place that cites the item meant at a place: in all reports of the project, and in the register where other entries name it. */
export async function referencesOf(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const subject = await subjectAt(session, textDocument.uri, position);
  stopIfCancelled(token);
  if (!subject) return null;
  const scope = await session.scopeOf(textDocument.uri);
  const { reports } = scope ? await session.reports.of(scope, token) : { reports: [] };
  const wanted = new Set(subject.ids);
  const cited = reports.flatMap(({ uri, citations }) =>
    citations.filter(({ ids }) => ids.some((id) => wanted.has(id))).map(({ range }): Location => ({ uri, range })),
  );
  return [...inRegisters(subject, context.includeDeclaration), ...cited];
}

function inRegisters({ ids, evidence, folder }: Subject, withOwn: boolean): Location[] {
  return evidence.registers.flatMap((register) =>
    ids.flatMap((id) =>
      mentionsOf(register, id).flatMap(({ span, isOwn }) => {
        const range = isOwn && !withOwn ? undefined : rangeInRegister(register, span);
        return range ? [{ uri: inFolder(folder, register.path), range }] : [];
      }),
    ),
  );
}

/** Every place of the same document that means the same item. */
export async function highlightsOf(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const subject = await subjectAt(session, uri, position);
  const register = subject && (await openRegister(session, uri));
  const report = subject && (await openReport(session, uri));
  stopIfCancelled(token);
  if (!subject) return null;
  const { ids, document } = subject;
  const citations = report?.snapshot.citations().filter((citation) => citation.ids.some((id) => ids.includes(id))) ?? [];
  const mentions = register ? ids.flatMap((id) => mentionsOf(register.register, id)) : [];
  const at = (kind: DocumentHighlightKind, { start, end }: { start: number; end: number }): DocumentHighlight => ({
    kind,
    range: rangeOf({ start, end }, document),
  });
  return [
    ...mentions.map(({ span, isOwn }) => at(isOwn ? DocumentHighlightKind.Write : DocumentHighlightKind.Read, span)),
    ...citations.map((citation) => at(DocumentHighlightKind.Read, citation)),
  ];
}
