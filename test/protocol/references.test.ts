import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type DocumentHighlight, type Location, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { addressOf, EvidenceProject } from './evidence-project.js';

const register = 'id,title,superseded_by\nE1,Survey of carers,\nE2,Audit of files,\nE3,Old audit,E2\nE10,Minutes,\n';
const files = {
  'evidence.csv': register,
  'a.md': 'Plans were late [E2].\n\nOthers were not [E1-E3], nor [E10].\n',
  'deep/b.md': 'Late again (Evidence 2).[^n]\n\n[^n]: E2, page 4\n',
  'c.md': 'Nothing is cited [sic].\n',
  'plain.txt': 'Seen in 4 of 9 [E2; E10].\n',
};
const references = async (project: EvidenceProject, path: string, words: string, includeDeclaration = false): Promise<string[]> =>
  project.shown(await project.ask<Location[] | null>('references', path, words, { context: { includeDeclaration } }));

describe('references of an item', () => {
  it('are in all reports, open or not, inside ranges, by number and in footnotes', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    expect(await references(project, 'a.md', '[|E2]')).toEqual([
      'evidence.csv:3 E2',
      'a.md:0 E2',
      'a.md:2 E1-E3',
      'deep/b.md:0 2',
      'deep/b.md:0 [^n]',
      'deep/b.md:2 E2',
      'plain.txt:0 E2',
    ]);
  });

  it('start with its rows where they are asked for too, and leave other ids alone that begin alike', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    expect(await references(project, 'a.md', 'E1-|E3', true)).toEqual(['evidence.csv:3 E3', 'a.md:2 E1-E3']);
    expect(await references(project, 'a.md', '[E1|-', true)).toEqual(['evidence.csv:1 E1', 'a.md:2 E1-E3']);
  });

  it('are found from any cell of its row', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('evidence.csv');
    expect(await references(project, 'evidence.csv', 'Minutes')).toEqual(['a.md:2 E10', 'plain.txt:0 E10']);
    expect(await references(project, 'evidence.csv', 'Old audit,|E2')).toContain('a.md:0 E2');
  });

  it('are none where nothing is cited, and nobody is asked', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    expect(await project.ask('references', 'a.md', 'late', { context: { includeDeclaration: true } })).toBeNull();
  });

  it('are refused once the client has cancelled, and complete when asked again', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    const source = new CancellationTokenSource();
    const params = {
      textDocument: { uri: addressOf('a.md') },
      position: project.placeOf('a.md', '[|E2]'),
      context: { includeDeclaration: false },
    };
    const answer = project.editor.connection.sendRequest('textDocument/references', params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await references(project, 'a.md', '[|E2]')).toHaveLength(7);
  });

  it('follow reports and registers as they change, in buffers and on disk', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    await references(project, 'a.md', '[|E2]');
    await project.editor.write(addressOf('c.md'), 'Now it is [E2].\n');
    await project.editor.write(addressOf('new.md'), 'So it is here [E2].\n');
    await project.editor.remove(addressOf('plain.txt'));
    await project.editor.open(addressOf('deep/b.md'), 'No longer.\n');
    await project.editor.change(addressOf('a.md'), { text: 'First.\n\nPlans were late [E2].\n' });
    expect(await references(project, 'a.md', '[|E2]')).toEqual(['evidence.csv:3 E2', 'a.md:2 E2', 'c.md:0 E2', 'new.md:0 E2']);
    await project.editor.close(addressOf('deep/b.md'));
    expect(await references(project, 'a.md', '[|E2]')).toContain('deep/b.md:0 2');
    // Another item of that number, and nobody can tell any more which one `Evidence 2` is.
    await project.editor.write(addressOf('evidence.csv'), `${register}EV-2,Another,\n`);
    expect(await references(project, 'a.md', '[|E2]')).not.toContain('deep/b.md:0 2');
  });

  it('are those of the own project: neither of one in a folder of it, nor what its config ignores', async () => {
    const config = 'evidence: evidence.csv\n';
    const project = await EvidenceProject.start({
      ...files,
      'substantiate.yaml': `${config}ignore: [plain.txt]\n`,
      'deep/substantiate.yaml': config,
      'deep/evidence.csv': register,
    });
    await project.open('a.md');
    expect(await references(project, 'a.md', '[|E2]')).toEqual(['evidence.csv:3 E2', 'a.md:0 E2', 'a.md:2 E1-E3']);
  });
});

