import * as vscode from 'vscode';
import { workbook } from '../../protocol/workbook.js';
import * as assert from './assert.js';
import { behind, diagnosticsOf, hoverAt, open, ruleOf, until, workspaceFile, write } from './editor.js';

const rows = [
  ['id', 'title', 'location'],
  ['E1', 'Audit of case files', 'audit.md'],
];
/** The same register in each format, under a name that only the config knows. */
const registers: Readonly<Record<string, string | Uint8Array>> = {
  'items.csv': rows.map((row) => row.join(',')).join('\n'),
  'items.yaml': '- id: E1\n  title: Audit of case files\n  location: audit.md\n',
  'items.json': '[{"id": "E1", "title": "Audit of case files", "location": "audit.md"}]\n',
  'items.xlsx': workbook('Evidence', rows),
  'items.md': `# Evidence\n\n${[rows[0], ['-', '-', '-'], rows[1]].map((row) => `| ${row?.join(' | ')} |`).join('\n')}\n`,
};

describe('a register', () => {
  for (const [name, content] of Object.entries(registers)) {
    it(`is read as ${name}, and its item shown, linked to and missed`, async () => {
      const folder = `register-${name.replace('.', '-')}`;
      await write(`${folder}/substantiate.yaml`, `preset: strict\nevidence: ${name}\n`);
      await write(`${folder}/audit.md`, '# Audit\n');
      await write(`${folder}/${name}`, content);
      await write(`${folder}/report.md`, 'Plans in 39 of 48 case files had dates [E1]. All 9 others were reviewed [E7].\n');
      const { document } = await open(folder, 'report.md');
      await diagnosticsOf(document, 'one item not known', (all) => all.filter((each) => ruleOf(each) === 'unknown-evidence').length === 1);
      await hoverAt(document, behind(document, '[E'), (text) => text.includes('Audit of case files'));
      const links = await until(
        'the citation as a link',
        async () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10),
        (all) => all.length > 0,
      );
      assert.equal(links.map(({ target }) => target?.toString()).join(), workspaceFile(folder, 'audit.md').toString());
    });
  }

  it('is read anew when it changes on disk', async () => {
    await write('anew/substantiate.yaml', 'preset: strict\nevidence: items.csv\n');
    await write('anew/items.csv', 'id,title\nE1,Audit of case files\n');
    await write('anew/report.md', 'Plans in 39 of 48 case files had dates [E2].\n');
    const { document } = await open('anew', 'report.md');
    const isUnknown = (each: vscode.Diagnostic): boolean => ruleOf(each) === 'unknown-evidence';
    await diagnosticsOf(document, 'the unknown item', (all) => all.some(isUnknown));
    await write('anew/items.csv', 'id,title\nE1,Audit of case files\nE2,Survey of parents\n');
    await diagnosticsOf(document, 'the item known', (all) => !all.some(isUnknown));
  });
});
