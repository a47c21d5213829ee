/** The command line over whole folders of reports, and beside other linters of prose. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installPeers } from './peers.mjs';
import { inTurn } from './process.mjs';

/** Of the slow ones, which take a minute a run. */
const rounds = { folder: 3, slow: 1, copies: 1, short: 11 };
const copies = 10;
/** What a tool gets that would take over an hour for all. */
const few = 10;

/** @typedef {import('./process.mjs').Measured} Measured */
/** @typedef {{ title: string, note: string, columns: string[], rows: string[][] }} Table */

/**
 * Measures what it takes to check a folder again whose results were kept.
 * @param {{ origin: string, reports: () => string[] }} texts
 * @returns {Table[]}
 */
export function measureKept(texts) {
  const place = mkdtempSync(join(tmpdir(), 'substantiate-bench-'));
  try {
    const { folder, about } = writeReports(place, texts);
    // Results are kept in the folder that the command is run in.
    const forget = () => rmSync(join(place, '.substantiate'), { recursive: true, force: true });
    const kept = (/** @type {string} */ name) => ({ ...ours(name, folder, ['--cache']), cwd: place });
    const runs = [{ ...kept('Substantiate, --cache, first run'), before: forget }, kept('Substantiate, --cache, again')];
    return [table(`Results that are kept: ${about}`, inTurn(runs, rounds.folder), `Median of ${String(rounds.folder)} runs.`)];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Puts the texts into a folder. @param {string} place @param {{ origin: string, reports: () => string[] }} texts */
function writeReports(place, { origin, reports }) {
  const folder = join(place, 'full');
  mkdirSync(folder);
  const names = reports().map((text, index) => {
    const name = `report-${String(index).padStart(3, '0')}.md`;
    writeFileSync(join(folder, name), text);
    return name;
  });
  const megabytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  return { folder, names, megabytes, about: `${String(names.length)} reports, ${megabytes.toFixed(1)} MB (${origin})` };
}

/**
 * Measures, and makes tables of it.
 * @param {string} cache folder for what is installed to compare with.
 * @param {{ origin: string, reports: () => string[], reportOf: (words: number) => string }} texts
 * @param {boolean} withPeers
 * @returns {Table[]}
 */
export function measureReports(cache, texts, withPeers) {
  const place = mkdtempSync(join(tmpdir(), 'substantiate-bench-'));
  try {
    return tables(place, texts, withPeers ? installPeers(cache) : { peers: [], missing: ['all: run `npm run bench -- peers`'] });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {string} place @param {{ origin: string, reports: () => string[], reportOf: (words: number) => string }} texts @param {ReturnType<typeof installPeers>} others */
function tables(place, texts, { peers, missing }) {
  const { folder: full, names, megabytes, about } = writeReports(place, texts);
  const size = (/** @type {string} */ name) => statSync(join(full, name)).size;
  const all = names.map((name) => join(full, name));

  const workers = availableParallelism();
  const own = [
    ours(`Substantiate, all rules, ${String(workers)} threads`, full, []),
    ours('Substantiate, all rules, one thread', full, ['--workers', '1']),
  ];
  const [fast, slow] = [
    peers.filter(({ name }) => name.startsWith('Vale')),
    peers.filter(({ name, isSlow }) => !name.startsWith('Vale') && !isSlow),
  ];
  const costs = new Map([
    ...inTurn([...own, ...fast.map((peer) => given(peer, full, all))], rounds.folder),
    ...inTurn(
      slow.map((peer) => given(peer, full, all)),
      rounds.slow,
    ),
  ]);
  const folder = table(
    `A folder of reports: ${about}`,
    costs,
    `Whole processes in turn, median of ${String(rounds.folder)} runs (${slow.map(({ name }) => name).join(', ') || 'slower ones'}: ${String(rounds.slow)}). Every tool looks for what it looks for: the ratios tell what a check costs, not what it finds.`,
  );

  const many = join(place, 'many');
  for (let copy = 0; copy < copies; copy++) {
    mkdirSync(join(many, String(copy)), { recursive: true });
    for (const name of names) copyFileSync(join(full, name), join(many, String(copy), name));
  }
  const tenfold = table(
    `The same ${String(copies)} times: ${String(names.length * copies)} reports, ${(megabytes * copies).toFixed(0)} MB`,
    inTurn([ours(`Substantiate, all rules, ${String(workers)} threads`, many, [])], rounds.copies),
    'Memory must not grow with the number of files.',
  );
  rmSync(many, { recursive: true });

  const nearest = [...names].sort((one, other) => Math.abs(size(one) - 20_000) - Math.abs(size(other) - 20_000)).slice(0, few);
  const some = join(place, 'some');
  mkdirSync(some);
  for (const name of nearest) copyFileSync(join(full, name), join(some, name));
  const someFiles = nearest.map((name) => join(some, name));
  const verySlow = peers.filter(({ isSlow }) => isSlow);
  const ten =
    verySlow.length === 0
      ? []
      : [
          table(
            `${String(few)} reports, ${(nearest.reduce((sum, name) => sum + size(name), 0) / 1e6).toFixed(2)} MB`,
            inTurn([ours('Substantiate, all rules', some, []), ...verySlow.map((peer) => given(peer, some, someFiles))], 3),
            'For what would take too long on all of them.',
          ),
        ];

  const short = join(place, 'short.md');
  writeFileSync(short, texts.reportOf(1_000));
  const nothing = join(place, 'nothing.mjs');
  writeFileSync(nothing, '');
  const one = table(
    'One report of 1,000 words',
    inTurn(
      [
        ours('Substantiate, all rules', short, []),
        { name: 'An empty Node process', command: process.execPath, args: [nothing] },
        ...peers.map((peer) => given(peer, short, [short])),
      ],
      rounds.short,
    ),
    `Median of ${String(rounds.short)} runs.`,
  );
  const left =
    missing.length > 0
      ? [{ title: 'Not compared', note: `Could not be had on this machine: ${missing.join('; ')}.`, columns: [], rows: [] }]
      : [];
  return [folder, tenfold, ...ten, one, ...left];
}

/** @param {string} name @param {string} target @param {string[]} flags @returns {Measured} */
function ours(name, target, flags) {
  const args = [
    resolve('server/bin/substantiate.js'),
    'check',
    target,
    '--preset',
    'strict',
    '--fail-on',
    'never',
    '--format',
    'json',
    ...flags,
  ];
  return { name, command: process.execPath, args };
}

/** @param {import('./peers.mjs').Peer} peer @param {string} target @param {string[]} files @returns {Measured} */
function given({ args, ...peer }, target, files) {
  return { ...peer, args: args(target, files) };
}

/** The first row is what the others are compared with. @param {string} title @param {ReturnType<typeof inTurn>} costs @param {string} note @returns {Table} */
function table(title, costs, note) {
  const [first] = costs.values();
  const rows = Array.from(costs, ([name, { wall, cpu, peak, fastest, slowest }]) => [
    name,
    `${seconds(wall)} (${seconds(fastest)}–${seconds(slowest)})`,
    seconds(cpu),
    Number.isNaN(cpu) ? '–' : (cpu / wall).toFixed(1),
    Number.isNaN(peak) ? '–' : Math.round(peak).toLocaleString('en-GB'),
    first ? (wall / first.wall).toFixed(2) : '–',
  ]);
  return { title, note, columns: ['', 'seconds (range)', 'CPU seconds', 'cores', 'peak MB', 'ratio'], rows };
}

/** @param {number} value */
function seconds(value) {
  return Number.isNaN(value) ? '–' : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
}
