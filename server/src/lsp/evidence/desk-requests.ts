import {
  CompletionTriggerKind,
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  type Definition,
  type DefinitionLink,
  type DefinitionParams,
  type DocumentLink,
  type Position,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import { headingLenses, nextClaimCommand } from './code-lens.js';
import { completeEvidence, completionTriggers, resolveCompletion } from './completion.js';
import { answerDefinition, definitionsInRegister, definitionsOfCitation } from './definition.js';
import type { EvidenceDesk } from './desk.js';
import { citationLinks, linksInside, registerLinks } from './document-links.js';
import { citationHover, registerHover, type EvidenceHover } from './hover.js';
import { showNextBareClaim } from './next-claim.js';
import { openRegister, openReport, typedReport, type OpenRegister, type OpenReport } from './open-report.js';

/** What the server can tell while somebody writes. */
export const deskCapabilities: ServerCapabilities = {
  completionProvider: {
    triggerCharacters: [...completionTriggers],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  definitionProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  executeCommandProvider: { commands: [nextClaimCommand] },
};

/** Answers what is asked while somebody writes. */
export function serveDesk(desk: EvidenceDesk): void {
  const { connection, session } = desk;
  connection.onCompletion((params, token) => complete(desk, params, token));
  connection.onCompletionResolve(async (completion) => {
    const { uri } = (completion.data ?? {}) as { uri?: unknown };
    const found = typeof uri === 'string' ? await session.evidenceOf(uri) : undefined;
    return found ? resolveCompletion(completion, found.evidence, found.folder) : completion;
  });
  connection.onDefinition((params, token) => define(desk, params, token));
  connection.onDocumentLinks(async ({ textDocument: { uri } }, token): Promise<DocumentLink[]> => {
    const register = await openRegister(session, uri);
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    const links = [...(register ? registerLinks(register) : []), ...(report ? citationLinks(report) : [])];
    const folder = register?.folder ?? report?.folder;
    return folder === undefined ? links : linksInside(links, session.located, folder);
  });
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    return report ? headingLenses(report) : [];
  });
  connection.onExecuteCommand(({ command, arguments: given = [] }) =>
    command === nextClaimCommand ? showNextBareClaim(desk, given as unknown[]) : null,
  );
}

/** What there is to say of the evidence at a place of a report or register; it is said before anything else. */
export function evidenceHover(
  register: OpenRegister | undefined,
  report: OpenReport | undefined,
  position: Position,
): EvidenceHover | undefined {
  return (register && registerHover(register, position)) ?? (report && citationHover(report, position));
}

async function complete(
  { session, client }: EvidenceDesk,
  { textDocument: { uri }, position, context }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const report = await typedReport(session, uri);
  stopIfCancelled(token);
  if (!report?.evidence) return null;
  const { document, format, evidence } = report;
  const offset = document.offsetAt(position);
  return completeEvidence({
    ...{ uri, report: document, format, offset, client, book: evidence.book },
    prose: document.proseAt(offset),
    isInvoked: context?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
  });
}

async function define(
  desk: EvidenceDesk,
  { textDocument: { uri }, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Definition | DefinitionLink[] | null> {
  const register = await openRegister(desk.session, uri);
  const report = await openReport(desk.session, uri);
  stopIfCancelled(token);
  const inRegister = register && definitionsInRegister(register, position);
  if (register && inRegister && inRegister.links.length > 0) return answerDefinition(inRegister, desk, register.folder);
  return report?.folder === undefined ? null : answerDefinition(definitionsOfCitation(report, position), desk, report.folder);
}
