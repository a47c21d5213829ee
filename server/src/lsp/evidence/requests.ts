import type { ServerCapabilities } from 'vscode-languageserver';
import type { EvidenceDesk } from './desk.js';
import { deskCapabilities, serveDesk } from './desk-requests.js';
import { indexCapabilities, serveIndex } from './index-requests.js';

/** What the server can tell of evidence. */
export const evidenceCapabilities: ServerCapabilities = { ...deskCapabilities, ...indexCapabilities };

/** Answers all requests that are about evidence. */
export function serveEvidence(desk: EvidenceDesk): void {
  serveDesk(desk);
  serveIndex(desk);
}
