import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { Finding } from '../engine/types.js';
import type { OpenDocument } from './documents.js';

/** Why a reader would query what stands at a place, and what would settle it; null where there is no finding. */
export function hoverAt(position: Position, findings: readonly Finding[], document: OpenDocument): Hover | null {
  const offset = document.offsetAt(position);
  const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
  // Who points at a word means the word's finding before that of its paragraph.
  here.sort((one, other) => one.end - one.start - (other.end - other.start));
  const [narrowest] = here;
  if (!narrowest) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: here.map(describe).join('\n\n---\n\n') },
    range: { start: document.positionAt(narrowest.start), end: document.positionAt(narrowest.end) },
  };
}

function describe(finding: Finding): string {
  const parts = [finding.why];
  if (finding.question) parts.push(`**${finding.question}**`);
  const others = finding.also.map(({ rule }) => `\`${rule}\``).join(', ');
  parts.push(`[${finding.rule}](${finding.url})${others && ` · also here: ${others}`}`);
  return parts.join('\n\n');
}
