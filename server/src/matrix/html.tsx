import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Matrix } from './coverage.js';
import { MatrixDocument } from './page/document.js';

/** The matrix as one page that needs nothing but itself: no script, no picture, no font from elsewhere. */
export function formatMatrixHtml(matrix: Matrix): string {
  return `<!doctype html>\n${renderToStaticMarkup(<MatrixDocument matrix={matrix} />)}\n`;
}
