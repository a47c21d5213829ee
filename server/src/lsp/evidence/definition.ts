import type { Location, LocationLink, Position, Range } from 'vscode-languageserver';
import type { Evidence } from '../../evidence/evidence.js';
import { isCell } from '../../evidence/types.js';
import { inFolder } from '../uris.js';
import type { EvidenceDesk } from './desk.js';
import type { OpenRegister, OpenReport } from './open-report.js';
import { citationAt, rangeInRegister, rangeOf } from './places.js';
import { entryAt } from './register-entry.js';
import { tellCell, type CellTarget } from './tell-cell.js';

/** Of the items of a range that stand in workbooks, so many are told of: each is a message to put away. */
const mostTold = 3;

/** Where items are defined. */
export interface Definitions {
  /** Rows of registers that are text. */
  readonly links: readonly LocationLink[];
  /** Rows of workbooks. */
  readonly cells: readonly CellTarget[];
}

/** The rows of the items that the citation at a place of a report means. */
export function definitionsOfCitation({ snapshot, document, evidence, folder }: OpenReport, position: Position): Definitions {
  const citation = evidence && citationAt(snapshot, document.offsetAt(position));
  if (!citation || folder === undefined) return { links: [], cells: [] };
  return rowsOf([...new Set(citation.ids)], rangeOf(citation, document), evidence, folder);
}

/** The row of the id that stands at a place of a register: a successor's, or the row itself. */
export function definitionsInRegister({ register, document, evidence, folder }: OpenRegister, position: Position): Definitions {
  const entry = entryAt(register, document.offsetAt(position));
  const origin = entry && rangeInRegister(register, entry.span);
  return entry?.id !== undefined && origin ? rowsOf([entry.id], origin, evidence, folder) : { links: [], cells: [] };
}

function rowsOf(ids: readonly string[], originSelectionRange: Range, evidence: Evidence, folder: string): Definitions {
  const links: LocationLink[] = [];
  const cells: CellTarget[] = [];
  for (const { register, row } of ids.flatMap((id) => evidence.rowsOf(id))) {
    const place = row.fields.id ?? row.place;
    const targetRange = rangeInRegister(register, row.place);
    const targetSelectionRange = rangeInRegister(register, place);
    if (isCell(place)) cells.push({ item: row.item, register, cell: place });
    else if (targetRange && targetSelectionRange)
      links.push({
        originSelectionRange,
        targetUri: inFolder(folder, register.path),
        targetRange,
        targetSelectionRange,
      });
  }
  return { links, cells };
}

/** Answers with the rows that the editor can show, and tells where the others stand. */
export function answerDefinition({ links, cells }: Definitions, desk: EvidenceDesk, folder: string): LocationLink[] | Location[] | null {
  if (links.length === 0) {
    for (const target of cells.slice(0, mostTold)) tellCell(target, desk, folder);
    return null;
  }
  if (desk.client.linksDefinitions) return [...links];
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
