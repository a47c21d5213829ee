import type { Unzipped } from 'fflate';
import { decodeString } from 'micromark-util-decode-string';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** From 1, in the workbook's order. */
  readonly number: number;
  /** Its part of the package. */
  readonly path: string | undefined;
}

/** What is known of a sheet before it is read. */
export interface SheetSurvey {
  readonly parts: Unzipped;
  readonly rows: number;
  readonly columns: number;
  readonly percent: ReadonlySet<string>;
}

const attribute = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const cellTag = /<(?:[^\s<>/:]+:)?(?:c|row)(?=[\s/>])([^<]*)/g;
const reference = /\br\s*=\s*["']([^"']*)["']/g;
const address = /^([A-Z]{0,3})(\d{1,7})$/;
const style = /\bs\s*=\s*["'](\d+)["']/;
/** The numbers of the two formats for per cent that every workbook has. */
const percentFormats = ['9', '10'];

/** The sheet `Evidence`, or else the first. */
export function chooseSheet(parts: Unzipped): Sheet | undefined {
  const sheets = tags(textOf(parts['xl/workbook.xml']), 'sheet').filter(({ name }) => name !== undefined);
  const evidence = sheets.findIndex(({ name }) => name?.trim().toLowerCase() === 'evidence');
  const index = Math.max(0, evidence);
  const sheet = sheets[index];
  if (!sheet) return undefined;
  const related = tags(textOf(parts['xl/_rels/workbook.xml.rels']), 'Relationship').find(({ Id }) => Id === relationOf(sheet));
  const target = related?.['Target'];
  const path = target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
  return { name: decodeString(sheet['name'] ?? ''), number: index + 1, path };
}

/**
 * The parts that the sheet needs, how far it reaches, and which of its cells show their number in per cent: the reader gives 0.74 for 74%.
 * Undefined where the sheet, or anything in the way its cells are named, is none that a spreadsheet program writes.
 */
export function surveySheet(parts: Unzipped, { path = '' }: Sheet): SheetSurvey | undefined {
  const sheet = parts[path];
  if (!sheet) return undefined;
  const styles = percentStyles(textOf(parts['xl/styles.xml']));
  const percent = new Set<string>();
  let rows = 0;
  let columns = 0;
  for (const [, attributes = ''] of textOf(sheet).matchAll(cellTag)) {
    if (!attributes.includes('>')) return undefined;
    for (const [, at = ''] of attributes.matchAll(reference)) {
      const [, letters = '', row] = address.exec(at) ?? [];
      if (row === undefined) return undefined;
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
      if (letters !== '' && styles.has(style.exec(attributes)?.[1] ?? '')) percent.add(at);
    }
  }
  // Another sheet must not be read in place of the one that was surveyed.
  const needed = Object.fromEntries(Object.entries(parts).filter(([name, part]) => name === path || !textOf(part).match(cellTag)));
  return { parts: needed, rows, columns, percent };
}

/** The letters of a column, from 1. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(percentFormats);
  for (const { numFmtId, formatCode } of tags(xml, 'numFmt')) if (numFmtId && formatCode?.includes('%')) formats.add(numFmtId);
  const used = tags(/<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '', 'xf');
  return new Set(used.flatMap(({ numFmtId = '' }, index) => (formats.has(numFmtId) ? [String(index)] : [])));
}

/** What the attribute's prefix is called is up to the program that wrote the workbook. */
function relationOf(sheet: Partial<Record<string, string>>): string | undefined {
  return Object.entries(sheet).find(([key]) => /^\w+:id$/.test(key))?.[1];
}

/** The attributes of all tags of one name. */
function tags(xml: string, name: string): Partial<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [key, double ?? single])),
  );
}

function textOf(part: Uint8Array | undefined): string {
  return part ? new TextDecoder().decode(part) : '';
}
