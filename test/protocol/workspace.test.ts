import { afterAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import { type Editor, rulesOf, workspace } from './editor.js';
import { at, clear, endWatchers, reports, vague, Watcher } from './watcher.js';

const rule = 'unquantified-extent';
const claim = 'In June 2026, 14 of 20 staff said so.\n';
const config = `${workspace}/substantiate.yaml`;

afterAll(endWatchers);

/** Whether a promise is still open once everything sent before was answered. */
async function isHeld(editor: Editor, promise: Promise<unknown>): Promise<boolean> {
  let held = true;
  promise.then(
    () => (held = false),
    () => (held = false),
  );
  await new Promise((done) => setTimeout(done, 600));
  await editor.pull(at('nothing.md'));
  return held;
}

describe.concurrent('pulled diagnostics of the workspace', () => {
  it('come for closed reports, and then only for those that changed', async () => {
    const watcher = await Watcher.start();
    await watcher.pull();
    expect(watcher.last).toEqual({ [at('a.md')]: 'full', [at('c.txt')]: 'full' });
    expect(watcher.findings.get(at('a.md'))).toContain(rule);
    const { reads } = watcher.editor;
    reads.length = 0;
    await watcher.editor.write(at('a.md'), clear);
    await watcher.pull();
    expect(watcher.last).toEqual({ [at('a.md')]: 'full', [at('c.txt')]: 'unchanged' });
    expect(watcher.findings.get(at('a.md'))).toEqual([]);
    expect(reads.filter((uri) => uri in reports)).toEqual([at('a.md')]);
    await watcher.editor.write(at('new.md'), vague);
    await watcher.pull();
    expect(watcher.last).toMatchObject({ [at('new.md')]: 'full' });
  });

  it('come in parts where the client can take them', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [at(`${String(index)}.md`), vague]));
    const watcher = await Watcher.start({ files });
    await watcher.pull('parts');
    expect(watcher.partial).toBeGreaterThan(0);
    expect(watcher.findings.size).toBe(150);
  });

  it('wait until there is something new, and for no longer than the client', async () => {
    const watcher = await Watcher.start();
    await watcher.pull();
    const source = new CancellationTokenSource();
    const asked = watcher.ask(undefined, source.token);
    expect(await isHeld(watcher.editor, asked)).toBe(true);
    await watcher.editor.write(at('a.md'), vague);
    expect(await isHeld(watcher.editor, asked)).toBe(true);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    const last = watcher.ask(undefined);
    await watcher.editor.connection.sendRequest('shutdown');
    expect(await last).toEqual({ items: [] });
  });

  it('are held without a word until the setting is on, and go when it is off', async () => {
    let wholeWorkspace = false;
    const watcher = await Watcher.start({ settings: () => ({ wholeWorkspace }) });
    const asked = watcher.ask(undefined);
    expect(await isHeld(watcher.editor, asked)).toBe(true);
    expect(watcher.editor.reads.filter((uri) => uri in reports)).toEqual([]);
    wholeWorkspace = true;
    await watcher.editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await asked).items).toHaveLength(2);
    await watcher.pull();
    wholeWorkspace = false;
    await watcher.editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await watcher.pullUntil('nothing', () => [...watcher.findings.values()].flat().length === 0);
  });

  it('leave out what is open, and have the file once it is closed', async () => {
    const watcher = await Watcher.start();
    await watcher.pull();
    await watcher.editor.open(at('a.md'), clear);
    expect(await watcher.editor.items(at('a.md'))).toEqual([]);
    await watcher.editor.write(at('c.txt'), clear);
    await watcher.pull();
    expect(watcher.last).toEqual({ [at('c.txt')]: 'full' });
    await watcher.editor.close(at('a.md'));
    expect(rulesOf(await watcher.editor.items(at('a.md')))).toContain(rule);
    await watcher.pullUntil('the file', () => watcher.last[at('a.md')] === 'full');
    expect(watcher.findings.get(at('a.md'))).toContain(rule);
  });

  it('go when a report is deleted or renamed, or its project no longer wants it', async () => {
    const watcher = await Watcher.start();
    await watcher.pull();
    await watcher.editor.remove(at('a.md'));
    await watcher.editor.write(at('renamed.md'), vague);
    await watcher.pullUntil('the new name', () => watcher.findings.has(at('renamed.md')));
    expect(watcher.findings.get(at('a.md'))).toEqual([]);
    await watcher.editor.write(config, 'ignore: [c.txt]\n');
    await watcher.pullUntil('less', () => watcher.findings.get(at('c.txt'))?.length === 0);
    expect(watcher.findings.get(at('renamed.md'))).toContain(rule);
  });

  it('follow the config and the register, with nothing linted again that they say nothing of', async () => {
    const files = {
      ...reports,
      [at('cites.md')]: 'All 12 plans were dated [E1].\n',
      [at('evidence.csv')]: 'id,title\nE1,Audit of plans\nE2,Survey\n',
    };
    const watcher = await Watcher.start({ files });
    await watcher.pull();
    expect(watcher.findings.get(at('cites.md')) ?? []).not.toContain('unknown-evidence');
    const { reads } = watcher.editor;
    reads.length = 0;
    await watcher.editor.write(at('evidence.csv'), 'id,title\nE2,Survey\n');
    await watcher.pullUntil('an unknown item', () => watcher.findings.get(at('cites.md'))?.includes('unknown-evidence') === true);
    expect(reads.filter((uri) => uri in files)).toEqual([at('cites.md')]);
    await watcher.editor.write(config, `rules:\n  ${rule}: off\n`);
    await watcher.pullUntil('fewer', () => watcher.findings.get(at('a.md'))?.includes(rule) === false);
  });

  it('follow the files that a report links to', async () => {
    const files = { [at('a.md')]: 'See the [audit](evidence/audit.md#plans).\n', [at('evidence/audit.md')]: '# Plans\n' };
    const watcher = await Watcher.start({ files });
    const asked = watcher.pull();
    await watcher.editor.until('a look at the link', () => watcher.editor.reads.includes(at('evidence/audit.md')));
    await watcher.editor.write(at('evidence/audit.md'), '# Visits\n');
    await asked;
    await watcher.pullUntil('a broken link', () => watcher.findings.get(at('a.md'))?.includes('broken-evidence-link') === true);
  });

  it('are of the file as it is, where it changed while it was first read', async () => {
    const watcher = await Watcher.start({ files: { [at('a.md')]: vague }, settings: () => ({}) });
    const { delays, reads } = watcher.editor;
    let goOn = (): void => undefined;
    delays.set(
      at('a.md'),
      new Promise<void>((done) => {
        goOn = done;
      }),
    );
    const checked = watcher.check();
    await watcher.editor.until('a look at the file', () => reads.includes(at('a.md')));
    delays.clear();
    await watcher.editor.write(at('a.md'), clear);
    await watcher.editor.pull(at('nothing.md'));
    goOn();
    await checked;
    const { reports: checkedAgain } = await watcher.check();
    expect(checkedAgain).toMatchObject([{ uri: at('a.md'), counts: { warning: 0 } }]);
  });

  it('are those that matter of a report with very many', async () => {
    const watcher = await Watcher.start({ files: { [at('a.md')]: 'Some staff said so.\n\n'.repeat(400) } });
    const { items } = await watcher.ask(undefined);
    const [report] = items;
    if (report?.kind !== 'full') throw new Error('A full report was asked for');
    expect(report.items).toHaveLength(101);
    expect(report.items.at(-1)?.message).toMatch(/^\d+ more findings are not shown until the report is opened/u);
    expect(report.items[0]).toMatchObject({ source: 'substantiate', codeDescription: { href: `docs:/${rule}.md` } });
    expect(report.version).toBeNull();
  });

  it('see changes without being told of them where the client does not tell', async () => {
    const watcher = await Watcher.start({ watches: false });
    await watcher.pull();
    watcher.editor.files.set(at('a.md'), clear);
    await watcher.pullUntil('the change', () => watcher.findings.get(at('a.md'))?.length === 0);
  });
});