describe('the index of reports', () => {
  const readsOf = async (project: EvidenceProject): Promise<string[]> => {
    project.editor.reads.length = 0;
    await references(project, 'a.md', '[|E2]');
    return project.editor.reads.filter((uri) => uri !== addressOf('a.md') && /\.(?:md|txt)$/u.test(uri));
  };

  it('reads each closed report once, and again only where the register answers it otherwise', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    expect(await readsOf(project)).toEqual(['c.md', 'deep/b.md', 'plain.txt'].map(addressOf));
    expect(await readsOf(project)).toEqual([]);
    const write = (text: string): Promise<void> => project.editor.write(addressOf('evidence.csv'), text);
    await write(register.replace('Audit of files', 'Audit of 48 files'));
    expect(await readsOf(project)).toEqual([]);
    await write(`${register}E11,Another,\n`);
    expect(await readsOf(project)).toEqual([]);
    await write(`${register}EV-2,Another,\n`);
    expect(await readsOf(project)).toEqual([addressOf('deep/b.md')]);
    await write(register.replace('E10,', 'E12,'));
    expect(await readsOf(project)).toEqual(['deep/b.md', 'plain.txt'].map(addressOf));
  });

  it('reads all again for a client that does not tell of changed files', async () => {
    const project = await EvidenceProject.start(files, { watches: false });
    await project.open('a.md');
    await readsOf(project);
    project.editor.files.set(addressOf('c.md'), 'Now it is [E2].\n');
    expect(await references(project, 'a.md', '[|E2]')).toContain('c.md:0 E2');
  });

  it('knows a register that changed untold once another document is opened', async () => {
    const project = await EvidenceProject.start(files, { watches: false });
    await project.open('a.md');
    expect(await references(project, 'a.md', '[|E2]', true)).toContain('evidence.csv:2 E2');
    project.editor.files.set(addressOf('evidence.csv'), register.replace('\nE2', '\nE0,First,\nE2'));
    await project.open('c.md');
    expect(await references(project, 'a.md', '[|E2]', true)).toContain('evidence.csv:3 E2');
  });

  it('holds open reports alone where nobody can list the others', async () => {
    const project = await EvidenceProject.start(files, { lists: false });
    await project.open('a.md');
    expect(await references(project, 'a.md', '[|E2]')).toEqual(['evidence.csv:3 E2', 'a.md:0 E2', 'a.md:2 E1-E3']);
  });
});

describe('highlights', () => {
  const kinds = async (project: EvidenceProject, path: string, words: string): Promise<string[]> => {
    const found = await project.ask<DocumentHighlight[]>('documentHighlight', path, words);
    return found.map(({ range, kind }) => `${kind} ${project.editor.at(addressOf(path), range)}`);
  };

  it('are all citations of the item in the report', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('a.md');
    expect(await kinds(project, 'a.md', '[|E2]')).toEqual(['2 E2', '2 E1-E3']);
  });

  it('are its row and who names it in the register', async () => {
    const project = await EvidenceProject.start(files);
    await project.open('evidence.csv');
    expect(await kinds(project, 'evidence.csv', '|E2,')).toEqual(['3 E2', '2 E2']);
  });
});

describe('workspace symbols', () => {
  const symbols = (project: EvidenceProject, query: string): Promise<WorkspaceSymbol[]> =>
    project.editor.connection.sendRequest('workspace/symbol', { query });

  it('are items by id or title, at their rows, with nothing open', async () => {
    const project = await EvidenceProject.start(files);
    const found = await symbols(project, 'AUDIT');
    expect(found.map(({ name }) => name)).toEqual(['E2 Audit of files', 'E3 Old audit']);
    expect(found[0]).toMatchObject({
      containerName: 'evidence.csv',
      location: { uri: addressOf('evidence.csv'), range: { start: { line: 2 } } },
    });
    expect((await symbols(project, 'e10')).map(({ name }) => name)).toEqual(['E10 Minutes']);
    expect(await symbols(project, '')).toHaveLength(4);
  });
});
