import type { Band } from 'retext-substantiate/language';

/** A share in whole per cent, finer only where that would say none or all of what is neither: `83%`, `0.4%`, `>99.9%`. */
export function sayShare(part: number, base: number): string {
  const share = (100 * part) / base;
  if (share > 0 && share < 0.1) return '<0.1%';
  if (share > 99.9 && share < 100) return '>99.9%';
  const isNearEnd = (share > 0 && share < 1) || (share > 99 && share < 100);
  return `${isNearEnd ? share.toFixed(1) : String(Math.round(share))}%`;
}

/** A band as short as it can be told: `75–90%`, `>90%`, `≤15%`. */
export function sayBandShortly({ low, high }: Band): string {
  if (low.at === high.at) return `${low.at}%`;
  if (high.at === 100 && high.inclusive) return `${low.inclusive ? '≥' : '>'}${low.at}%`;
  if (low.at === 0) return `${high.inclusive ? '≤' : '<'}${high.at}%`;
  return low.inclusive && high.inclusive
    ? `${low.at}–${high.at}%`
    : `${low.inclusive ? '' : '>'}${low.at}–${high.inclusive ? '' : '<'}${high.at}%`;
}
