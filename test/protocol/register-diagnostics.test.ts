import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Hash } from '../../server/src/engine/hash.js';
import * as checking from '../../server/src/lsp/evidence/register-diagnostics.js';
import { rulesOf } from './editor.js';
import { addressOf, EvidenceProject } from './evidence-project.js';
import { workbook } from './workbook.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const register = 'id,title,location,sha256\nE1,One,log.txt,\nE2,Two,,\n';
const files = { 'evidence.csv': register, 'log.txt': 'As reviewed.\n', 'a.md': 'Plans were late [E1].\n', 'b.md': 'Others too [E2].\n' };

const shown = (project: EvidenceProject, path = 'evidence.csv'): readonly Diagnostic[] =>
  project.editor.pushed.get(addressOf(path))?.diagnostics ?? [];
const shows = (project: EvidenceProject, ...rules: string[]): Promise<void> =>
  project.editor.until(`${rules.join(', ') || 'nothing'} in the register`, () => String(rulesOf(shown(project))) === String(rules));

describe.concurrent('what is wrong in a register', () => {
  it('is shown in it once a report is open, and goes when it is mended', async () => {
    const project = await EvidenceProject.start({ ...files, 'evidence.csv': `${register}e1,Again,gone.pdf,\n,Without id,,\n` });
    await project.open('a.md');
    await shows(project, 'duplicate-evidence-id', 'missing-evidence-file', 'register-problem');
    expect(shown(project)[1]).toMatchObject({
      ...{ range: { start: { line: 3, character: 9 }, end: { line: 3, character: 17 } }, severity: 1, source: 'substantiate' },
      codeDescription: { href: 'docs:/missing-evidence-file.md' },
    });
    await project.editor.write(addressOf('evidence.csv'), register);
    await shows(project);
  });

  it('counts as the editor shows it, and stays when the register is closed', async () => {
    const project = await EvidenceProject.start(files, { pull: false });
    await project.open('a.md');
    await project.open('evidence.csv');
    await project.editor.change(addressOf('evidence.csv'), { text: `${register}E3,Three,,\n` });
    await shows(project, 'unused-evidence');
    await project.editor.write(addressOf('evidence.csv'), `${register}E3,Three,,\n`);
    await project.editor.close(addressOf('evidence.csv'));
    await project.editor.change(addressOf('a.md'), { text: 'Plans were late [E1; E3].\n' });
    await shows(project);
  });

  it('is faded where an item is cited by no report, open or not', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await project.editor.write(addressOf('b.md'), 'Nothing is cited.\n');
    await shows(project, 'unused-evidence');
    expect(shown(project)[0]).toMatchObject({ tags: [1], range: { start: { line: 2, character: 0 } } });
    await project.editor.change(addressOf('a.md'), { text: 'Plans were late [E1-E2].\n' });
    await shows(project);
  });

  it('is never that an item is unused, where nobody can list the reports', async () => {
    const project = await EvidenceProject.start({ ...files, 'evidence.csv': `${register}E3,Three,gone.txt,\n` }, { lists: false });
    await project.open('a.md');
    await shows(project, 'missing-evidence-file');
    await new Promise((done) => setTimeout(done, 300));
    expect(rulesOf(shown(project))).toEqual(['missing-evidence-file']);
  });

  it('follows the files that it lists', async () => {
    const project = await EvidenceProject.start({
      ...files,
      'evidence.csv': register.replace('log.txt,', `log.txt,${digest('As reviewed.\n')}`),
    });
    await project.open('a.md');
    await project.editor.write(addressOf('log.txt'), 'Changed since.\n');
    await shows(project, 'stale-evidence');
    await project.editor.remove(addressOf('log.txt'));
    await shows(project, 'missing-evidence-file');
    await project.editor.write(addressOf('log.txt'), 'As reviewed.\n');
    await shows(project);
  });

  it('is what a link leads out of the project to: it is never opened', async () => {
    const secret = `${register.replace('log.txt,', `log.txt,${digest('Another.\n')}`)}E3,Web,https://example.org/a.pdf,\n`;
    const outside = [addressOf('log.txt')];
    const project = await EvidenceProject.start({ ...files, 'evidence.csv': secret, 'b.md': 'All [E2; E3].\n' }, { outside });
    await project.open('a.md');
    await shows(project, 'missing-evidence-file');
    expect(shown(project)[0]?.message).toContain('outside the project');
    expect(await project.ask('documentLink', 'a.md', 'Plans')).toEqual([]);
    await project.open('evidence.csv');
    expect(await project.ask('documentLink', 'evidence.csv', 'id')).toMatchObject([{ target: 'https://example.org/a.pdf' }]);
  });

  it('is that the register itself is such a link', async () => {
    const project = await EvidenceProject.start(
      { ...files, 'substantiate.yaml': 'preset: strict\n' },
      { outside: [addressOf('evidence.csv')] },
    );
    await project.open('a.md');
    const told = (): string => (project.editor.pushed.get(addressOf('evidence.csv'))?.diagnostics[0]?.message ?? '') as string;
    await project.editor.until('a problem', () => told() !== '');
    expect(told()).toContain('leads out of the project');
    expect(await project.ask('definition', 'a.md', 'E1')).toBeNull();
  });

  it('is left out where the config accepts it in that register', async () => {
    const accepted = (fingerprint: string): string =>
      `suppressions: [{ rule: unused-evidence, fingerprint: ${fingerprint}, reason: Kept, path: evidence.csv }]\n`;
    const project = await EvidenceProject.start({ ...files, 'b.md': 'None.\n' });
    await project.open('a.md');
    await shows(project, 'unused-evidence');
    await project.editor.write(addressOf('substantiate.yaml'), accepted(new Hash().add('unused-evidence').add('E2').add('id').toString()));
    await shows(project);
  });

  it('goes when a table is no longer one of evidence', async () => {
    const table = '| id | title |\n| - | - |\n| E1 | One |\n| E1 | Two |\n';
    const project = await EvidenceProject.start({ 'evidence.md': `# Evidence\n\n${table}`, 'a.md': 'Late [E1].\n' });
    await project.open('a.md');
    const rules = (): string => rulesOf(shown(project, 'evidence.md')).join();
    await project.editor.until('a finding', () => rules().includes('duplicate-evidence-id'));
    await project.open('evidence.md');
    await project.editor.change(addressOf('evidence.md'), { text: `# Notes\n\n${table}` });
    await project.editor.until('nothing', () => rules() === '');
  });

  it('stays when a project around it is checked again', async () => {
    const twice = `${register}E1,Again,,\n`;
    const inner = { 'in/substantiate.yaml': '', 'in/evidence.csv': twice, 'in/c.md': 'Late [E1; E2].\n' };
    const project = await EvidenceProject.start({ ...files, ...inner });
    await project.open('in/c.md');
    await project.editor.until('a finding', () => shown(project, 'in/evidence.csv').length > 0);
    await project.open('a.md');
    await project.editor.write(addressOf('evidence.csv'), twice);
    await project.editor.until('a finding', () => shown(project).length > 0);
    expect(shown(project, 'in/evidence.csv')).not.toEqual([]);
  });

  it('is not made out again while nothing that it rests on changes', { concurrent: false }, async () => {
    const made = vi.spyOn(checking, 'registerDiagnostics');
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await project.editor.write(addressOf('b.md'), 'Nothing is cited.\n');
    await shows(project, 'unused-evidence');
    const before = made.mock.calls.length;
    await project.editor.change(addressOf('a.md'), { text: 'Plans were very late [E1].\n' });
    await project.editor.write(addressOf('built.js'), '0');
    await new Promise((done) => setTimeout(done, 900));
    expect(made.mock.calls.length).toBe(before);
    await project.editor.change(addressOf('a.md'), { text: 'Plans were late [E2].\n' });
    await project.editor.until('another check', () => made.mock.calls.length > before);
  });

  it('stands at row and column of a workbook', async () => {
    const evidence = workbook('Evidence', [
      ['id', 'title'],
      ['E1', 'One'],
      ['E2', 'Two'],
    ]);
    const project = await EvidenceProject.start({ 'a.md': 'Late [E1].\n' }, { binaries: { [addressOf('evidence.xlsx')]: evidence } });
    await project.open('a.md');
    await project.editor.until('a finding', () => shown(project, 'evidence.xlsx').length > 0);
    expect(shown(project, 'evidence.xlsx')).toMatchObject([{ code: 'unused-evidence', range: { start: { line: 2, character: 0 } } }]);
    expect(shown(project, 'evidence.xlsx')[0]?.message).toContain('cell A3');
  });

  it('is left out where the config accepts it or turns the rule off, and goes with the register', async () => {
    const project = await EvidenceProject.start({ ...files, 'b.md': 'None.\n' });
    await project.open('a.md');
    await shows(project, 'unused-evidence');
    await project.editor.write(addressOf('substantiate.yaml'), 'rules: { unused-evidence: off }\n');
    await shows(project);
    await project.editor.write(addressOf('substantiate.yaml'), 'rules: { unused-evidence: error }\n');
    await project.editor.until('an error', () => shown(project)[0]?.severity === 1);
    await project.editor.remove(addressOf('evidence.csv'));
    await shows(project);
  });

  it('is told in the config where a register that it names is not there', async () => {
    const config = addressOf('substantiate.yaml');
    const project = await EvidenceProject.start({ 'a.md': 'Late [E1].\n', 'substantiate.yaml': 'preset: strict\nevidence: [lost.csv]\n' });
    await project.open('a.md');
    await project.editor.until('a problem', () => (project.editor.pushed.get(config)?.diagnostics.length ?? 0) > 0);
    expect(project.editor.pushed.get(config)?.diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 19 } }, severity: 2 },
    ]);
    await project.editor.write(addressOf('lost.csv'), register);
    await project.editor.until('no problem', () => project.editor.pushed.get(config)?.diagnostics.length === 0);
  });

  it('is no finding of the register as a report', async () => {
    const text = '# Evidence\n\n| id | title |\n| - | - |\n| E1 | Some staff said so |\n';
    const project = await EvidenceProject.start({ 'evidence.md': text });
    await project.open('evidence.md');
    expect(await project.editor.items(addressOf('evidence.md'))).toEqual([]);
  });
});

