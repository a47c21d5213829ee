import { isMap, isScalar, parseDocument } from 'yaml';
import { isAfter, readDate, type CutOff } from 'retext-substantiate/language';

/** Front matter that is longer holds more than settings. */
const longest = 10_000;

/**
 * The date after which evidence comes too late for a report: `date` or `inspection_to` of its front matter, whatever their case; the earlier of the two.
 * @param frontMatter with its fences.
 */
export function readCutOff(frontMatter: string): CutOff | undefined {
  const [date, to] = datesIn(frontMatter, ['date', 'inspection_to']);
  if (date === undefined) return to === undefined ? undefined : { date: to, field: 'inspection_to' };
  return to !== undefined && isAfter(date, to) ? { date: to, field: 'inspection_to' } : { date, field: 'date' };
}

/** The dates under these keys; undefined where there is none that can be read. */
function datesIn(frontMatter: string, keys: readonly string[]): (string | undefined)[] {
  if (frontMatter.length > longest) return [];
  const yaml = frontMatter.replace(/^---[^\r\n]*/, '').replace(/(?:^|[\r\n])---[ \t]*[\r\n]*$/, '');
  try {
    const { contents } = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
    if (!isMap(contents)) return [];
    return keys.map((key) => {
      const value = contents.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value).toLowerCase() === key)?.value;
      // As written: `2024` is no number here.
      return isScalar(value) ? readDate(value.source) : undefined;
    });
  } catch {
    // Thousands of nested brackets overflow the reader's stack.
    return [];
  }
}
