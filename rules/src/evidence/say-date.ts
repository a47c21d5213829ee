const months = 'January February March April May June July August September October November December'.split(' ');

/** A date of a register as people write it: `31 March 2026`, `March 2026`, `2026`. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [months[Number(month) - 1] ?? month]),
    year,
  ].join(' ');
}