describe.concurrent('a changed register', () => {
  it('has only the reports sent that cite what changed', async () => {
    const project = await EvidenceProject.start({ ...files, 'evidence.csv': 'id,title,status\nE1,One,\nE2,Two,\n' }, { pull: false });
    await project.open('a.md');
    await project.open('b.md');
    await project.editor.until('both', () => project.editor.pushed.has(addressOf('a.md')) && project.editor.pushed.has(addressOf('b.md')));
    project.editor.pushed.clear();
    await project.editor.write(addressOf('evidence.csv'), 'id,title,status\nE1,One,\nE2,Two,withdrawn\n');
    await project.editor.until('findings', () => project.editor.pushed.has(addressOf('b.md')));
    expect(rulesOf(project.editor.pushed.get(addressOf('b.md'))?.diagnostics ?? [])).toContain('withdrawn-evidence');
    await new Promise((done) => setTimeout(done, 200));
    expect(project.editor.pushed.has(addressOf('a.md'))).toBe(false);
  });

  it('is asked about again by a client that fetches, and unchanged for reports that do not cite it', async () => {
    const project = await EvidenceProject.start({ ...files, 'evidence.csv': 'id,title,status\nE1,One,\nE2,Two,\n' });
    await project.open('a.md');
    await project.open('b.md');
    const before = { a: await project.editor.pull(addressOf('a.md')), b: await project.editor.pull(addressOf('b.md')) };
    await project.open('evidence.csv');
    await project.editor.change(addressOf('evidence.csv'), { text: 'id,title,status\nE1,One,\nE2,Two,withdrawn\n' });
    await project.editor.until('a refresh', () => project.editor.refreshes > 0);
    expect(await project.editor.pull(addressOf('a.md'), before.a.resultId)).toMatchObject({ kind: 'unchanged' });
    const report = await project.editor.pull(addressOf('b.md'), before.b.resultId);
    expect(rulesOf('items' in report ? report.items : [])).toContain('withdrawn-evidence');
  });

  it('that is new or deleted counts without a word in any config', async () => {
    const project = await EvidenceProject.start({ 'a.md': 'Plans were late [E9].\n' });
    const rules = async (): Promise<unknown[]> => rulesOf(await project.editor.items(addressOf('a.md')));
    await project.open('a.md');
    expect(await rules()).not.toContain('unknown-evidence');
    await project.editor.write(addressOf('evidence.csv'), register);
    expect(await rules()).toContain('unknown-evidence');
    await project.editor.remove(addressOf('evidence.csv'));
    expect(await rules()).not.toContain('unknown-evidence');
  });
});
