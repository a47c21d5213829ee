import { sayBand, sayStatus } from 'retext-substantiate/language';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { DefinedWord, Finding, Snapshot } from '../engine/types.js';
import type { OpenDocument } from './documents.js';

/** Why a reader would query what stands at a place, what would settle it, and what a declared scale says that it means; null where there is none of it. */
export function hoverAt(
  position: Position,
  { findings, definedWords }: Pick<Snapshot, 'findings' | 'definedWords'>,
  document: OpenDocument,
): Hover | null {
  const offset = document.offsetAt(position);
  const isHere = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= offset && offset <= end;
  const here = findings.filter(isHere);
  // Who points at a word means the word's finding before that of its paragraph.
  here.sort((one, other) => one.end - one.start - (other.end - other.start));
  const word = definedWords().find(isHere);
  const place = word ?? here[0];
  if (!place) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: [...(word ? [define(word)] : []), ...here.map(describe)].join('\n\n---\n\n') },
    range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
  };
}

function define({ text, meaning: { entry, scale } }: DefinedWord): string {
  const doubt = sayStatus(scale.status);
  const parts = [`\`${text.replace(/\s+/g, ' ')}\`: **${sayBand(entry.band)}** in ${scale.name}`, `Source: ${scale.source}`];
  if (doubt !== '') parts.push(`The bands are ${doubt}.`);
  return parts.join('\n\n');
}

function describe(finding: Finding): string {
  const parts = [finding.why];
  if (finding.question) parts.push(`**${finding.question}**`);
  const others = finding.also.map(({ rule }) => `\`${rule}\``).join(', ');
  parts.push(`[${finding.rule}](${finding.url})${others && ` · also here: ${others}`}`);
  return parts.join('\n\n');
}
