import { ownMark } from '../formats/own.js';
import { isEvidenced, type Matrix, type MatrixClaim, type MatrixItem, type ReportMatrix } from './coverage.js';
import { oneLine, readable } from './one-line.js';
import { byType, coverageText, plural, unused } from './words.js';

/** The matrix as a Markdown page: what lacks evidence first. Nothing that a report or register holds is taken for markup. */
export function formatMatrixMarkdown(matrix: Matrix): string {
  const { claims, unknown, coverage, reports } = matrix;
  const bare = claims.filter((claim) => !isEvidenced(claim));
  const parts = [
    ownMark,
    '# Claims and their evidence',
    `${coverageText(coverage)}.`,
    reports.length > 0 && table(['report', 'claims', 'with evidence', 'share'], reports.map(coverageRow)),
    bare.length > 0 && `## Claims without evidence (${String(bare.length)})`,
    bare.length > 0 && table(['place', 'section', 'claim'], bare.map(bareRow)),
    ...reports.flatMap(reportPart),
    ...itemPart('Items that no report cites', unused(matrix)),
    unknown.length > 0 && '## Cited, but in no register',
    unknown.length > 0 &&
      table(
        ['id', 'cited'],
        unknown.map(({ id, cited }) => [id, String(cited)]),
      ),
    ...byType(matrix).flatMap(({ name, items }) => itemPart(name, items)),
  ];
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}

function reportPart({ path, claims }: ReportMatrix): string[] {
  const own = claims.filter(isEvidenced);
  if (own.length === 0) return [];
  const rows = own.map(({ line, section, text, evidence }) => [String(line), section, readable(text), evidence.join('; ')]);
  return [`## Claims with evidence in ${escaped(path)}`, table(['line', 'section', 'claim', 'evidence'], rows)];
}

function itemPart(title: string, items: readonly MatrixItem[]): string[] {
  if (items.length === 0) return [];
  const rows = items.map(({ id, title: name, status, cited, sensitive }) => [id, sensitive ? 'sensitive' : name, status, String(cited)]);
  return [`## ${escaped(title)} (${plural(items.length, 'item')})`, table(['id', 'title', 'status', 'cited'], rows)];
}

function coverageRow({ path, coverage: { claims, evidenced, percent } }: ReportMatrix): string[] {
  return [path, String(claims), String(evidenced), claims === 0 ? 'no claims' : `${String(percent)}%`];
}

function bareRow({ path, line, section, text }: MatrixClaim): string[] {
  return [`${path}:${String(line)}`, section, readable(text)];
}

/** Rows as a table; nothing in a cell is taken for markup. */
export function table(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows.map((row) => row.map((cell = '') => escaped(cell)))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~&]/gu, '\\$&');
}
