import type { Coverage, Matrix, MatrixItem } from './coverage.js';

/** Items of one type of evidence. */
export interface ItemGroup {
  readonly name: string;
  readonly items: readonly MatrixItem[];
}

/** Coverage in words, without a full stop. */
export function coverageText({ claims, evidenced, percent }: Coverage): string {
  return claims === 0
    ? 'There are no claims'
    : `${String(evidenced)} of ${plural(claims, 'claim')} (${String(percent)}%) ${evidenced === 1 ? 'has' : 'have'} evidence`;
}

/** A number with its noun. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Items that no report cites. */
export function unused({ items }: Matrix): MatrixItem[] {
  return items.filter(({ cited }) => cited === 0);
}

/** Items by their type in any case, the largest group first; then those without a type, and sensitive ones, of which none is told. */
export function byType({ items }: Matrix): ItemGroup[] {
  const groups = new Map<string, ItemGroup & { readonly items: MatrixItem[] }>();
  for (const item of items) {
    if (item.sensitive || item.type === undefined) continue;
    const key = item.type.toLowerCase();
    const own = groups.get(key);
    if (own) own.items.push(item);
    else groups.set(key, { name: capital(item.type), items: [item] });
  }
  const others = [
    { name: 'Without a type', items: items.filter(({ sensitive, type }) => !sensitive && type === undefined) },
    { name: 'Sensitive', items: items.filter(({ sensitive }) => sensitive) },
  ];
  const sized = [...groups.values()].sort((one, other) => other.items.length - one.items.length);
  return [...sized, ...others.filter((group) => group.items.length > 0)];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
