import { strToU8, zipSync } from 'fflate';

/** A cell's value; with a style (1 a date, 2 per cent) where it is a number; with a formula where it has one. */
export type CellValue =
  string | number | boolean | undefined | { readonly value?: number | string; readonly style?: 1 | 2; readonly formula?: string };

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const styles = `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets, by their names in the package. */
export function workbookParts(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Record<string, string> {
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)] as const);
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(parts),
  };
}

/** Packs parts as a spreadsheet program does. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** A workbook with these sheets. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Uint8Array {
  return zip(workbookParts(sheets));
}

function sheetXml(rows: readonly (readonly CellValue[])[]): string {
  const written = rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`)).join('')}</row>`;
  });
  return `<worksheet ${main}><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: CellValue, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  const { value, style, formula } = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  const inside = `${formula === undefined ? '' : `<f>${escape(formula)}</f>`}${value === undefined ? '' : `<v>${value}</v>`}`;
  return `<c r="${at}"${type}${style === undefined ? '' : ` s="${style}"`}>${inside}</c>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
