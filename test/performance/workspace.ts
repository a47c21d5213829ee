/**
 * Measures the language server in a workspace of 500 reports and a register of 10,000 items, in a process of its own, and prints one JSON line.
 * Argument: `register`, or `none` for the same reports without one.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { createTagger } from '../../rules/src/tagger/index.js';
import { diskFiles } from '../../server/src/lsp/node/disk-files.js';
import { startServer } from '../../server/src/lsp/server.js';
import { reportOf } from './texts.js';

const reportCount = 500;
const itemCount = 10_000;
const citationsOfOne = 1_000;
const withRegister = process.argv[2] !== 'none';

const root = mkdtempSync(join(tmpdir(), 'substantiate-workspace-'));
const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
const register = 'evidence.csv';

function writeWorkspace(): void {
  const paragraphs = reportOf(100_000)
    .split('\n\n')
    .filter((paragraph) => /^\p{L}.{80}/u.test(paragraph));
  mkdirSync(join(root, 'reports'));
  for (let report = 0; report < reportCount; report++) {
    const own = Array.from({ length: 12 }, (_, index) => {
      const paragraph = (paragraphs[(report * 7 + index) % paragraphs.length] ?? '').replaceAll(/[[\]{}]/gu, '');
      const cited = index < citationsOfOne / reportCount ? 1 : 2 + ((report * 12 + index) % (itemCount - 2));
      return `${paragraph} [E${String(cited)}]`;
    });
    writeFileSync(join(root, 'reports', `report-${String(report)}.md`), `# Report ${String(report)}\n\n${own.join('\n\n')}\n`);
  }
  if (withRegister) writeFileSync(join(root, register), registerText('The first survey'));
}

function registerText(firstTitle: string): string {
  const rows = Array.from({ length: itemCount }, (_, index) => {
    const title = index === 0 ? firstTitle : `Document number ${String(index + 1)}, of some length`;
    return `E${String(index + 1)},${title},documentary,${String(1 + (index % 28))}/03/2026,verified`;
  });
  return `id,title,type,date,status\n${rows.join('\n')}\n`;
}

function connect(): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), () => ({
    docsUri: 'docs:/',
    loadTagger: createTagger,
    ...diskFiles,
  }));
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return connection;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function repeated(times: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const durations: number[] = [];
  for (let round = 0; round < times; round++) durations.push(await timed(() => work(round)));
  return median(durations);
}

writeWorkspace();
const connection = connect();
await connection.sendRequest('initialize', {
  processId: null,
  rootUri: null,
  capabilities: {
    textDocument: { diagnostic: {} },
    // Who tells of changed files need not have all reports read again for each request.
    workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
  },
  workspaceFolders: [{ uri: uriOf(''), name: 'workspace' }],
});
await connection.sendNotification('initialized', {});

const versions = new Map<string, number>();
async function open(name: string, languageId: string): Promise<void> {
  versions.set(name, 1);
  const textDocument = { uri: uriOf(name), languageId, version: 1, text: readFileSync(join(root, name), 'utf8') };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}
async function change(name: string, contentChanges: readonly unknown[]): Promise<void> {
  const version = (versions.get(name) ?? 0) + 1;
  versions.set(name, version);
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf(name), version }, contentChanges });
}
const ask = (method: string, name: string, more: object = {}): Promise<unknown> =>
  connection.sendRequest(method, { textDocument: { uri: uriOf(name) }, ...more });
const letter = (line: number): unknown => ({ range: { start: { line, character: 3 }, end: { line, character: 3 } }, text: 'x' });

const report = 'reports/report-0.md';
await open(report, 'markdown');
await ask('textDocument/diagnostic', report);
const lines = readFileSync(join(root, report), 'utf8').split('\n');
const result: Record<string, number> = {};
if (withRegister) {
  const onFirst = { position: { line: 2, character: (lines[2] ?? '').indexOf('[E1]') + 2 } };
  const references = (): Promise<unknown> => ask('textDocument/references', report, { ...onFirst, context: { includeDeclaration: true } });
  let found = 0;
  result['index'] = await timed(async () => (found = ((await references()) as unknown[]).length));
  if (found < citationsOfOne) throw new Error(`Only ${String(found)} places cite E1`);
  result['references'] = await repeated(21, references);
  result['rename'] = await repeated(5, () => ask('textDocument/rename', report, { ...onFirst, newName: 'E1-new' }));
  await open(register, 'csv');
  result['row'] = await repeated(5, async (round) => {
    await change(register, [{ text: registerText(`Round ${String(round)}`) }]);
    // The hover shows the new title as soon as the register has been read again.
    for (;;) if (JSON.stringify(await ask('textDocument/hover', report, onFirst)).includes(`Round ${String(round)}`)) break;
    await ask('textDocument/diagnostic', report);
  });
}
for (let warmUp = 0; warmUp < 60; warmUp++) await stroke(warmUp);
result['keystroke'] = await repeated(300, stroke);
result['peak'] = process.resourceUsage().maxRSS / 1024;
rmSync(root, { recursive: true });
console.log(JSON.stringify(result));
process.exit();

async function stroke(round: number): Promise<void> {
  await change(report, [letter(2 + 2 * (round % 12))]);
  await ask('textDocument/diagnostic', report);
}
