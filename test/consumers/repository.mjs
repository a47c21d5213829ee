import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

const text = `# Findings

Some social workers 🙂 said that supervision was “not consistent” & 'timely' <mostly>, see [the plan {0}](plan.md).

- Performance has improved significantly since the last inspection.\u0085

> "Many children wait," said a carer.

Most plans were good. <!-- substantiate-disable vague-quantity -- agreed with the panel -->
`;

/** Names of files that are hard on every way of writing them down. */
const names = [
  'plain.md',
  'with space.md',
  'quote"and\'apostrophe.md',
  'ampersand & <b>.md',
  'emoji 🙂.md',
  'per%cent#hash?.md',
  'comma, colon: semicolon;.md',
  'new\nline.md',
  'tab\tand\u0007bell.md',
  'pipe|and`tick`.md',
  '[link](x).md',
  'sub/deep/é.md',
];

const command = join(root, 'server/bin/substantiate.js');

/** Makes a repository of reports with such names in a folder. @returns {{names: string[], findings: {path: string, text: string}[]}} */
export function makeRepository(folder) {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const report = JSON.parse(output(folder, 'json'));
  if (report.files.length !== names.length) throw new Error(`Only ${report.files.length} of ${names.length} files were checked`);
  const findings = report.files.flatMap(({ path, findings: own }) => own.map((finding) => ({ path, ...finding })));
  if (findings.length < names.length * 5) throw new Error(`Only ${findings.length} findings in ${names.length} files`);
  return { names, findings, textOf: (name) => readFileSync(join(folder, name), 'utf8') };
}

/** What the command writes in a format of the repository. `more`: further arguments. */
export function output(folder, format, ...more) {
  const args = [command, 'check', ...names, '--preset', 'strict', '--format', format, ...more];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 1 && status !== 2) throw new Error(`The command ended with status ${status}: ${stderr}`);
  return stdout;
}
