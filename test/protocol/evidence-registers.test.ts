import type { Registration, TextDocumentRegistrationOptions, UnregistrationParams } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Author, register, registerUri } from './author.js';
import { rulesOf, workspace } from './editor.js';

const config = `${workspace}/substantiate.yaml`;
const textDocument = { synchronization: { dynamicRegistration: true }, definition: { dynamicRegistration: true } };
const files = { [config]: 'evidence: data/items [1].csv\n', [`${workspace}/data/items%20%5B1%5D.csv`]: register };

/** What the server asked to hear of, by method, with the patterns of file names. */
function followed(registrations: readonly unknown[]): Map<string, Set<unknown>> {
  const found = (registrations as Registration[]).flatMap(({ method, registerOptions }) => {
    const { documentSelector } = (registerOptions ?? {}) as Partial<TextDocumentRegistrationOptions>;
    const patterns = documentSelector?.flatMap((filter) => (typeof filter === 'object' && 'pattern' in filter ? [filter.pattern] : []));
    return patterns ? [[method, new Set(patterns)] as const] : [];
  });
  return new Map(found);
}

describe('registers in the editor', () => {
  it('are followed where a config names them, and let go of when it names others', async () => {
    const author = await Author.start('Visits were late [E1¦].\n', { files, textDocument });
    const { editor } = author;
    const gone: string[] = [];
    editor.connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      gone.push(...unregisterations.map(({ method }) => method));
      return null;
    });
    await editor.items(`${workspace}/report.md`);
    await editor.until('the register followed', () => followed(editor.watchers).has('textDocument/didOpen'));
    const methods = [
      'didOpen',
      'didChange',
      'didClose',
      'rename',
      'definition',
      'hover',
      'documentLink',
      'references',
      'documentHighlight',
    ];
    const pattern = new Set(['**/data/items ?1?.csv']);
    expect(followed(editor.watchers)).toEqual(new Map(methods.map((method) => [`textDocument/${method}`, pattern])));
    await editor.write(`${workspace}/evidence.csv`, register);
    await editor.write(config, 'evidence: evidence.csv\n');
    await editor.items(`${workspace}/report.md`);
    await editor.until('the other let go of', () => gone.length === methods.length);
  });

  it('are not followed twice under their usual name', async () => {
    const author = await Author.start('Visits were late [E1¦].\n', { textDocument });
    await author.editor.items(`${workspace}/report.md`);
    await new Promise((done) => setTimeout(done, 100));
    expect(followed(author.editor.watchers)).toEqual(new Map());
  });

  it('are never linted as prose, whatever language the editor takes them for', async () => {
    const author = await Author.start('Some were late [E1¦].\n', { files: { [config]: 'preset: strict\n', [registerUri]: register } });
    await author.editor.open(registerUri, `${register}E20,Some staff said that often many were late.,,,,,,,,,,,,\n`, 'plaintext');
    expect(rulesOf(await author.editor.items(registerUri))).not.toContain('vague-frequency');
  });
});
