import type { Matrix, MatrixItem } from '../coverage.js';

/** A section as a page calls it. */
export function sectionLabel(section: string): string {
  return section === '' ? 'Above the first heading' : section;
}

/** Finds the entry of an item on the page: the `id` of its element, which no id of a register can break. */
export type EntryOf = (id: string) => { readonly anchor: string; readonly title: string } | undefined;

/** Makes the finder of entries. */
export function entriesOf({ items }: Pick<Matrix, 'items'>): EntryOf {
  const entries = new Map(items.map((item, index) => [item.id, { anchor: `item-${String(index + 1)}`, title: titleOf(item) }]));
  return (id) => entries.get(id);
}

/** The title, and the status where a claim should not rest on such an item. */
function titleOf({ title = '', status = '', sensitive }: MatrixItem): string {
  if (sensitive) return 'sensitive';
  return /^(?:withdrawn|superseded)$/i.test(status) ? `${title} (${status})` : title;
}
