/**
 * Measures what an author waits for at the desk, in a process of its own, and prints one JSON line.
 * Argument: `answers` for menus and lists in a long report that cites a register, `start` for a server's first findings on the example.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { overviewRequest } from '../../server/src/lsp/protocol.js';
import { connect, Draft, durationsOf, initialisation, listening, quantile, timed } from './client.js';
import { reportOf } from './texts.js';

const words = 100_000;
const itemCount = 1_000;
/** Letters that somebody types before pausing for long enough to have the panel drawn anew. */
const burst = 10;
const rounds = 300;

console.log(JSON.stringify(process.argv[2] === 'start' ? { start: await firstFindings() } : await answers()));
process.exit();

/** Milliseconds from the start of a server's process to its findings on the example. */
async function firstFindings(): Promise<number> {
  const folder = pathToFileURL(join(process.cwd(), 'examples')).href;
  const text = readFileSync('examples/self-evaluation.md', 'utf8');
  return timed(async () => {
    const server = spawn(process.execPath, ['server/bin/substantiate-language-server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = listening(createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)));
    await connection.sendRequest('initialize', initialisation(folder));
    await connection.sendNotification('initialized', {});
    const draft = await Draft.open(connection, `${folder}/self-evaluation.md`, 'markdown', text);
    const { items } = (await draft.ask('textDocument/diagnostic')) as { items: readonly unknown[] };
    if (items.length === 0) throw new Error('The example has no findings');
    server.kill();
  });
}

async function answers(): Promise<Record<string, number>> {
  const root = mkdtempSync(join(tmpdir(), 'substantiate-desk-'));
  const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
  const rows = Array.from({ length: itemCount }, (_, index) => `E${String(index + 1)},Document number ${String(index + 1)},documentary`);
  writeFileSync(join(root, 'evidence.csv'), `id,title,type\n${rows.join('\n')}\n`);
  const text = reportOf(words);
  writeFileSync(join(root, 'report.md'), text);
  const connection = await connect(uriOf(''));
  const report = await Draft.open(connection, uriOf('report.md'), 'markdown', text);
  const { items } = (await report.ask('textDocument/diagnostic')) as { items: readonly Place[] };
  const paragraphs = text.split('\n').flatMap((line, index) => (/^\p{L}.{80}/u.test(line) ? [index] : []));
  const lineAt = (round: number): number => paragraphs[Math.floor(paragraphs.length * ((round * 0.618034) % 1))] ?? 0;
  const range = (round: number): object => items[(round * 7) % items.length]?.range ?? {};
  const p95 = async (work: (round: number) => Promise<unknown>, after?: (round: number) => Promise<unknown>): Promise<number> => {
    await durationsOf(20, work);
    // What is asked follows a letter, as in an editor: nothing that was worked out for the text before holds any more.
    const durations: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await report.stroke(lineAt(round));
      durations.push(await timed(() => work(round)));
      await after?.(round);
    }
    return quantile(durations, 0.95);
  };
  const context = { diagnostics: [], triggerKind: 2 };
  const actions = await p95((round) => report.ask('textDocument/codeAction', { range: range(round), context }));
  const bracketAt = (round: number): { start: object; end: object } => {
    const line = lineAt(round);
    return { start: { line, character: 4 }, end: { line, character: 5 } };
  };
  const completion = await p95(
    async (round) => {
      const { start, end } = bracketAt(round);
      await report.change({ range: { start, end: start }, text: '[' });
      await report.ask('textDocument/completion', { position: end });
    },
    (round) => report.change({ range: bracketAt(round), text: '' }),
  );
  const overview = await p95(() => report.ask(overviewRequest, { uri: uriOf('report.md') }));
  const alone: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // In turn, so that neither meets a colder machine; the panel asks while the next letter is already typed.
    const isDrawn = Math.floor(round / burst) % 2 === 1;
    const panel = isDrawn && round % burst === 0 ? report.ask(overviewRequest, { uri: uriOf('report.md') }) : undefined;
    (isDrawn ? drawn : alone).push(await timed(() => report.stroke(lineAt(round))));
    await panel;
  }
  rmSync(root, { recursive: true });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { actions, completion, overview, alone: mean(alone), drawn: mean(drawn) };
}

/** The part of a diagnostic that is asked about. */
interface Place {
  readonly range: object;
}
