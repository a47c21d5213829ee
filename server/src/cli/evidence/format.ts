import type { Matrix } from '../../matrix/coverage.js';

/** How the matrix can be printed. */
export const matrixFormats = ['markdown', 'csv', 'json', 'html'] as const;

/** The name of one. */
export type MatrixFormat = (typeof matrixFormats)[number];

/** Writes the matrix out. What that takes is loaded only now: the page brings a library along. */
export async function formatMatrix(matrix: Matrix, format: MatrixFormat): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await import('../../matrix/markdown.js')).formatMatrixMarkdown(matrix);
    case 'csv':
      return (await import('../../matrix/csv.js')).formatMatrixCsv(matrix);
    case 'json':
      return (await import('../../matrix/json.js')).formatMatrixJson(matrix);
    case 'html':
      return (await import('../../matrix/html.js')).formatMatrixHtml(matrix);
  }
}
