import type { CodeAction, CodeActionParams, HoverParams, ServerCapabilities } from 'vscode-languageserver';
import type { EvidenceDesk } from './desk.js';
import type { EvidenceHover } from './hover.js';
import type { OpenReport } from './open-report.js';

/** What the server can tell while somebody writes. */
export const deskCapabilities: ServerCapabilities = {};

/** Answers what is asked while somebody writes. */
export function serveDesk(_desk: EvidenceDesk): void {}

/** What there is to say of the evidence at a place of a report or register; it is said before anything else. */
export function evidenceHover(_desk: EvidenceDesk, _params: HoverParams): Promise<EvidenceHover | undefined> {
  return Promise.resolve(undefined);
}

/** What an author may do about claims without evidence in a selection; offered before anything else. */
export function evidenceActions(_desk: EvidenceDesk, _report: OpenReport, _params: CodeActionParams): CodeAction[] {
  return [];
}
