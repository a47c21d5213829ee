import { deepStrictEqual } from 'node:assert';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed } from './install.mjs';
import { output } from './repository.mjs';

const [name, version] = ['@actions/core', '1.11.1'];

/** The package that GitHub's own actions write annotations with: what it writes, the runner reads. */
export function githubTests({ cache, folder, repository, test }) {
  const place = installed(cache, name, version);
  if (!place) return `${name} can’t be installed here`;
  const require = createRequire(join(place, 'package.json'));
  const { issueCommand } = require('@actions/core/lib/command.js');
  const { names, findings } = repository;
  const lines = output(folder, 'github')
    .split('\n')
    .filter((line) => line.startsWith('::'));

  test('each annotation is what GitHub’s own package writes of the same finding', () => {
    if (lines.length === 0) throw new Error('There are none');
    const kinds = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
    const all = findings.map(({ path, start, end, rule, severity, message, question }) => {
      const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
      const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: rule };
      return written(issueCommand, kinds[severity], properties, `${message}\n${question}`);
    });
    deepStrictEqual(
      lines.filter((line) => !all.includes(line)),
      [],
    );
  });
  test('none is among them of a file that there is not', () => {
    const files = lines.map((line) => /file=([^,]*)/u.exec(line)[1].replace(/%(25|0D|0A|3A|2C)/gu, decodeURIComponent));
    deepStrictEqual(
      files.filter((file) => !names.includes(file)),
      [],
    );
  });
  return undefined;
}

/** What the package prints. */
function written(issueCommand, ...args) {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (part) => {
    text += part;
    return true;
  };
  try {
    issueCommand(...args);
  } finally {
    process.stdout.write = write;
  }
  return text.trimEnd();
}
