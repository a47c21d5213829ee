import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { output } from './repository.mjs';

/** Where Go is installed by its own archive, which puts it on nobody's path. */
const usualGo = '/usr/local/go/bin/go';

/** Reviewdog's own reader, for both formats that it takes. */
export function reviewdogTests({ cache, folder, repository, test }) {
  const reader = build(cache);
  if (!reader) return 'Go or its modules can’t be had here';
  const read = (format, input) => {
    const { stdout, stderr, status } = spawnSync(reader, [format], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`Reviewdog can't read it: ${stderr}`);
    return JSON.parse(stdout);
  };
  const { findings, textOf } = repository;
  const told = findings.map(({ path, message, question }) => ({ path, message: `${message}. ${question}` }));

  test('rdjson: every finding, with its path and message', () => {
    const found = read('rdjson', output(folder, 'rdjson'));
    deepStrictEqual(
      found.map(({ path, message }) => ({ path, message })),
      told,
    );
    deepStrictEqual(
      found.map(({ code }) => code),
      findings.map(({ rule }) => rule),
    );
  });
  test('rdjson: places in bytes that hold the words of the finding', () => {
    for (const [index, { path, start, end }] of read('rdjson', output(folder, 'rdjson')).entries()) {
      deepStrictEqual(bytesFrom(textOf(path), start, end), findings[index].text);
    }
  });
  test('rdjson: suggestions that write what the fixes write', () => {
    let suggested = 0;
    for (const [index, { path, suggestions }] of read('rdjson', output(folder, 'rdjson')).entries()) {
      const text = textOf(path);
      const written = findings[index].fixes.map(({ edits }) => applied(text, edits));
      for (const { start, end, text: replacement } of suggestions) {
        suggested++;
        const [before, after] = [bytesFrom(text, [1, 1], start), Buffer.from(text).subarray(byteAt(text, end)).toString()];
        if (!written.includes(before + replacement + after)) throw new Error(`No fix writes ${JSON.stringify(replacement)} there`);
      }
    }
    if (suggested === 0) throw new Error('There are none');
  });
  test('checkstyle: every finding, with its path and message', () => {
    const sayable = (name) => name.replaceAll('\u0007', '\uFFFD');
    const found = read('checkstyle', output(folder, 'checkstyle'));
    deepStrictEqual(
      found.map(({ path, message }) => ({ path, message })),
      told.map((each) => ({ ...each, path: sayable(each.path) })),
    );
  });
  return undefined;
}

function build(cache) {
  const reader = join(cache, 'reviewdog-reader');
  if (!existsSync(reader)) {
    const go = existsSync(usualGo) ? usualGo : 'go';
    spawnSync(go, ['build', '-o', reader, '.'], { cwd: join(root, 'test/consumers/reviewdog'), stdio: 'inherit', timeout: 300_000 });
  }
  return existsSync(reader) ? reader : undefined;
}

function byteAt(text, [line, column]) {
  return (
    Buffer.byteLength(
      text
        .split(/(?<=\n)/u)
        .slice(0, line - 1)
        .join(''),
    ) +
    column -
    1
  );
}

function bytesFrom(text, start, end) {
  return Buffer.from(text).subarray(byteAt(text, start), byteAt(text, end)).toString();
}

function applied(text, edits) {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((so, { start, end, text: put }) => so.slice(0, start) + put + so.slice(end), text);
}
