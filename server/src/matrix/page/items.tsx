import type { MatrixItem, UnknownItem } from '../coverage.js';
import { oneLine } from '../one-line.js';
import { plural, type ItemGroup } from '../words.js';
import { Bar, BarLegend, Columns } from '../../page/index.js';
import type { EntryOf } from './labels.js';

/** How many items there are of each type, and how many of them are cited, as figures and bars. */
export function TypeTable({ groups }: { readonly groups: readonly ItemGroup[] }) {
  const greatest = Math.max(...groups.map(({ items }) => items.length));
  return (
    <>
      <BarLegend part="cited" rest="not cited" />
      <table>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col" class="number">
              Items
            </th>
            <th scope="col" class="number">
              Cited
            </th>
            <td class="picture" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, items }) => {
            const cited = items.filter((item) => item.cited > 0).length;
            return (
              <tr key={name}>
                <th scope="row">{oneLine(name)}</th>
                <td class="number">{items.length}</td>
                <td class="number">{cited}</td>
                <td class="picture" aria-hidden="true">
                  <Bar part={cited} whole={items.length} greatest={greatest} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** The items of one type: here lead the links from claims. */
export function TypeItems({ name, items, entryOf }: ItemGroup & { readonly entryOf: EntryOf }) {
  return (
    <details open>
      <summary>
        <h3>{oneLine(name)}</h3> <span class="quiet">{plural(items.length, 'item')}</span>
      </summary>
      <ItemTable items={items} entryOf={entryOf} />
    </details>
  );
}

/** Items with their titles. Of a sensitive one only the id is known. */
export function ItemTable({ items, entryOf }: { readonly items: readonly MatrixItem[]; readonly entryOf?: EntryOf }) {
  return (
    <table class="items">
      <Columns names={[['Id', 'id'], ['Title'], ['Status', 'status'], ['Cited', 'number']]} />
      <tbody>
        {items.map(({ id, title = '', status = '', cited, sensitive }) => (
          <tr key={id} id={entryOf?.(id)?.anchor}>
            <th scope="row" class="id">
              {oneLine(id)}
            </th>
            <td>{sensitive ? <strong class="sensitive">sensitive</strong> : oneLine(title)}</td>
            <td class="status">{oneLine(status)}</td>
            <td class="number">{cited}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Ids that reports cite and no register has. */
export function UnknownItems({ unknown }: { readonly unknown: readonly UnknownItem[] }) {
  return (
    <table class="items">
      <Columns names={[['Id'], ['Cited', 'number']]} />
      <tbody>
        {unknown.map(({ id, cited }) => (
          <tr key={id}>
            <th scope="row">{oneLine(id)}</th>
            <td class="number">{cited}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
