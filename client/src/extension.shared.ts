import { FileSystemError, Uri, workspace, type ExtensionContext } from 'vscode';
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions, type TextDocumentFilter } from 'vscode-languageclient';

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

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
  return {
    documentSelector: [...reports, ...configs],
    outputChannelName: name,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      files: true,
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
  client.onRequest('substantiate/readText', async ({ uri }: { uri: string }) => {
    const bytes = await unlessMissing(workspace.fs.readFile(Uri.parse(uri)));
    return bytes ? new TextDecoder().decode(bytes) : null;
  });
  client.onRequest(
    'substantiate/exists',
    async ({ uri }: { uri: string }) => (await unlessMissing(workspace.fs.stat(Uri.parse(uri)))) !== null,
  );
  await client.start();
  return { milliseconds: Date.now() - before };
}

/** @throws where the file may be there but can't be read: the server then knows nothing of it. */
async function unlessMissing<T>(reading: Thenable<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)) return null;
    throw error;
  }
}
