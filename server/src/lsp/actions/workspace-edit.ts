import type { SnippetTextEdit, TextDocumentEdit, TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../engine/types.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { PlacedText } from '../placed-text.js';
import { snippetsOf } from './snippet.js';

/** What a client must be able to do for the several ways to write an edit. */
export type EditingClient = Pick<ClientAbilities, 'documentChanges' | 'createsFiles' | 'snippetEdits'>;

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

/** An edit of a document, its placeholders as they are: for many places at once, where nobody is led from one to the next. */
export function plainEdit(document: PlacedText, edits: readonly TextEdit[], client: EditingClient): WorkspaceEdit {
  return editOf(
    document,
    edits.map((edit) => placed(edit, document)),
    client,
  );
}

/** An edit of the document that the author is in: where the client can, the cursor goes into the first placeholder, and from each to the next. */
export function guidedEdit(document: PlacedText, edits: readonly TextEdit[], client: EditingClient): WorkspaceEdit {
  if (!client.snippetEdits || !client.documentChanges) return plainEdit(document, edits, client);
  // Blanks are numbered through all edits of a document, which is how editors read them.
  const inOrder = [...edits].sort((one, other) => one.start - other.start);
  const snippets = snippetsOf(inOrder);
  return editOf(
    document,
    inOrder.map((edit, index): ProtocolEdit | SnippetTextEdit => {
      const value = snippets[index];
      const { range, newText } = placed(edit, document);
      return value === undefined ? { range, newText } : { range, snippet: { kind: 'snippet', value } };
    }),
    client,
  );
}

/** An edit of the config, which is made first where there is none. It is seldom what the author has before them, so nothing leads to its blanks. */
export function configEdit(config: EditableConfig, file: PlacedText, edit: TextEdit, { documentChanges }: EditingClient): WorkspaceEdit {
  const { uri, text, version } = config;
  const edits = [placed(edit, file)];
  if (!documentChanges) return { changes: { [uri]: edits } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
  return { documentChanges: text === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] : [change] };
}

function editOf(
  { uri, version }: PlacedText,
  edits: (ProtocolEdit | SnippetTextEdit)[],
  { documentChanges }: EditingClient,
): WorkspaceEdit {
  if (!documentChanges) return { changes: { [uri]: edits as ProtocolEdit[] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function placed({ start, end, text }: TextEdit, document: PlacedText): ProtocolEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}
