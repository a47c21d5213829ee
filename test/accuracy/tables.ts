/** Writes what was measured as Markdown tables, which read as well in a terminal. */
import { severities } from 'retext-substantiate/kit';
import type { Accuracy } from './measure.js';

/** The tables, without headings around them. */
export interface Tables {
  readonly sets: string;
  readonly rules: string;
  readonly calm: string;
  readonly loudness: string;
}

/** Lays the figures out; shares with three decimals, densities per 1,000 words with one. */
export function tablesOf({ sets, rules, calm, loudness }: Accuracy): Tables {
  return {
    sets: table(
      ['Texts', 'Sentences', ...['Vague P', 'R', 'F1'], ...['Unquantified P', 'R', 'F1'], ...['Claims recall', 'Specificity', 'Balanced']],
      sets.map(({ name, sentences, vague, unquantified, claims }) => [
        name,
        String(sentences),
        ...[vague, unquantified].flatMap((score) => [score.precision, score.recall, score.f1].map(share)),
        ...[claims.recall, claims.specificity, claims.balanced].map(share),
      ]),
    ),
    rules: table(
      ['Rule', 'Found', 'Precision', 'Marked', 'Recall'],
      rules.map(({ rule, found, precision, marked, recall }) => [
        `\`${rule}\``,
        String(found),
        share(precision),
        String(marked),
        share(recall),
      ]),
    ),
    calm: table(
      ['Texts', 'Words', 'Errors', 'Warnings', 'Infos', 'Hints', 'Precision of warnings'],
      calm.map(({ name, words, density, precision }) => [
        name,
        words.toLocaleString('en-GB'),
        ...severities.map((severity) => density[severity].toFixed(1)),
        share(precision),
      ]),
    ),
    loudness: table(
      ['Rule', 'Errors', 'Warnings', 'Infos', 'Hints'],
      loudness.map(({ rule, density }) => [`\`${rule}\``, ...severities.map((severity) => density[severity].toFixed(1))]),
    ),
  };
}

function share(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(3);
}

/** The first column to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