// Some of these stop a check on its way, which others at the same time would make a matter of luck.
describe('a check of the workspace', () => {
  it('tells the figures of every report, and those that could not be read', async () => {
    const files = { ...reports, [at('node_modules/x/readme.md')]: vague, [at('.git/y.md')]: vague, [at('no.md')]: `PK\0\u0003${vague}` };
    const watcher = await Watcher.start({ files, settings: () => ({}), outside: [at('c.txt')] });
    await watcher.editor.open(at('deep/b.md'), `${clear}\n${vague}`);
    const { reports: checked, unread, cancelled } = await watcher.check();
    expect(cancelled).toBe(false);
    expect(checked.map(({ uri, words, counts }) => [uri, words, counts.warning])).toEqual([
      [at('a.md'), 9, 1],
      [at('deep/b.md'), 15, 1],
    ]);
    expect(unread.map(({ uri, reason }) => [uri, reason])).toEqual([
      [at('c.txt'), expect.stringMatching(/leads out of the folder/u)],
      [at('no.md'), expect.stringMatching(/^Not linted: this is a binary file/u)],
    ]);
  });

  it('knows open files by their whole names where no folder is above the one that is open', async () => {
    const file = 'memory://disk/a.md';
    const watcher = await Watcher.start({ files: {}, folders: ['memory://disk/'], settings: () => ({}) });
    await watcher.editor.open(file, vague);
    const { reports: checked, unread } = await watcher.check();
    expect([checked.map(({ uri }) => uri), unread]).toEqual([[file], []]);
  });

  it('counts claims and evidence where a project asks for them', async () => {
    const files = { [at('a.md')]: `# Findings\n\n${claim}\n${claim.trim()} [E1]\n`, [at('evidence.csv')]: 'id,title\nE1,Audit\n' };
    const watcher = await Watcher.start({ files });
    const { reports: checked } = await watcher.check();
    expect(checked[0]?.coverage).toEqual({ claims: 2, evidenced: 1 });
    await watcher.editor.write(config, 'rules:\n  missing-evidence: off\n');
    const again = await watcher.check();
    expect(again.reports[0]).not.toHaveProperty('coverage');
  });

  it('shows its progress, can be stopped, and then tells what it got to', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [at(`${String(index).padStart(3, '0')}.md`), vague.repeat(20)]),
    );
    const watcher = await Watcher.start({ files, settings: () => ({}) });
    const { connection } = watcher.editor;
    const seen: { kind: string; percentage?: number; message?: string }[] = [];
    connection.onProgress(new ProgressType<(typeof seen)[number]>(), 'done', (value) => {
      seen.push(value);
      if (value.message?.startsWith('60 ')) void connection.sendNotification('window/workDoneProgress/cancel', { token: 'done' });
    });
    const stopped = await watcher.check('done');
    expect(stopped.cancelled).toBe(true);
    expect(stopped.reports.length).toBeGreaterThanOrEqual(60);
    expect(stopped.reports.length).toBeLessThan(300);
    expect(seen[0]).toMatchObject({ kind: 'begin', percentage: 0, cancellable: true });
    expect(seen).toContainEqual({ kind: 'report', percentage: 20, message: '60 of 300 reports' });
    await watcher.editor.until('the end', () => seen.at(-1)?.kind === 'end');
    // What it got to is shown from now on; nothing else is read behind anybody's back.
    await watcher.pull();
    expect(watcher.findings.size).toBe(stopped.reports.length);
    const whole = await watcher.check();
    expect([whole.cancelled, whole.reports.length]).toEqual([false, 300]);
  });

  it('is not stopped by who stopped another that had come to its end', async () => {
    const watcher = await Watcher.start();
    await watcher.editor.connection.sendNotification('window/workDoneProgress/cancel', { token: 'same' });
    expect((await watcher.check('same')).cancelled).toBe(false);
  });

  it('stops where the request is cancelled', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [at(`${String(index)}.md`), vague]));
    const watcher = await Watcher.start({ files });
    const source = new CancellationTokenSource();
    const asked = watcher.check(undefined, source.token);
    source.cancel();
    expect((await asked).cancelled).toBe(true);
  });

  it('lets what is asked meanwhile go first', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [at(`${String(index)}.md`), vague.repeat(20)]));
    const watcher = await Watcher.start({ files, settings: () => ({}) });
    await watcher.editor.open(at('open.md'), clear);
    let isDone = false;
    const checked = watcher.check().finally(() => (isDone = true));
    for (let times = 0; times < 5; times++) {
      await watcher.editor.change(at('open.md'), { text: vague });
      expect(rulesOf(await watcher.editor.items(at('open.md')))).toContain(rule);
      expect(isDone).toBe(false);
      // Longer than closed reports wait for a pause.
      if (times === 2) await new Promise((done) => setTimeout(done, 400));
    }
    expect((await checked).reports).toHaveLength(301);
  });

  it('tells of reports that change afterwards, open or not, come or go', async () => {
    const watcher = await Watcher.start({ settings: () => ({}) });
    await watcher.check();
    const { editor, changes } = watcher;
    await editor.write(at('a.md'), clear);
    await editor.until('a change', () => changes.length > 0);
    expect(changes).toMatchObject([{ uri: at('a.md'), counts: { warning: 0 } }]);
    changes.length = 0;
    await editor.open(at('deep/b.md'), clear);
    await editor.change(at('deep/b.md'), { text: vague });
    await editor.until('a change', () => changes.length > 0);
    expect(changes).toMatchObject([{ uri: at('deep/b.md'), counts: { warning: 1 } }]);
    changes.length = 0;
    await editor.remove(at('c.txt'));
    await editor.write(at('d.md'), vague);
    await editor.until('two changes', () => changes.length > 1);
    expect(changes).toContainEqual({ uri: at('c.txt'), gone: true });
    expect(changes).toContainEqual(expect.objectContaining({ uri: at('d.md'), words: 9 }));
  });

  it('ends with the server, with no error', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [at(`${String(index)}.md`), vague]));
    const watcher = await Watcher.start({ files });
    const checked = watcher.check();
    await watcher.editor.connection.sendRequest('shutdown');
    expect((await checked).cancelled).toBe(true);
    expect(watcher.editor.logged).toEqual([]);
  });

  it('is empty where everything is switched off', async () => {
    const watcher = await Watcher.start({ settings: () => ({ enable: false }) });
    expect(await watcher.check()).toEqual({ reports: [], cancelled: false, unread: [] });
  });
});

