import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './install.mjs';
import { output } from './repository.mjs';

const [name, version] = ['@microsoft/sarif-multitool-linux', '5.7.0'];

/** Rules of the validator about what only the project could give, and has not: a home on the web. */
const known = ['SARIF2005 Warning_ProvideToolnformationUri'];

/** Microsoft's validator, with the rules of GitHub's code scanning. */
export function sarifTests({ cache, folder, repository, test }) {
  const tool = install(cache);
  if (!tool) return `${name} can’t be installed here`;
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const validate = (sarif) => {
    const [input, result] = [join(folder, 'in.sarif'), join(folder, 'out.sarif')];
    writeFileSync(input, sarif);
    const choice = ['--level', 'Error;Warning', '--kind', 'Fail;Review;Open', '--rule-kind', 'Sarif;Ghas'];
    const run = spawnSync(tool, ['validate', input, '--output', result, '--log', 'ForceOverwrite', ...choice], { env, encoding: 'utf8' });
    if (!existsSync(result)) throw new Error(`The validator wrote nothing: ${run.stdout}${run.stderr}`);
    const [{ results }] = JSON.parse(readFileSync(result, 'utf8').replace(/^\uFEFF/u, '')).runs;
    return results.map(({ ruleId, message }) => `${ruleId} ${message.id ?? ''}`);
  };
  const good = output(folder, 'sarif');

  test('the validator finds no fault', () => {
    deepStrictEqual(
      validate(good).filter((fault) => !known.includes(fault)),
      [],
    );
  });
  test('nor where suppressed findings are told and files could not be checked', () => {
    const sarif = output(folder, 'sarif', '--include-suppressed', 'not there.md');
    deepStrictEqual(
      validate(sarif).filter((fault) => !known.includes(fault)),
      [],
    );
    deepStrictEqual(JSON.parse(sarif).runs[0].invocations[0].executionSuccessful, false);
  });
  test('the validator would find a fault', () => {
    const broken = JSON.parse(good);
    broken.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b.md';
    broken.runs[0].results[1].ruleIndex = 9999;
    if (validate(JSON.stringify(broken)).filter((fault) => !known.includes(fault)).length < 2) throw new Error('It found none');
  });
  test('every finding is there, below a name of its own', () => {
    const { results } = JSON.parse(good).runs[0];
    deepStrictEqual(results.length, repository.findings.length);
    deepStrictEqual(new Set(results.map((result) => result.partialFingerprints.primaryLocationLineHash)).size, results.length);
    const paths = results.map((result) => decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri));
    deepStrictEqual([...new Set(paths)].sort(), [...repository.names].sort());
  });
  return undefined;
}

function install(cache) {
  const folder = process.platform === 'linux' ? installed(cache, name, version) : undefined;
  const tool = folder && join(folder, 'node_modules', name, 'Sarif.Multitool');
  // Where npm runs no scripts of packages, nobody has made it a program.
  if (tool) chmodSync(tool, 0o755);
  return tool;
}
