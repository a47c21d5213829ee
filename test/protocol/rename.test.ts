import { describe, expect, it } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { addressOf, EvidenceProject } from './evidence-project.js';
import { workbook } from './workbook.js';

const register =
  'id,title,superseded_by,supports\nE1,Survey,,\nE2,"Audit, of files",,\nE3,Old audit,E2; E20,\nE4,Minutes,,E2\nE5,Log,,\nE20,Other,,\n';
const files = {
  'evidence.csv': register,
  'a.md': 'Plans were late [E2], as in [E20; E2, p4].\n\nOthers were not (Evidence 2), nor {E2}. See [E1-E2].\n',
  'deep/b.md': 'Late again.[^n]\n\n[^n]: E2, page 4\n',
  'c.md': 'Nothing is cited [sic].\n',
};

/** Renames what stands at some words, and carries it out. */
async function rename(project: EvidenceProject, path: string, words: string, newName: string): Promise<WorkspaceEdit | null> {
  const edit = await project.ask<WorkspaceEdit | null>('rename', path, words, { newName });
  if (edit) await project.editor.apply(edit);
  return edit;
}

describe('renaming an item', () => {
  it('changes its row, who names it, and every citation in open and closed reports', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await project.open('evidence.csv');
    const edit = await rename(project, 'a.md', '[|E2]', 'E7');
    expect(project.text('evidence.csv')).toBe(register.replace('\nE2,', '\nE7,').replace('E2; E20', 'E7; E20').replace(',,E2\n', ',,E7\n'));
    expect(project.text('a.md')).toBe(
      'Plans were late [E7], as in [E20; E7, p4].\n\nOthers were not (Evidence 7), nor {E7}. See [E1; E7].\n',
    );
    expect(project.text('deep/b.md')).toBe('Late again.[^n]\n\n[^n]: E7, page 4\n');
    const versions = edit?.documentChanges?.map(
      (change) => 'textDocument' in change && [change.textDocument.uri, change.textDocument.version],
    );
    expect(versions).toEqual([
      [addressOf('evidence.csv'), 1],
      [addressOf('a.md'), 1],
      [addressOf('deep/b.md'), null],
    ]);
  });

  it('starts at the register as well, and sends plain changes to a client that knows no others', async () => {
    const project = await EvidenceProject.start(files, { workspaceEdit: {} });
    await project.open('evidence.csv');
    const edit = await rename(project, 'evidence.csv', 'E20,Other', 'A-1');
    expect(Object.keys(edit?.changes ?? {})).toEqual([addressOf('evidence.csv'), addressOf('a.md')]);
    expect(project.text('evidence.csv')).toBe(register.replaceAll('E20', 'A-1'));
    expect(project.text('a.md')).toContain('[A-1; E2, p4]');
  });

  it.each([
    ['a range’s end, where it means the same items afterwards', '[E1-E3] and [E5-|E20]', 'E6', '[E1-E3] and [E5-E6]'],
    ['a range’s beginning', '[|E3–E5]', 'E2a', '[E2a; E4; E5]'],
    ['the end of a range of numbers', '(Evidence 4 to |5)', 'E6', '(Evidence 4 to 6)'],
    ['the end of a range by writing it out, where it would come to mean others', '[E4-|E5]', 'E21', '[E4; E21]'],
    ['a number by the id, where the new one has none', '(Ev. |20)', 'Survey-A', '[Survey-A]'],
    ['a number among others', '(Evidence 4, |20)', 'Survey-A', '(Evidence 4, Survey-A)'],
    ['a number by one with zeros', '(Evidence |20)', 'E-007', '(Evidence 7)'],
    ['the text of a link', '[|E20](b.pdf) and [a log](b.pdf)', 'E7', '[E7](b.pdf) and [a log](b.pdf)'],
    ['the number in a footnote', 'x[^1]\n\n[^1]: Evidence |20, page 3', 'E7', 'x[^1]\n\n[^1]: Evidence 7, page 3'],
    ['other numbers, where they would become those of two items', '[|E20] (Evidence 5)', 'X-5', '[X-5] [E5]'],
    ['ranges that it would come to stand in', '[|E20] [E3-E4]', 'E3.5', '[E3.5] [E3; E4]'],
    ['its case only', '[|E20]', 'e20', '[e20]'],
  ])('writes %s', async (_what, before, newName, after) => {
    const project = await EvidenceProject.start({ ...files, 'd.md': `Seen: ${before.replace('|', '')}.\n` });
    await project.open('d.md');
    await rename(project, 'd.md', before, newName);
    expect(project.text('d.md')).toBe(`Seen: ${after}.\n`);
  });

  it('changes the text of a link to the file of several items, where that is its id', async () => {
    const both = 'id,title,location\nE1,One,docs/all.pdf\nE2,Two,docs/all.pdf\n';
    const project = await EvidenceProject.start({ 'evidence.csv': both, 'a.md': 'Seen [E2](docs/all.pdf), [all](docs/all.pdf), [E2].\n' });
    await project.open('a.md');
    await rename(project, 'a.md', '[|E2](', 'E7');
    expect(project.text('evidence.csv')).toContain('\nE7,Two');
    expect(project.text('a.md')).toBe('Seen [E7](docs/all.pdf), [all](docs/all.pdf), [E7].\n');
  });

  it('counts reports and registers as they stand on disk now, though nobody told of the change', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await project.ask('references', 'a.md', '[|E2]', { context: { includeDeclaration: true } });
    project.editor.files.set(addressOf('deep/b.md'), 'Now further down\nand late again [E2].\n');
    project.editor.files.set(addressOf('evidence.csv'), register.replace('\nE2', '\nE0,First,,\nE2'));
    await rename(project, 'a.md', '[|E2]', 'E7');
    expect(project.text('evidence.csv')).toContain('\nE1,Survey,,\nE0,First,,\nE7,"Audit, of files",,\n');
    expect(project.text('deep/b.md')).toBe('Now further down\nand late again [E7].\n');
  });
});

