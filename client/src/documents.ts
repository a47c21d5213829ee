import { workspace, type TextDocument } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';
import { Schemes } from './schemes.js';

/** The languages that reports are written in. */
export const languages: readonly string[] = ['markdown', 'plaintext', 'inspection-report'];

/** Where people write, as far as is known by now. */
export function schemesNow(): Schemes {
  const schemes = new Schemes((scheme) => workspace.fs.isWritableFileSystem(scheme));
  for (const { uri } of workspace.workspaceFolders ?? []) schemes.meet(uri.scheme, true);
  for (const document of workspace.textDocuments) if (isProse(document)) schemes.meet(document.uri.scheme);
  return schemes;
}

/** Whether a document is in one of the languages of reports, wherever it comes from. */
export function isProse({ languageId }: TextDocument): boolean {
  return languages.includes(languageId);
}

/** The documents that the server hears of and is asked about. */
export function selectorOf(schemes: readonly string[]): TextDocumentFilter[] {
  return schemes.flatMap((scheme): TextDocumentFilter[] => [
    ...languages.map((language) => ({ scheme, language })),
    // The server reads the config as the editor shows it, saved or not.
    { scheme, pattern: '**/substantiate.{yaml,json}' },
    // Registers under their usual names; of those that a config names, the server tells.
    { scheme, pattern: '**/evidence.{csv,yaml,yml,json}' },
  ]);
}
