import { sayBand, sayStatus } from 'retext-substantiate/language';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { DefinedWord, Finding, Snapshot } from '../engine/types.js';
import type { OpenDocument } from './documents.js';
import type { EvidenceHover } from './evidence/hover.js';

/**
 * Why a reader would query what stands at a place, what would settle it, and what a declared scale says that it means; null where there is none of it.
 * @param snapshot undefined where the document is not linted.
 * @param note what else there is to say of the place; it is said first.
 */
export function hoverAt(
  position: Position,
  snapshot: Pick<Snapshot, 'findings' | 'definedWords'> | undefined,
  document: OpenDocument,
  note?: EvidenceHover,
): Hover | null {
  const offset = document.offsetAt(position);
  const isHere = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= offset && offset <= end;
  const here = snapshot?.findings.filter(isHere) ?? [];
  // Who points at a word means the word's finding before that of its paragraph.
  here.sort((one, other) => one.end - one.start - (other.end - other.start));
  const word = snapshot?.definedWords().find(isHere);
  const place = note ?? word ?? here[0];
  if (!place) return null;
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: [...(note ? [note.markdown] : []), ...(word ? [define(word)] : []), ...here.map(describe)].join('\n\n---\n\n'),
    },
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
