import { readSheet, type SheetData } from 'read-excel-file/universal';
import type { FieldValue } from '../schema.js';
import type { CellPlace, RegisterProblem } from '../types.js';
import { readTable, type Cell, type TableRow } from './table.js';
import type { RawRegister } from './types.js';
import { broken, pack, unpack } from './xlsx-parts.js';
import { chooseSheet, columnName, surveySheet, type Sheet, type SheetSurvey } from './xlsx-sheets.js';

/** A sheet that reaches further takes all memory, even where one lone cell does: the reader makes a place for each up to there. */
const maxCells = 20_000_000;

/** Reads the sheet `Evidence` of a workbook, or else its first. A formula counts as what it gave when the workbook was saved. */
export async function readXlsx(bytes: Uint8Array): Promise<RawRegister> {
  const parts = unpack(bytes);
  if (isProblem(parts)) return { entries: [], problems: [parts] };
  const sheet = chooseSheet(parts);
  const survey = sheet && surveySheet(parts, sheet);
  if (!survey) return { entries: [], problems: [broken] };
  if (survey.rows * survey.columns > maxCells) return { entries: [], problems: [tooWide(sheet, survey)] };
  let data: SheetData;
  try {
    data = await readSheet(pack(survey.parts), sheet.number);
  } catch (error) {
    return { entries: [], problems: [unreadableCell(sheet, String(error)) ?? broken] };
  }
  const problems: RegisterProblem[] = [];
  return { entries: readTable(tableRows(data, sheet, survey.percent), problems), problems };
}

function* tableRows(data: SheetData, sheet: Sheet, percent: ReadonlySet<string>): Generator<TableRow> {
  for (const [index, values] of data.entries()) {
    const row = index + 1;
    const cells = values.map((value, at): Cell => {
      const place = placeOf(sheet, row, at + 1);
      return { value: valueOf(value, percent.has(place.cell)), place };
    });
    const first = cells.find(({ value }) => value !== '') ?? cells[0];
    if (first) yield { cells, place: first.place };
  }
}

function valueOf(value: unknown, isPercent: boolean): FieldValue {
  if (typeof value === 'string') return value;
  // A hundred times 0.07 is 7.000000000000001.
  if (typeof value === 'number') return isPercent ? `${Number((value * 100).toPrecision(12))}%` : value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : '';
}

function tooWide(sheet: Sheet, { rows, columns }: SheetSurvey): RegisterProblem {
  const place = placeOf(sheet, rows, columns);
  const message = `The sheet reaches as far as ${place.cell}, so it is not read`;
  return { message, question: 'Could the blank rows and columns behind the register be deleted?', place, severity: 'error' };
}

/** The reader stops at a cell whose value is none of its kind, and says where. */
function unreadableCell(sheet: Sheet, error: string): RegisterProblem | undefined {
  const [, row, column] = /<c\/> at row (\d+), col (\d+)/.exec(error) ?? [];
  if (row === undefined) return undefined;
  const message = 'This cell holds nothing that a spreadsheet program writes, so the sheet is not read';
  const question = 'Could the workbook be opened in a spreadsheet program and saved again?';
  return { message, question, place: placeOf(sheet, Number(row), Number(column)), severity: 'error' };
}

function placeOf({ name: sheet }: Sheet, row: number, column: number): CellPlace {
  return { sheet, cell: `${columnName(column)}${row}`, row, column };
}

function isProblem(parts: object): parts is RegisterProblem {
  return 'message' in parts && 'severity' in parts;
}
