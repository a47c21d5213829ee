import { evidenceFields, sayDate, type EvidenceField, type EvidenceItem } from 'retext-substantiate/language';
import type { Span } from 'retext-substantiate/kit';
import type { Position } from 'vscode-languageserver';
import type { Evidence } from '../../evidence/evidence.js';
import { isCell, type Register, type RegisterRow } from '../../evidence/types.js';
import { inFolder } from '../uris.js';
import { addressOf, kindAndDate, whyNotCite } from './items.js';
import { escapeMarkdown, markdownLink } from './markdown-text.js';
import type { OpenRegister, OpenReport } from './open-report.js';
import { citationAt, rangeInRegister } from './places.js';
import { entryAt } from './register-entry.js';

/** Items of a range that are named one by one. */
const mostItems = 20;

/** Fields that have a line of their own, or that only machines read. */
const toldElsewhere: ReadonlySet<EvidenceField> = new Set<EvidenceField>([
  ...(['id', 'title', 'location', 'locator', 'period_from', 'period_to', 'n', 'population'] as const),
  ...(['sampling', 'value', 'unit', 'numerator', 'denominator', 'superseded_by', 'sha256'] as const),
]);
const dates: ReadonlySet<EvidenceField> = new Set<EvidenceField>(['date', 'obtained']);

/** Something to show, as Markdown, and what it is about. */
export interface EvidenceHover extends Span {
  readonly markdown: string;
}

/** The items that the citation at a place of a report means; undefined where there is none that the register has. */
export function citationHover({ snapshot, document, evidence, folder }: OpenReport, position: Position): EvidenceHover | undefined {
  const citation = evidence && citationAt(snapshot, document.offsetAt(position));
  const ids = [...new Set(citation?.ids)].filter((id) => evidence?.book.item(id));
  const [first] = ids;
  if (!evidence || folder === undefined || !citation || first === undefined) return undefined;
  const markdown = ids.length === 1 ? describeItem(first, evidence, folder) : listItems(ids, evidence);
  return { start: citation.start, end: citation.end, markdown };
}

/** The item whose id stands at a place of a register: that of the row, or of a successor it names. */
export function registerHover({ register, document, evidence, folder }: OpenRegister, position: Position): EvidenceHover | undefined {
  const entry = entryAt(register, document.offsetAt(position));
  if (entry?.id === undefined || !evidence.book.item(entry.id)) return undefined;
  return { ...entry.span, markdown: describeItem(entry.id, evidence, folder) };
}

/** All that the register says of an item, as a list, and where it says so. */
export function describeItem(id: string, evidence: Evidence, folder: string): string {
  const item = evidence.book.item(id);
  if (!item) return '';
  const lines = linesOf(item, evidence, folder).map(([name, value]) => `- ${name}: ${value}`);
  const places = evidence.rowsOf(id).map(({ register, row }) => sayPlace(register, row, folder));
  return [`**${escapeMarkdown(id)}** ${escapeMarkdown(item.title)}`, lines.join('\n'), places.join('  \n')].filter(Boolean).join('\n\n');
}

function linesOf(item: EvidenceItem, evidence: Evidence, folder: string): [name: string, value: string][] {
  const lines: [string, string | undefined][] = [
    ['not to be cited', escaped(whyNotCite(item))],
    ...evidenceFields
      .filter((field) => !toldElsewhere.has(field))
      .map((field): [string, string | undefined] => [field, plain(item, field)]),
    ['period', escaped(sayPeriod(item))],
    ['sample', escaped(saySample(item))],
    ['value', escaped(sayValue(item))],
    ['location', sayLocation(item, evidence, folder)],
    ...Object.entries(item.other ?? {}).map(([header, value]): [string, string] => [escapeMarkdown(header), escapeMarkdown(value)]),
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== '');
}

function plain(item: EvidenceItem, field: EvidenceField): string | undefined {
  const value = item[field];
  if (value === undefined) return undefined;
  return escapeMarkdown(typeof value === 'string' ? (dates.has(field) ? sayDate(value) : value) : [value].flat().join(', '));
}

function sayPeriod({ period_from: from, period_to: to }: EvidenceItem): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  return [from && `from ${sayDate(from)}`, to && `to ${sayDate(to)}`].filter(Boolean).join(' ');
}

function saySample({ n, population, sampling }: EvidenceItem): string | undefined {
  const size = n === undefined ? undefined : String(n);
  const of = population === undefined ? size : `${size ?? '?'} of ${population}`;
  return [of, sampling].filter(Boolean).join(', ') || undefined;
}

function sayValue({ value, unit = '', numerator, denominator }: EvidenceItem): string | undefined {
  const blank = unit === '%' || unit === '' ? '' : ' ';
  const figure = value === undefined ? undefined : `${String(value)}${blank}${unit}`;
  const parts =
    numerator === undefined && denominator === undefined ? undefined : `${String(numerator ?? '?')} of ${String(denominator ?? '?')}`;
  return figure !== undefined && parts !== undefined ? `${figure} (${parts})` : (figure ?? parts);
}

function sayLocation(item: EvidenceItem, evidence: Evidence, folder: string): string | undefined {
  const { location, locator } = item;
  if (location === undefined) return escaped(locator);
  const address = addressOf(item, evidence, folder);
  const where =
    address === undefined ? `${escapeMarkdown(location)} (outside the project, so it is never opened)` : markdownLink(location, address);
  return locator === undefined ? where : `${where}, ${escapeMarkdown(locator)}`;
}

/** Where a row stands: a line of a text, which the editor can show, or a cell of a workbook. */
function sayPlace(register: Register, row: RegisterRow, folder: string): string {
  const place = row.fields.id ?? row.place;
  if (isCell(place)) return `${escapeMarkdown(register.path)}, sheet ${escapeMarkdown(place.sheet)}, cell ${place.cell}`;
  const line = (rangeInRegister(register, place)?.start.line ?? 0) + 1;
  return markdownLink(`${register.path}, line ${line}`, `${inFolder(folder, register.path)}#L${line}`);
}

function listItems(ids: readonly string[], evidence: Evidence): string {
  const items = ids.slice(0, mostItems).flatMap((id) => evidence.book.item(id) ?? []);
  const lines = items.map((item) => {
    const rest = [kindAndDate(item), whyNotCite(item)].filter(Boolean).join(' · ');
    return `- **${escapeMarkdown(item.id)}** ${escapeMarkdown(item.title)}${rest && ` · ${escapeMarkdown(rest)}`}`;
  });
  const left = ids.length - items.length;
  return [...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n');
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkdown(text);
}
