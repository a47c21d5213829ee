/**
 * Measures the language server in a workspace of 500 reports and a register of 10,000 items, in a process of its own, and prints one JSON line.
 * Argument: `register`, or `none` for the same reports without one.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Draft, connect, durationsOf, quantile, timed } from './client.js';
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

const repeated = async (rounds: number, work: (round: number) => Promise<unknown>): Promise<number> =>
  quantile(await durationsOf(rounds, work), 0.5);

writeWorkspace();
const connection = await connect(uriOf(''));
const open = (name: string, languageId: string): Promise<Draft> =>
  Draft.open(connection, uriOf(name), languageId, readFileSync(join(root, name), 'utf8'));

const report = await open('reports/report-0.md', 'markdown');
await report.ask('textDocument/diagnostic');
const lines = readFileSync(join(root, 'reports/report-0.md'), 'utf8').split('\n');
const result: Record<string, number> = {};
if (withRegister) {
  const onFirst = { position: { line: 2, character: (lines[2] ?? '').indexOf('[E1]') + 2 } };
  const references = (): Promise<unknown> => report.ask('textDocument/references', { ...onFirst, context: { includeDeclaration: true } });
  let found = 0;
  result['index'] = await timed(async () => (found = ((await references()) as unknown[]).length));
  if (found < citationsOfOne) throw new Error(`Only ${String(found)} places cite E1`);
  result['references'] = await repeated(21, references);
  result['rename'] = await repeated(5, () => report.ask('textDocument/rename', { ...onFirst, newName: 'E1-new' }));
  const rows = await open(register, 'csv');
  result['row'] = await repeated(5, async (round) => {
    await rows.change({ text: registerText(`Round ${String(round)}`) });
    // The hover shows the new title as soon as the register has been read again.
    for (;;) if (JSON.stringify(await report.ask('textDocument/hover', onFirst)).includes(`Round ${String(round)}`)) break;
    await report.ask('textDocument/diagnostic');
  });
}
const stroke = (round: number): Promise<void> => report.stroke(2 + 2 * (round % 12));
await durationsOf(60, stroke);
result['keystroke'] = await repeated(300, stroke);
result['peak'] = process.resourceUsage().maxRSS / 1024;
rmSync(root, { recursive: true });
console.log(JSON.stringify(result));
process.exit();
