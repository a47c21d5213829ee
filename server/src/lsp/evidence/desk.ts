import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { Session } from '../session.js';

/** What answers about evidence are made with. */
export interface EvidenceDesk {
  readonly connection: Connection;
  readonly session: Session;
  readonly client: ClientAbilities;
}
