import { FileSystemError, FileType, languages, RelativePattern, Uri, workspace, type TextDocument } from 'vscode';
import { existsRequest, findFilesRequest, readBytesRequest, readTextRequest } from 'substantiate/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare function btoa(binary: string): string;

/** A larger file is sent to nobody: it would stand in memory several times over. */
const longestFile = 50 * 1024 * 1024;
/** More files than that are no project. */
const mostFiles = 10_000;
/** Folders with thousands of files that nobody wrote. */
const machinery = ['node_modules', '.git'];
/** As many bytes as a call can have arguments. */
const chunk = 0x8000;

/** Answers what the server asks about files, as the editor sees them: the only way to them for a server in a browser. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readTextRequest, async ({ uri }: { uri: string }) => {
    const file = Uri.parse(uri);
    const stat = await unlessMissing(workspace.fs.stat(file));
    const bytes = stat && stat.size <= longestFile ? await unlessMissing(workspace.fs.readFile(file)) : null;
    return bytes ? new TextDecoder().decode(bytes) : null;
  });
  client.onRequest(existsRequest, async ({ uri }: { uri: string }) => (await unlessMissing(workspace.fs.stat(Uri.parse(uri)))) !== null);
  client.onRequest(readBytesRequest, async ({ uri, most }: { uri: string; most?: number }) => {
    const file = Uri.parse(uri);
    const stat = await unlessMissing(workspace.fs.stat(file));
    if (!stat || (most === undefined && stat.size > longestFile)) return null;
    const bytes = await unlessMissing(workspace.fs.readFile(file));
    return bytes && inBase64(bytes.subarray(0, most));
  });
  client.onRequest(findFilesRequest, async ({ folder, globs }: { folder: string; globs: readonly string[] }) => {
    const base = Uri.parse(folder);
    const patterns = globs.map((glob) => new RelativePattern(base, glob));
    const found = canSearch(base)
      ? (await Promise.all(patterns.map((pattern) => workspace.findFiles(pattern, '**/node_modules/**', mostFiles)))).flat()
      : (await filesIn(base)).filter((uri) => patterns.some((pattern) => languages.match({ pattern }, fileAt(uri)) > 0));
    return [...new Set(found.map((uri) => uri.toString()))];
  });
}

/** Elsewhere the editor may have no search: it would then wait for one, for ever. */
function canSearch(folder: Uri): boolean {
  return ['file', 'vscode-remote'].includes(folder.scheme) || workspace.getWorkspaceFolder(folder) !== undefined;
}

/** All files at any depth, or as many as there are in a project. */
async function filesIn(folder: Uri): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next && found.length < mostFiles; next = folders.pop()) {
    for (const [name, type] of (await unlessMissing(workspace.fs.readDirectory(next))) ?? []) {
      const uri = Uri.joinPath(next, name);
      if (type === FileType.File) found.push(uri);
      else if (type === FileType.Directory && !machinery.includes(name)) folders.push(uri);
    }
  }
  return found;
}

/** As much of a document as a pattern is held against. */
function fileAt(uri: Uri): TextDocument {
  return { uri, languageId: '' } as TextDocument;
}

function inBase64(bytes: Uint8Array): string {
  const binary: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) binary.push(String.fromCharCode(...bytes.subarray(start, start + chunk)));
  return btoa(binary.join(''));
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
