import type { RegisterProblem } from '../types.js';
import { CsvRows } from './csv-rows.js';
import { knownHeaders, readTable, rowsAboveHeaders } from './table.js';
import type { RawRegister } from './types.js';

const separators = [',', ';', '\t', '|'];

/** Reads a table of values separated by commas, semicolons, tabs or bars, whichever makes most of its headers known. */
export function readCsv(text: string): RawRegister {
  const problems: RegisterProblem[] = [];
  return { entries: readTable(new CsvRows(text, separatorOf(text), problems).read(), problems), problems };
}

function separatorOf(text: string): string {
  const scores = separators.map((separator) => score(text, separator));
  return separators[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** Known headers count most; where there are none, the number of columns does. */
function score(text: string, separator: string): number {
  let best = 0;
  let rows = 0;
  for (const row of new CsvRows(text, separator, []).read()) {
    best = Math.max(best, knownHeaders(row) + row.cells.length / (row.cells.length + 1));
    if (++rows > rowsAboveHeaders) break;
  }
  return best;
}
