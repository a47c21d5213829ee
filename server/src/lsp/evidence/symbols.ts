import { SymbolKind, type CancellationToken, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Evidence } from '../../evidence/evidence.js';
import { stopIfCancelled } from '../cancelled.js';
import type { Session } from '../session.js';
import { inFolder } from '../uris.js';
import { rangeInRegister } from './places.js';

/** As many as an editor shows at once: who looks for one of more types on. */
const mostSymbols = 500;
const beginning = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Items of all registers whose id or title holds what is looked for, its letters in their order. */
export async function evidenceSymbols(session: Session, query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = [];
  const wanted = query.toLowerCase().replace(/\s+/gu, '');
  for (const { evidence, folder } of await session.allEvidence()) {
    stopIfCancelled(token);
    symbols.push(...symbolsOf(evidence, folder, wanted, mostSymbols - symbols.length));
  }
  return symbols;
}

function symbolsOf(evidence: Evidence, folder: string, wanted: string, most: number): WorkspaceSymbol[] {
  const symbols: WorkspaceSymbol[] = [];
  for (const register of evidence.registers) {
    const uri = inFolder(folder, register.path);
    for (const { item, place } of register.rows) {
      if (symbols.length >= most) return symbols;
      const name = `${item.id} ${item.title}`;
      if (!holdsInOrder(name.toLowerCase(), wanted)) continue;
      const containerName = [item.type, register.path].filter((part) => part !== undefined).join(', ');
      symbols.push({
        name,
        kind: SymbolKind.Constant,
        containerName,
        location: { uri, range: rangeInRegister(register, place) ?? beginning },
      });
    }
  }
  return symbols;
}

function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
