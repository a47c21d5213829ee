/** The header of a table: the name of each column, and the class that lays it out. */
export function Columns({ names }: { readonly names: readonly (readonly [name: string, layout?: string])[] }) {
  return (
    <thead>
      <tr>
        {names.map(([name, layout]) => (
          <th key={name} scope="col" class={layout}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
