import { maxBytes } from '../wanted.js';
import { quote } from '../schema.js';
import { isCell, type Register, type RegisterFormat, type RegisterProblem, type RegisterRow } from '../types.js';
import { readEntry } from './entries.js';
import { decodeText } from './text.js';
import type { RawRegister } from './types.js';

export { maxBytes };

const formats: Readonly<Record<string, RegisterFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
};
/** As many as anybody reads; a file that is something else altogether has one for each of its lines. */
const maxProblems = 1000;
const widestSheet = 16_384;

/**
 * Reads a register, by the ending of its path; never throws. What is wrong in it is among its problems.
 * @param path from the project's folder, with `/`.
 */
export async function readRegister(path: string, bytes: Uint8Array): Promise<Register> {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (!format) {
    const question = 'Could it be saved as .csv, .xlsx, .yaml, .json or .md?';
    return unread(path, 'csv', {
      message: ending === '' ? 'A register needs an ending that tells its format' : `A register can't be read from \`.${ending}\``,
      question,
      severity: 'error',
    });
  }
  if (bytes.length > maxBytes) {
    const message = `The register is larger than 50 MB, so it is not read`;
    return unread(path, format, { message, question: 'Could it be split into several?', severity: 'error' });
  }
  try {
    return await readFormat(path, format, bytes);
  } catch (error) {
    const message = `The register could not be read: ${quote(String(error))}`;
    return unread(path, format, { message, question: 'Could it be written more simply?', severity: 'error' });
  }
}

async function readFormat(path: string, format: RegisterFormat, bytes: Uint8Array): Promise<Register> {
  if (format === 'xlsx') return collect(path, format, undefined, await (await import('./xlsx.js')).readXlsx(bytes), []);
  const { text, problems } = decodeText(bytes);
  if (text === undefined) return { ...unread(path, format), problems };
  const register = await readText(format, text);
  return collect(path, format, text, register, problems);
}

async function readText(format: Exclude<RegisterFormat, 'xlsx'>, text: string): Promise<RawRegister> {
  switch (format) {
    case 'json':
      return (await import('./json.js')).readJson(text);
    case 'yaml':
      return (await import('./yaml.js')).readYaml(text);
    case 'markdown':
      return (await import('./markdown.js')).readMarkdown(text);
    case 'csv':
      return (await import('./csv.js')).readCsv(text);
  }
}

function collect(
  path: string,
  format: RegisterFormat,
  text: string | undefined,
  raw: RawRegister,
  before: readonly RegisterProblem[],
): Register {
  const problems: RegisterProblem[] = [...before];
  const rows: RegisterRow[] = [];
  for (const entry of raw.entries) {
    const row = readEntry(entry, problems);
    if (row) rows.push(row);
  }
  problems.push(...raw.problems);
  if (rows.length === 0 && problems.length === 0) problems.push(nothingListed);
  return { path, format, text, rows, problems: shown(problems.toSorted((one, other) => positionOf(one) - positionOf(other))) };
}

/** Headers and no rows, or a document without the table: then no citation can be judged. */
const nothingListed: RegisterProblem = {
  message: 'The register lists nothing',
  question: 'Which evidence do the reports cite?',
  severity: 'warning',
};

/** Problems come in the order of the file; those of the whole file first. */
function positionOf({ place }: RegisterProblem): number {
  if (!place) return -1;
  return isCell(place) ? place.row * widestSheet + place.column : place.start;
}

function shown(problems: readonly RegisterProblem[]): readonly RegisterProblem[] {
  const named = problems.slice(0, maxProblems).map(nameCell);
  if (problems.length <= maxProblems) return named;
  const message = `There are ${problems.length - maxProblems} more problems in this register`;
  return [...named, { message, question: 'Is this file the register?', severity: 'error' }];
}

/** Lines and columns of a workbook stand nowhere else. */
function nameCell(problem: RegisterProblem): RegisterProblem {
  const { place, message } = problem;
  return place && isCell(place) ? { ...problem, message: `${message} (sheet \`${place.sheet}\`, cell ${place.cell})` } : problem;
}

function unread(path: string, format: RegisterFormat, ...problems: RegisterProblem[]): Register {
  return { path, format, text: undefined, rows: [], problems };
}
