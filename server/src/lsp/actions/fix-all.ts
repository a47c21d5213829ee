import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { safeEdits } from '../../engine/safe-fixes.js';
import type { Finding } from '../../engine/types.js';
import { toDiagnostic } from '../diagnostics.js';
import { fixAllKind } from './kinds.js';
import type { ActionRequest } from './request.js';
import { plainEdit } from './workspace-edit.js';

/** Puts right, in one edit, what can be put right without anybody looking; none where there is nothing of it. */
export function fixAll({ snapshot, document, client }: Pick<ActionRequest, 'snapshot' | 'document' | 'client'>): CodeAction[] {
  const edits = safeEdits(snapshot.findings);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that needs no decision', kind: fixAllKind, edit: plainEdit(document, edits, client) }];
}

/** The same for one rule, where a finding of it is here that can be put right, and another elsewhere. */
export function fixAllOfRule(here: Finding, { snapshot, document, client }: ActionRequest): CodeAction[] {
  if (!isFixable(here)) return [];
  const { rule } = here;
  const fixable = snapshot.findings.filter((finding) => finding.rule === rule && isFixable(finding));
  if (fixable.length < 2) return [];
  const edit = plainEdit(document, safeEdits(fixable, rule), client);
  const title = `Fix all ${fixable.length} \`${rule}\` in this report`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(here, document)], edit }];
}

function isFixable({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}
