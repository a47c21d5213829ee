import { Uri, type ExtensionContext } from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions, type TextDocumentFilter } from 'vscode-languageclient';
import { serveFiles } from './files.js';

/** The client's id: its settings are below it. */
export const id = 'substantiate';
/** What the output channel is called. */
export const name = 'Substantiate';

/** Where people write; never output, version control's or comments' inputs. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];
const languages = ['markdown', 'plaintext', 'inspection-report'];

/** What client and server agree on, in Node and in the browser. */
export function clientOptions({ extensionUri }: ExtensionContext): LanguageClientOptions {
  const reports = schemes.flatMap((scheme) => languages.map((language): TextDocumentFilter => ({ scheme, language })));
  // The server reads the config as the editor shows it, saved or not.
  const configs = schemes.map((scheme): TextDocumentFilter => ({ scheme, pattern: '**/substantiate.yaml' }));
  // Registers under their usual names; of those that a config names, the server tells.
  const registers = schemes.map((scheme): TextDocumentFilter => ({ scheme, pattern: '**/evidence.{csv,yaml,yml,json}' }));
  return {
    documentSelector: [...reports, ...configs, ...registers],
    outputChannelName: name,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      files: true,
      suggestCommand: 'editor.action.triggerSuggest',
      docsUri: `${Uri.joinPath(extensionUri, 'dist', 'docs').toString(true)}/`,
      taggerUri: Uri.joinPath(extensionUri, 'dist', 'tagger.js').toString(true),
    },
  };
}

/** What the extension tells others: how long it took until its server could answer. */
export interface Activation {
  readonly milliseconds: number;
}

/** Starts the client; the files its server asks for are read as the editor reads them. */
export async function start(client: BaseLanguageClient): Promise<Activation> {
  const before = Date.now();
  serveFiles(client);
  await client.start();
  return { milliseconds: Date.now() - before };
}
