import { CodeActionKind, type CodeAction, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../engine/types.js';
import { toDiagnostic } from '../diagnostics.js';
import type { ClientAbilities } from '../client-abilities.js';
import { ItemSearch } from '../evidence/item-search.js';
import { whyNotCite } from '../evidence/items.js';
import type { OpenReport } from '../evidence/open-report.js';

/** The rule that asks for a claim's evidence. */
const rule = 'missing-evidence';
/** Items that are offered for one claim. */
const mostOffered = 3;
/** A menu is no place for more of a title. */
const longestTitle = 60;

/** What a client must be able to do for each of the actions. */
export type CitingClient = Pick<ClientAbilities, 'documentChanges' | 'snippetEdits' | 'suggestCommand'>;

/**
 * Citations of the items that a claim without evidence most likely rests on, the best first, and the way to all others.
 * @param start and end of the selection, in offsets.
 */
export function citeActions(report: OpenReport, start: number, end: number, client: CitingClient): CodeAction[] {
  const { snapshot, evidence } = report;
  const finding = snapshot.findings.find((each) => each.rule === rule && each.start <= end && start <= each.end);
  if (!finding || !evidence || evidence.book.items.length === 0) return [];
  const at = placeOfCitation(finding);
  const items = ItemSearch.over(evidence.book)
    .likely(finding.text, 2 * mostOffered)
    .filter((item) => whyNotCite(item) === undefined)
    .slice(0, mostOffered);
  const cite = (title: string, edit: WorkspaceEdit): CodeAction => ({
    ...{ title, edit },
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, report.document)],
  });
  const actions = items.map(({ id, title }) => cite(`Cite [${id}] ${shortened(title)}`, insertion(report, at, client, ` [${id}]`)));
  if (client.suggestCommand === undefined || !client.snippetEdits || !client.documentChanges) return actions;
  const title = items.length === 0 ? 'Cite an item…' : 'Cite another item…';
  return [...actions, { ...cite(title, insertion(report, at, client, undefined)), command: { title, command: client.suggestCommand } }];
}

/** Puts citations before the other actions on a claim without evidence. Which of them is right, no editor is to choose by itself. */
export function citeFirst(citing: readonly CodeAction[], actions: readonly CodeAction[]): CodeAction[] {
  const isOnClaim = ({ diagnostics }: CodeAction): boolean => diagnostics?.some(({ code }) => code === rule) === true;
  if (citing.length === 0) return [...actions];
  const others = actions.map((action) => (isOnClaim(action) ? { ...action, isPreferred: false } : action));
  const at = others.findIndex(isOnClaim);
  return at < 0 ? [...others, ...citing] : [...others.slice(0, at), ...citing, ...others.slice(at)];
}

/** @param text undefined for an empty pair of brackets with the cursor between them. */
function insertion({ document }: OpenReport, offset: number, client: CitingClient, text: string | undefined): WorkspaceEdit {
  const place = document.positionAt(offset);
  const range = { start: place, end: place };
  const edit: TextEdit | SnippetTextEdit =
    text === undefined ? { range, snippet: { kind: 'snippet', value: ' [$0]' } } : { range, newText: text };
  if (!client.documentChanges) return { changes: { [document.uri]: [edit as TextEdit] } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: [edit] }] };
}

/** Before the full stop of the claim, if it ends with one. Where there is a register, the rule marks the first of the claims that it asks about. */
function placeOfCitation({ end, text }: Finding): number {
  return /[.!]$/u.test(text) ? end - 1 : end;
}

function shortened(title: string): string {
  const line = title.trim().replace(/\s+/gu, ' ');
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}