describe('a new id is refused', () => {
  it.each([
    ['  ', 'An id can not be empty'],
    ['E[2', '`[`'],
    ['E2;E3', '`;`'],
    ['E\n2', 'line break'],
    ['E20', 'another item `E20`'],
    ['e20', '`E20`, which differs in case only'],
    ['n/a', 'stands for nothing'],
    ['x'.repeat(61), 'longer than 60'],
  ])('%j', async (newName, sentence) => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await expect(rename(project, 'a.md', '[|E2]', newName)).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining(sentence) as string,
    });
  });
});

describe('an item is not renamed', () => {
  it('where a range means it without naming it', async () => {
    const project = await EvidenceProject.start({ ...files, 'd.md': 'Once\n\n[E1-E4]\n' });
    await project.open('a.md');
    await expect(rename(project, 'a.md', '[|E2]', 'E7')).rejects.toMatchObject({
      message: '`E2` is only meant, not written, inside the range `E1-E4` in d.md, line 3: write its ids out first',
    });
  });

  it('where it stands in a workbook', async () => {
    const evidence = workbook('Evidence', [
      ['id', 'title'],
      ['E2', 'Audit'],
    ]);
    const project = await EvidenceProject.start({ 'a.md': 'Late [E2].\n' }, { binaries: { [addressOf('evidence.xlsx')]: evidence } });
    await project.open('a.md');
    const message = '`E2` stands in a workbook, which is not edited here: change it in evidence.xlsx, sheet `Evidence`, cell A2';
    await expect(rename(project, 'a.md', '[|E2]', 'E7')).rejects.toMatchObject({ message });
    await expect(project.ask('prepareRename', 'a.md', '[|E2]')).rejects.toMatchObject({ message });
  });

  it('where another project has the same register, whose reports would be left behind', async () => {
    const config = 'preset: strict\nevidence: ';
    const project = await EvidenceProject.start({
      ...{ 'substantiate.yaml': `${config}in/evidence.csv\n`, 'a.md': 'Late [E2].\n' },
      ...{ 'in/substantiate.yaml': `${config}evidence.csv\n`, 'in/evidence.csv': register, 'in/b.md': 'Late [E2].\n' },
    });
    await project.open('a.md');
    await expect(rename(project, 'a.md', '[|E2]', 'E7')).rejects.toMatchObject({
      message: expect.stringContaining('in/evidence.csv is the register of another project too') as string,
    });
    await project.open('in/b.md');
    await expect(rename(project, 'in/b.md', '[|E2]', 'E7')).rejects.toMatchObject({ code: -32803 });
  });

  it('where not all reports can be listed', async () => {
    const project = await EvidenceProject.start(files, { lists: false });
    await project.open('a.md');
    await expect(rename(project, 'a.md', '[|E2]', 'E7')).rejects.toMatchObject({
      message: 'The reports that are not open can not be listed: nothing is renamed, so that none is left behind',
    });
  });

  it('where the house’s own style of citation would not have it', async () => {
    const config = String.raw`evidence: { register: evidence.csv, pattern: 'ref:(?<id>E\d{1,3})' }`;
    const project = await EvidenceProject.start({ ...files, 'substantiate.yaml': config, 'd.md': 'Seen in ref:E5.\n' });
    await project.open('d.md');
    await expect(rename(project, 'd.md', 'ref:|E5', 'Log-5')).rejects.toMatchObject({
      message: expect.stringContaining('`ref:E5`') as string,
    });
    await rename(project, 'd.md', 'ref:|E5', 'E55');
    expect(project.text('d.md')).toBe('Seen in ref:E55.\n');
  });

  it('where it is in no register', async () => {
    const project = await EvidenceProject.start({ ...files, 'd.md': 'Seen [E99].\n' });
    await project.open('d.md');
    await expect(project.ask('prepareRename', 'd.md', '[|E99]')).rejects.toMatchObject({
      message: expect.stringContaining('`E99` is in no register') as string,
    });
  });
});

describe('what can be renamed', () => {
  const prepared = async (path: string, words: string): Promise<string | null> => {
    const project = await EvidenceProject.start({ ...files, 'd.md': 'x[^1] [log](b.pdf)\n\n[^1]: E2\n' });
    await project.open(path);
    const found = await project.ask<{ range: Range; placeholder: string } | null>('prepareRename', path, words);
    return found && `${project.editor.at(addressOf(path), found.range)} as ${found.placeholder}`;
  };

  it.each([
    ['a.md', '[|E2]', 'E2 as E2'],
    ['a.md', 'Evidence |2', '2 as E2'],
    ['a.md', '[E1-|E2', 'E2 as E2'],
    ['evidence.csv', 'E2,"Audit', 'E2 as E2'],
    ['evidence.csv', 'E2; |E20', 'E20 as E20'],
    ['evidence.csv', 'Minutes', null],
    ['a.md', 'late', null],
    ['d.md', '[^|1]', null],
  ])('in %s at %s', async (path, words, expected) => {
    expect(await prepared(path, words)).toBe(expected);
  });
});
