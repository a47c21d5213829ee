import { CodeActionKind, type CodeAction, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { ActiveRule, Finding, Format, ProseAround, Snapshot } from '../../engine/types.js';
import { toDiagnostic } from '../diagnostics.js';
import type { PlacedText } from '../placed-text.js';
import type { EditableConfig, EditingClient } from './workspace-edit.js';

/** What actions are made from. All of it is known already: nothing is linted for them. */
export interface ActionRequest {
  readonly document: PlacedText & { readonly proseAt: (offset: number) => ProseAround | undefined };
  readonly format: Format;
  readonly snapshot: Snapshot;
  /** The selection, in offsets. */
  readonly start: number;
  readonly end: number;
  /** Undefined where the document has no place for one. */
  readonly config: EditableConfig | undefined;
  /** The rules that the document is held to. */
  readonly rules: readonly ActiveRule[];
  readonly client: EditingClient;
}

/** A finding with its place in the snapshot. */
export interface FoundHere {
  readonly finding: Finding;
  readonly index: number;
}

/** The findings that a selection touches; who stands on a word means its finding before that of its paragraph. */
export function findingsHere({ snapshot: { findings }, start, end }: Pick<ActionRequest, 'snapshot' | 'start' | 'end'>): FoundHere[] {
  const here: FoundHere[] = [];
  findings.forEach((finding, index) => {
    if (finding.start <= end && start <= finding.end) here.push({ finding, index });
  });
  return here.sort(({ finding: one }, { finding: other }) => one.end - one.start - (other.end - other.start));
}

/** A quick fix of a finding. */
export function quickFix(title: string, finding: Finding, document: PlacedText, edit: WorkspaceEdit): CodeAction {
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document)];
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
}

/** The rules that stand at the words of a finding, its own first. */
export function rulesAt({ rule, also }: Pick<Finding, 'rule' | 'also'>): string[] {
  return [rule, ...also.map((other) => other.rule)];
}
