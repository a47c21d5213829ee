/** Dates as people write them in registers and front matter, read into the calendar, compared, and written out again. */

const months = 'January February March April May June July August September October November December'.split(' ');
const monthNames = months.map((month) => month.slice(0, 3).toLowerCase());
const fullMonths =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
/** Longer than any date with a weekday and a time; what is longer is not looked at. */
const longest = 60;

/**
 * Reads a date written out: `2024-03-31`, `31/03/2024` (day first), `31.3.24`, `31 March 2024`, `March 31, 2024`, `Mar 2024`, `2024-03`, `2024`;
 * a weekday before it and a time after it are left out.
 * @returns `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known; undefined where there is no such date.
 */
export function readDate(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?/, '')
    .replace(/(\d)[t ] ?\d{1,2}:\d\d[^/]*$/, '$1');
  return readYearFirst(plain) ?? readDayFirst(plain) ?? readNamedMonth(plain);
}

/** Whether one date is provably later than another, both as {@link readDate} gives them: `2024-03` is neither after `2024-03-15` nor before it. */
export function isAfter(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) > other.slice(0, shared);
}

/** A date as prose writes it: `31 March 2026`, `March 2026`, `2026`. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [months[Number(month) - 1] ?? month]),
    year,
  ].join(' ');
}

function readYearFirst(text: string): string | undefined {
  const [, year, , month, day] = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text) ?? [];
  return calendarDate(year, month, day);
}

function readDayFirst(text: string): string | undefined {
  const [, day, , month, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return calendarDate(year, month, day);
  const [, onlyMonth, itsYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return calendarDate(itsYear, onlyMonth);
}

function readNamedMonth(text: string): string | undefined {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && word !== 'of');
  const at = words.findIndex((word) => fullMonths.test(word));
  const month = monthNames.indexOf((words[at] ?? '').slice(0, 3)) + 1;
  if (month === 0 || words.length > 3) return undefined;
  const [first, last] = words.filter((_, index) => index !== at);
  if (first === undefined) return undefined;
  if (last === undefined) return at === 0 ? calendarDate(first, String(month)) : undefined;
  // `2024 March 31` is no order that anybody writes.
  return at === 2 ? undefined : calendarDate(last, String(month), /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(first)?.[1] ?? '');
}

/** Two digits of a year are of this century up to 69, as spreadsheets take them. */
function calendarDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined || !/^(?:1[89]\d\d|2[01]\d\d|\d\d)$/.test(year)) return undefined;
  const inFull = year.length === 4 ? year : `${year < '70' ? '20' : '19'}${year}`;
  if (month === undefined) return year.length === 4 ? inFull : undefined;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const padded = `${inFull}-${month.padStart(2, '0')}`;
  if (day === undefined) return padded;
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= daysIn(Number(inFull), monthNumber) ? `${padded}-${day.padStart(2, '0')}` : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
