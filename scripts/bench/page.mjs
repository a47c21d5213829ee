/** Tables of what was measured: on the screen, and as a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

/** @typedef {import('./reports.mjs').Table} Table */

/** A table in columns of blanks. @param {Table} table */
export function asText({ title, note, columns, rows }) {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...(note ? [note] : []), ...(columns.length > 0 ? lines : [])].join('\n');
}

const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];

/** Puts the tables into a page, between its two marks, each in the place of the one with its title. @param {string} file @param {readonly Table[]} tables */
export async function writePage(file, tables) {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${file}: the marks ${begin} and ${end} are missing`);
  const sections = new Map(
    text
      .slice(before + begin.length, after)
      .split(/^(?=## )/mu)
      .map((section) => [titleOf(section), section.trim()]),
  );
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.versions.node}`;
  sections.set('', `Last measured on ${day}: ${machine}.`);
  for (const table of tables) sections.set(table.title, asMarkdown(table));
  const page = [text.slice(0, before) + begin, ...sections.values(), text.slice(after)].join('\n\n');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

/** Empty for what stands above the first. @param {string} section */
function titleOf(section) {
  return /^## (.*)/u.exec(section)?.[1] ?? '';
}

/** @param {Table} table */
function asMarkdown({ title, note, columns, rows }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const body = columns.length > 0 ? [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n') : '';
  return [`## ${title}`, note, body].filter((part) => part !== '').join('\n\n');
}
