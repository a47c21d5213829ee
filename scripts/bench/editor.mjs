/** What an author waits for: the engine, the language server, the start of a check. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './process.mjs';

const rounds = 21;

/** @param {string[]} parameters @returns {string} */
function run(...parameters) {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`node ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}

/** Milliseconds of a whole process. @param {string[]} parameters */
function time(...parameters) {
  const before = performance.now();
  run(...parameters);
  return performance.now() - before;
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)}%`;
}

/** @param {string} file */
function size(file) {
  const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1024).toLocaleString('en-GB')} KB`;
  return `${kilobytes(statSync(file).size)} (${kilobytes(gzipSync(readFileSync(file)).length)} gz)`;
}

/**
 * Measures, and makes rows of it.
 * @param {string} cache folder of the built scenarios.
 * @param {{ origin: string, reportOf: (words: number) => string }} texts
 * @returns {string[][]}
 */
export function measureEditor(cache, { origin, reportOf }) {
  const engine = `${cache}/engine.mjs`;
  const { short, long } = JSON.parse(run(engine, 'keystroke'));
  const strict = JSON.parse(run(engine, 'cold', 'strict'));
  const recommended = JSON.parse(run(engine, 'cold', 'recommended'));
  const shares = JSON.parse(run(engine, 'share', 'strict'));

  // With and without a register in turn, so that neither meets a colder machine.
  const [registered, plain] = [[], []];
  for (let round = 0; round < 3; round++) {
    registered.push(JSON.parse(run(`${cache}/workspace.mjs`, 'register')));
    plain.push(JSON.parse(run(`${cache}/workspace.mjs`, 'none')));
  }
  /** The median over the rounds. @param {Record<string, number>[]} runs @param {string} key */
  const over = (runs, key) => median(runs.map((result) => result[key]));
  const withRegister = (/** @type {string} */ key) => `median ${over(registered, key).toFixed(over(registered, key) < 10 ? 2 : 0)} ms`;

  const answers = JSON.parse(run(`${cache}/desk.mjs`, 'answers'));
  const checked = JSON.parse(run('--expose-gc', `${cache}/reports.mjs`));

  const folder = mkdtempSync(join(tmpdir(), 'substantiate-bench-'));
  const file = join(folder, 'report.md');
  const nothing = join(folder, 'nothing.mjs');
  writeFileSync(file, reportOf(1_000));
  writeFileSync(nothing, '');
  const [whole, empty, first] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    empty.push(time(nothing));
    first.push(JSON.parse(run(`${cache}/desk.mjs`, 'start')).start);
    whole.push(time('server/bin/substantiate.js', 'check', file, '--fail-on', 'never'));
  }
  rmSync(folder, { recursive: true });

  const activation = 'test-results/activation.json';
  return [
    ['Texts', origin],
    ['Keystroke in 100,000 words, change to findings', `median ${long.median.toFixed(2)} ms, p95 ${long.p95.toFixed(2)} ms`],
    ['Keystroke in 1,000 words', `median ${short.median.toFixed(2)} ms, p95 ${short.p95.toFixed(2)} ms`],
    ['… ratio of the medians', (long.median / short.median).toFixed(2)],
    ...[
      ['all rules', strict],
      ['recommended', recommended],
    ].flatMap(([name, cold]) => [
      [
        `Cold lint, ${name}, one thread`,
        `${(cold.megabytes / cold.seconds).toFixed(2)} MB/s, ${Math.round(cold.words / cold.seconds).toLocaleString('en-GB')} words/s (${cold.megabytes.toFixed(1)} MB, ${cold.findings.toLocaleString('en-GB')} findings, ${cold.tagged.toLocaleString('en-GB')} sentences tagged)`,
      ],
      ['… peak memory', `${Math.round(cold.peak)} MB`],
    ]),
    ['… of its time, in reading context and in tagging (all rules)', `${percent(shares.context)} and ${percent(shares.tagger)}`],
    ['One 1,000-word file, whole process', `median ${median(whole).toFixed(0)} ms, empty Node process ${median(empty).toFixed(0)} ms`],
    ['… ratio', (median(whole) / median(empty)).toFixed(2)],
    ['500 reports and a register of 10,000 items, through the language server: first index', withRegister('index')],
    ['… all references to an item cited 1,000 times', withRegister('references')],
    ['… rename of that item', withRegister('rename')],
    ['… one row of the register changed, to the findings of the report that cites it', withRegister('row')],
    ['… keystroke in a report', `${withRegister('keystroke')}, without a register ${over(plain, 'keystroke').toFixed(2)} ms`],
    ['… ratio', (over(registered, 'keystroke') / over(plain, 'keystroke')).toFixed(2)],
    ['… peak memory', `${Math.round(over(registered, 'peak'))} MB, without a register ${Math.round(over(plain, 'peak'))} MB`],
    [
      `Check of ${checked.reports.toLocaleString('en-GB')} closed reports (${checked.words.toLocaleString('en-GB')} words) while somebody types in another`,
      `${(checked.check / 1000).toFixed(0)} s, again ${(checked.again / 1000).toFixed(2)} s (${checked.found.toLocaleString('en-GB')} findings)`,
    ],
    [
      '… memory held before and after',
      `${Math.round(checked.heapBefore)} and ${Math.round(checked.heapAfter)} MB (the process: ${Math.round(checked.rssBefore)} and ${Math.round(checked.rssAfter)} MB, at most ${Math.round(checked.peak)} MB)`,
    ],
    [
      '… keystroke before and meanwhile',
      `median ${checked.strokeAlone.toFixed(2)} and ${checked.stroke.toFixed(2)} ms, p95 ${checked.strokeAlone95.toFixed(1)} and ${checked.stroke95.toFixed(1)} ms`,
    ],
    ["Language server's start to first findings on the example", `median ${median(first).toFixed(0)} ms`],
    ['… ratio to an empty Node process', (median(first) / median(empty)).toFixed(2)],
    [
      'In 100,000 words that cite a register of 1,000 items, after a letter: code actions, completion, overview',
      `p95 ${answers.actions.toFixed(1)}, ${answers.completion.toFixed(1)} and ${answers.overview.toFixed(1)} ms`,
    ],
    [
      '… keystroke with the panel open (drawn anew each ten letters), and without',
      `mean ${answers.drawn.toFixed(2)} and ${answers.alone.toFixed(2)} ms`,
    ],
    ['… ratio', (answers.drawn / answers.alone).toFixed(2)],
    [
      'Extension activation',
      existsSync(activation)
        ? `${JSON.parse(readFileSync(activation, 'utf8')).milliseconds} ms`
        : 'not measured: run `npm run test:workbench` first',
    ],
    ['Server bundle, Node', size('dist/server.js')],
    ['Server bundle, browser', size('dist/server.web.js')],
    ['Tagger, loaded when first needed', size('dist/tagger.js')],
  ];
}
