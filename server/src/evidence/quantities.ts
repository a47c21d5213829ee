/** A number as a register writes it, with what it is a number of. */
export interface Quantity {
  readonly value: number;
  /** `%`, a currency's sign or a word. */
  readonly unit?: string;
}

const longest = 60;
const plainNumber = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i;
const withUnit = /^([-+]?)([£$€]?)(\d+(?:\.\d+)?) ?(\D*)$/;
const percent = /^(?:%|pct|per ?cent|percentage)$/i;
const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Reads `74`, `1,234`, `74%`, `74 per cent`, `£1.2m`, `12 days`; undefined where the text is no number, or says more than one. */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > longest) return undefined;
  const joined = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(\d)[,\s](?=\d{3}(?:\D|$))/g, '$1');
  if (plainNumber.test(joined)) return finite(Number(joined));
  const [, sign = '', currency = '', digits, rest = ''] = withUnit.exec(joined) ?? [];
  if (digits === undefined) return undefined;
  const [first = '', ...others] = rest.split(' ');
  const magnitude = magnitudeOf(first, currency);
  const unit = [currency, ...(magnitude === undefined ? [first] : []), ...others].filter((part) => part !== '').join(' ');
  if (unit !== currency && !/^[\p{L}%]/u.test(unit.slice(currency.length).trim())) return undefined;
  return finite(Number(`${sign}${digits}`) * (magnitude ?? 1), unit);
}

/** A unit as the rest of the program knows it: however per cent is written, it is `%`. */
export function plainUnit(unit: string): string {
  return percent.test(unit) ? '%' : unit;
}

/** `m` alone may be metres: it is a million of money only. */
function magnitudeOf(word: string, currency: string): number | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(magnitudes, lower) && (currency !== '' || lower.length > 2) ? magnitudes[lower] : undefined;
}

function finite(value: number, unit = ''): Quantity | undefined {
  if (!Number.isFinite(value)) return undefined;
  return unit === '' ? { value } : { value, unit: plainUnit(unit) };
}
