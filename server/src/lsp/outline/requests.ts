import {
  DocumentSymbolRequest,
  FoldingRangeKind,
  SymbolKind,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { EvidenceDesk } from '../evidence/desk.js';
import { openReport, type OpenReport } from '../evidence/open-report.js';
import { rangeOf } from '../evidence/places.js';
import { reportLanguages } from '../scope.js';
import { sectionsOf, type Section } from './sections.js';

/** What the server can tell of a report's layout. Where the client outlines some languages by itself, {@link registerOutline} names the others. */
export function outlineCapabilities({ registersOutline, outlinedLanguages }: ClientAbilities): ServerCapabilities {
  return { documentSymbolProvider: !registersOutline || outlinedLanguages.length === 0, foldingRangeProvider: true };
}

/** Offers the outline of the languages that the client has none of. With two for one language, editors head each with where it comes from. */
export async function registerOutline(connection: Connection, { registersOutline, outlinedLanguages }: ClientAbilities): Promise<void> {
  if (!registersOutline || outlinedLanguages.length === 0) return;
  const documentSelector = reportLanguages.filter((language) => !outlinedLanguages.includes(language)).map((language) => ({ language }));
  await connection.client.register(DocumentSymbolRequest.type, { documentSelector });
}

/** Answers what sections a report has, save what the client shows of its language by itself. */
export function serveOutline({ connection, session, client }: EvidenceDesk): void {
  const isOutlined = ({ document }: OpenReport): boolean => client.outlinedLanguages.includes(document.languageId);
  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token): Promise<DocumentSymbol[]> => {
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    return report && !isOutlined(report) ? sectionsIn(report).map((section) => toSymbol(section, report)) : [];
  });
  connection.onFoldingRanges(async ({ textDocument: { uri } }, token): Promise<FoldingRange[]> => {
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    if (!report) return [];
    const folded = flat(sectionsIn(report)).filter(({ kind }) => kind === 'paragraph' || !isOutlined(report));
    return folded.flatMap((section) => foldingOf(section, report));
  });
}

function sectionsIn({ snapshot, format, document }: OpenReport): Section[] {
  return sectionsOf(snapshot, format, document.text);
}

function toSymbol({ name, kind, start, headEnd, end, children }: Section, report: OpenReport): DocumentSymbol {
  return {
    name,
    // What editors give Markdown's headings.
    kind: kind === 'heading' ? SymbolKind.String : SymbolKind.Number,
    range: rangeOf({ start, end }, report.document),
    selectionRange: rangeOf({ start, end: headEnd }, report.document),
    children: children.map((child) => toSymbol(child, report)),
  };
}

function foldingOf({ start, end }: Section, { document }: OpenReport): FoldingRange[] {
  const [startLine, endLine] = [document.positionAt(start).line, document.positionAt(end).line];
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}

function flat(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}
