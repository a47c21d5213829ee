import type { EvidenceItem } from 'retext-substantiate/language';
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { CellPlace, Register } from '../../evidence/types.js';
import { inFolder, isWithin } from '../uris.js';
import type { EvidenceDesk } from './desk.js';

/** A row of a workbook, which no editor can show. */
export interface CellTarget {
  readonly item: EvidenceItem;
  readonly register: Register;
  readonly cell: CellPlace;
}

/** Messages that nobody has put away yet: an editor may ask for a definition as often as the mouse moves. */
const shown = new WeakMap<Connection, Set<string>>();

/** Tells the author where an item stands, and offers to open the workbook in the program that shows it. */
export function tellCell({ item, register, cell }: CellTarget, desk: EvidenceDesk, folder: string): void {
  const { connection, session } = desk;
  const message = `${item.id} stands in ${register.path}, sheet ${cell.sheet}, cell ${cell.cell}: ${item.title}`;
  const own = shown.get(connection) ?? new Set<string>();
  shown.set(connection, own);
  if (own.has(message)) return;
  own.add(message);
  tell(message, inFolder(folder, register.path), desk)
    .catch(session.report('message'))
    .finally(() => own.delete(message));
}

/** Tells the author something that needs no answer. */
export function say(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

async function tell(message: string, workbook: string, { connection, session, client }: EvidenceDesk): Promise<void> {
  const mayOpen = client.showsDocuments && workbook.startsWith('file:') && session.roots.some((root) => isWithin(workbook, root));
  if (!mayOpen) {
    say(connection, message);
    return;
  }
  const chosen = await connection.window.showInformationMessage(message, { title: 'Open file' });
  if (chosen) await connection.window.showDocument({ uri: workbook, external: true });
}
