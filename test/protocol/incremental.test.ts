import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { Editor, workspace } from './editor.js';

const pieces = [
  'Some staff said so. ',
  'Visits were often late',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '- ',
  '> ',
  '| a | b |\n| - | - |\n| some | often |\n',
  '```\n',
  '[^1]: ',
  '[^1]',
  '🙂',
  ' ',
  'In 2023, 14 of 20 plans were late. ',
  '# ',
  '<!-- substantiate-disable unquantified-extent -- agreed -->',
  'é &amp; ',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
/** Where from and where to, as shares of the text, and what goes there. */
const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), text);

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => {
  editor.connection.end();
});

it('edits sent one by one give what a document opened afresh gives', async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.array(change, { minLength: 1, maxLength: 6 }), async (start, changes) => {
      const uri = `${workspace}/${++opened}.md`;
      await editor.open(uri, start);
      for (const [from, length, inserted] of changes) {
        const document = TextDocument.create(uri, 'markdown', 0, editor.text(uri));
        const first = Math.floor(from * editor.text(uri).length);
        const last = Math.min(editor.text(uri).length, first + Math.ceil(length * editor.text(uri).length));
        await editor.change(uri, { range: { start: document.positionAt(first), end: document.positionAt(last) }, text: inserted });
        await editor.pull(uri);
      }
      const fresh = `${workspace}/${++opened}.md`;
      await editor.open(fresh, editor.text(uri));
      expect(await editor.items(uri)).toEqual(await editor.items(fresh));
      await editor.close(uri);
      await editor.close(fresh);
    }),
    { numRuns: runs(25) },
  );
});
