import { CodeActionKind, type CodeAction, type Diagnostic, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, Format, Snapshot, TextEdit } from '../engine/types.js';
import { toDiagnostic } from './diagnostics.js';
import { placedText, type PlacedText } from './placed-text.js';

/** A selection of the whole report would otherwise offer thousands. */
const mostFindings = 20;

/** Stands in for the reason until the author gives one. */
const reasonPlaceholder = '‹reason›';

/** The config that an action may edit. */
export interface EditableConfig {
  readonly uri: string;
  /** Undefined where the file is to be made. */
  readonly text: string | undefined;
  /** The client's version of the file, where it has it open. */
  readonly version: number | null;
  /** The document's path from the config's folder. */
  readonly documentPath: string;
}

/** What code actions are made from. */
export interface ActionRequest {
  readonly document: PlacedText;
  readonly format: Format;
  readonly snapshot: Snapshot;
  /** The selection, in offsets. */
  readonly start: number;
  readonly end: number;
  /** Undefined where the document has no place for one. */
  readonly config: EditableConfig | undefined;
  readonly client: { readonly documentChanges: boolean; readonly createsFiles: boolean };
}

/** What an author may do about the findings in a selection; from the findings at hand, nothing is linted again. */
export async function codeActions(request: ActionRequest): Promise<CodeAction[]> {
  const { snapshot, start, end, document, format } = request;
  const here = snapshot.findings.flatMap((finding, index) => (finding.start <= end && start <= finding.end ? [{ finding, index }] : []));
  if (here.length === 0) return [];
  // Who stands on a word means the word's finding before that of its paragraph.
  here.sort((one, other) => one.finding.end - one.finding.start - (other.finding.end - other.finding.start));
  const shown = here.slice(0, mostFindings);
  const fixes = shown.flatMap(({ finding }) => fixActions(finding, request));
  const suppressions: CodeAction[] = [];
  const seen = new Set<string>();
  const first = (key: string): boolean => !seen.has(key) && Boolean(seen.add(key));
  for (const { finding } of shown) {
    const text = ` <!-- substantiate-disable ${finding.rule} -- ${reasonPlaceholder} -->`;
    if (format !== 'markdown' || finding.category === 'engine' || !first(`${finding.rule} ${finding.blockEnd}`)) continue;
    const edit = { start: finding.blockEnd, end: finding.blockEnd, text };
    suppressions.push(action(suppressionOf(finding.rule), finding, document, editOf(request, document, [edit])));
  }
  // The narrowest finding's own change; two preferred ones, and the editor would choose between findings by itself.
  const [best, ...others] = fixes;
  const ranked = best ? [{ ...best, isPreferred: true }, ...others] : [];
  return [...ranked, ...suppressions, ...(await configActions(shown, request, first))];
}

function fixActions(finding: Finding, request: ActionRequest): CodeAction[] {
  const { document } = request;
  return finding.fixes.map(({ title, edits }) => action(title, finding, document, editOf(request, document, edits)));
}

/** The actions that edit the config: they load the YAML reader, so only when somebody asks for actions. */
async function configActions(
  shown: readonly { finding: Finding; index: number }[],
  request: ActionRequest,
  first: (key: string) => boolean,
): Promise<CodeAction[]> {
  const { config, client, document, format, snapshot } = request;
  if (!config || (config.text === undefined && !client.createsFiles)) return [];
  const { addSuppression, switchOff } = await import('./config-edits.js');
  const text = config.text ?? '';
  const file = placedText(config.uri, config.version ?? 0, text);
  const change = (edit: TextEdit): WorkspaceEdit => editOf(request, file, [edit], config);
  const actions: CodeAction[] = [];
  for (const { finding, index } of shown) {
    const { rule, category } = finding;
    if (category === 'engine') continue;
    const fingerprint = snapshot.fingerprints()[index];
    if (format === 'text' && fingerprint !== undefined) {
      const edit = addSuppression(text, { rule, fingerprint, reason: reasonPlaceholder, path: config.documentPath });
      if (edit) actions.push(action(suppressionOf(rule), finding, document, change(edit)));
    }
    const off = first(rule) ? switchOff(text, rule) : undefined;
    if (off) actions.push(action(`Turn \`${rule}\` off in substantiate.yaml`, finding, document, change(off)));
  }
  // Switching a rule off for everybody comes last, whatever finding it belongs to.
  return actions.sort((one, other) => Number(one.title.startsWith('Turn')) - Number(other.title.startsWith('Turn')));
}

function suppressionOf(rule: string): string {
  return `${rule === 'missing-evidence' ? 'Say why no evidence is needed' : 'Say why it stands'}: suppress \`${rule}\` here`;
}

function action(title: string, finding: Finding, document: PlacedText, edit: WorkspaceEdit): CodeAction {
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document)];
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
}

/** @param config given where the edit is the config's own, which may have to be made first. */
function editOf(request: ActionRequest, document: PlacedText, edits: readonly TextEdit[], config?: EditableConfig): WorkspaceEdit {
  const placed = edits.map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
  if (!request.client.documentChanges) return { changes: { [document.uri]: placed } };
  const version = config ? config.version : document.version;
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version }, edits: placed };
  const made = config && config.text === undefined;
  return { documentChanges: made ? [{ kind: 'create', uri: document.uri, options: { ignoreIfExists: true } }, change] : [change] };
}