describe.concurrent('everything switched off', () => {
  it('takes the findings of closed reports away, and what was said of the config', async () => {
    let enable = true;
    const files = { ...reports, [config]: 'rules:\n  vague-quantty: off\n', [at('evidence.csv')]: 'id,title\nE1,One\nE1,Two\n' };
    const watcher = await Watcher.start({ files, settings: () => ({ enable, wholeWorkspace: true }) });
    const { editor } = watcher;
    await editor.open(at('deep/b.md'), clear);
    await watcher.pullUntil('findings', () => watcher.findings.get(at('a.md'))?.includes(rule) === true);
    const told = (uri: string): number => editor.pushed.get(uri)?.diagnostics.length ?? 0;
    await editor.until('problems', () => told(config) > 0 && told(at('evidence.csv')) > 0);
    enable = false;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await watcher.pullUntil('nothing', () => [...watcher.findings.values()].flat().length === 0);
    await editor.until('no problems', () => told(config) === 0 && told(at('evidence.csv')) === 0);
    enable = true;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await watcher.pullUntil('findings', () => watcher.findings.get(at('a.md'))?.includes(rule) === true);
    await editor.until('problems', () => told(config) > 0 && told(at('evidence.csv')) > 0);
  });
});

describe.concurrent('a client that only takes what is sent', () => {
  it('is sent the findings of closed reports, as long as they are closed, there, and wanted', async () => {
    const watcher = await Watcher.start({ pull: false });
    const { editor } = watcher;
    const rules = (path: string): unknown[] => rulesOf(editor.pushed.get(at(path))?.diagnostics ?? []);
    await editor.until('findings', () => editor.pushed.size === 2);
    expect(rules('a.md')).toContain(rule);
    await editor.write(at('a.md'), clear);
    await editor.until('none', () => rules('a.md').length === 0);
    await editor.open(at('c.txt'), clear, 'plaintext');
    await editor.until('none', () => rules('c.txt').length === 0);
    expect(editor.pushed.get(at('c.txt'))?.version).toBe(1);
    await editor.close(at('c.txt'));
    await editor.until('those of the file', () => rules('c.txt').includes(rule));
    await editor.remove(at('c.txt'));
    await editor.until('none', () => rules('c.txt').length === 0);
  });
});
