import type { DocumentLink } from 'vscode-languageserver';
import { isWithin, relativePath } from '../uris.js';
import { addressOf } from './items.js';
import type { LocatedFiles } from './located-files.js';
import type { OpenRegister, OpenReport } from './open-report.js';
import { rangeInRegister, rangeOf } from './places.js';

/** Links without those to files that a symbolic link leads out of the project to. */
export async function linksInside(links: readonly DocumentLink[], located: LocatedFiles, folder: string): Promise<DocumentLink[]> {
  const pathOf = ({ target = '' }: DocumentLink): string | undefined =>
    isWithin(target, folder) ? relativePath(target, folder) : undefined;
  const paths = links.flatMap((link) => pathOf(link) ?? []);
  const files = await located.look(new Map(paths.map((path) => [path, false])), folder);
  return links.filter((link) => files.get(pathOf(link) ?? '') !== 'outside');
}

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
