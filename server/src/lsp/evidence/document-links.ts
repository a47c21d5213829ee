import type { DocumentLink } from 'vscode-languageserver';
import { addressOf } from './items.js';
import type { OpenRegister, OpenReport } from './open-report.js';
import { rangeInRegister, rangeOf } from './places.js';

/** Citations as links to where their items are kept. A link in the report's own words leads there already; a range leads to several places. */
export function citationLinks({ snapshot, document, evidence, folder }: OpenReport): DocumentLink[] {
  if (!evidence || folder === undefined) return [];
  return snapshot.citations().flatMap((citation) => {
    const { form, ids } = citation;
    const item = (form === 'id' || form === 'number') && ids.length === 1 ? evidence.book.item(ids[0] ?? '') : undefined;
    const target = item && addressOf(item, evidence, folder);
    return item && target !== undefined ? [{ range: rangeOf(citation, document), target, tooltip: item.title }] : [];
  });
}

/** The `location` cells of a register as links. */
export function registerLinks({ register, evidence, folder }: OpenRegister): DocumentLink[] {
  return register.rows.flatMap(({ item, fields }) => {
    const range = fields.location && rangeInRegister(register, fields.location);
    const target = range && addressOf(item, evidence, folder);
    return range && target !== undefined ? [{ range, target, tooltip: item.title }] : [];
  });
}
