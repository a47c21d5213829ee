/**
 * Measures a check of 2,000 closed reports: its time, what the server holds afterwards, and how long typing waits meanwhile.
 * Run it with `--expose-gc`; it prints one JSON line, in milliseconds and MB.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkWorkspaceRequest, type CheckWorkspaceAnswer } from '../../server/src/lsp/protocol.js';
import { Draft, connect, quantile, timed } from './client.js';
import { reportOf } from './texts.js';

const reportCount = 2_000;
/** Short ones: a check takes as long as its words, and what is held as its reports. */
const paragraphsOfOne = 5;

const root = mkdtempSync(join(tmpdir(), 'substantiate-reports-'));
const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
const paragraphs = reportOf(100_000)
  .split('\n\n')
  .filter((paragraph) => /^\p{L}.{80}/u.test(paragraph));
const textOf = (report: number): string =>
  `# Report ${String(report)}\n\n${Array.from({ length: paragraphsOfOne }, (_, index) => paragraphs[(report * 7 + index) % paragraphs.length] ?? '').join('\n\n')}\n`;
for (let report = 0; report < reportCount; report++) writeFileSync(join(root, `report-${String(report)}.md`), textOf(report));

/** MB held once all rubbish is taken away. */
function held(): { heap: number; rss: number } {
  for (let times = 0; times < 4; times++) globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
}

const connection = await connect(uriOf(''));
const draft = await Draft.open(connection, uriOf('report-0.md'), 'markdown', textOf(0));
const stroke = (round: number): Promise<number> => timed(() => draft.stroke(2 + 2 * (round % paragraphsOfOne)));
const alone: number[] = [];
for (let round = 0; round < 200; round++) alone.push(await stroke(round));
const before = held();

const progress = { isDone: false };
const checking = timed(() =>
  connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {}).finally(() => {
    progress.isDone = true;
  }),
);
const meanwhile: number[] = [];
for (let round = 0; !progress.isDone; round++) {
  meanwhile.push(await stroke(round));
  // As fast as a fast typist.
  await new Promise((done) => setTimeout(done, 100));
}
const check = await checking;
const after = held();
const findings = { reports: 0, words: 0, found: 0 };
const again = await timed(async () => {
  const { reports } = await connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {});
  findings.reports = reports.length;
  for (const { words, counts } of reports) {
    findings.words += words;
    findings.found += counts.error + counts.warning + counts.info + counts.hint;
  }
});
const pulled = await timed(() => connection.sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' }));
rmSync(root, { recursive: true });
console.log(
  JSON.stringify({
    ...findings,
    ...{ check, again, pulled },
    ...{ heapBefore: before.heap, heapAfter: after.heap, rssBefore: before.rss, rssAfter: after.rss },
    peak: process.resourceUsage().maxRSS / 1024,
    ...{ strokeAlone: quantile(alone, 0.5), strokeAlone95: quantile(alone, 0.95) },
    ...{
      strokes: meanwhile.length,
      stroke: quantile(meanwhile, 0.5),
      stroke95: quantile(meanwhile, 0.95),
      strokeMost: Math.max(...meanwhile),
    },
  }),
);
process.exit();
