import type { RegisterProblem } from '../types.js';
import { emptyRegister } from './messages.js';
import { MarkdownReader, type Table } from './markdown-tables.js';
import { readTable } from './table.js';
import type { RawRegister } from './types.js';

const heading = /^(?:[\d.]+\s+)?evidence(?: register)?:?$/i;

/** Reads the tables under a heading `Evidence` or `Evidence register`, up to the next heading that is not below it. */
export function readMarkdown(text: string): RawRegister {
  const problems: RegisterProblem[] = [];
  const tables = tablesOfEvidence(text, problems);
  if (tables.length === 0) problems.push(text.trim() === '' ? emptyRegister : noTable);
  return { entries: tables.flatMap(({ rows }) => [...readTable(rows, problems)]), problems };
}

function tablesOfEvidence(text: string, problems: RegisterProblem[]): Table[] {
  const tables: Table[] = [];
  let depth = 0;
  for (const piece of new MarkdownReader(text, problems).read()) {
    if (piece.kind === 'heading') {
      if (heading.test(piece.text.trim())) depth = piece.depth;
      else if (piece.depth <= depth) depth = 0;
    } else if (depth > 0) {
      tables.push(piece);
    }
  }
  return tables;
}

const noTable: RegisterProblem = {
  message: 'There is no table under a heading `Evidence`',
  question: 'Could the table stand under such a heading?',
  severity: 'error',
};
