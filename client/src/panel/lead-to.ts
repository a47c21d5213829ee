import {
  commands,
  Range,
  TabInputText,
  TextEditorRevealType,
  ViewColumn,
  window,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { TextRange } from 'substantiate/protocol';

/** Opens a report where it stands already, if anywhere, and selects a stretch of it. One that lies beyond the text is cut to it. */
export async function leadTo(document: TextDocument, { start, end }: TextRange): Promise<void> {
  const selection = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  const editor = await window.showTextDocument(document, { viewColumn: columnOf(document.uri), selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor on a finding and has the question told that it raises. */
export async function leadToQuestion(editor: TextEditor, { start }: TextRange): Promise<void> {
  await leadTo(editor.document, { start, end: start });
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** A panel beside the text has the focus when it is asked: without this, the text would open over it. */
function columnOf({ path, scheme, authority }: Uri): ViewColumn {
  const isIt = (uri: Uri): boolean => uri.path === path && uri.scheme === scheme && uri.authority === authority;
  const shown = window.visibleTextEditors.find(({ document }) => isIt(document.uri))?.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && isIt(input.uri)));
  return shown ?? group?.viewColumn ?? ViewColumn.One;
}
