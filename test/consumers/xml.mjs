import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { output } from './repository.mjs';

/** Prints every element with its attributes, as JSON. */
const program = `
import json, sys, xml.etree.ElementTree as ET
root = ET.fromstring(sys.stdin.buffer.read())
print(json.dumps([[e.tag, dict(e.attrib)] for e in root.iter()]))
`;

/** Python's reader of XML, which takes nothing that is not well-formed. */
export function xmlTests({ folder, repository, test }) {
  const { error } = spawnSync('python3', ['--version']);
  if (error) return 'there is no Python here';
  const read = (format) => {
    const { stdout, stderr, status } = spawnSync('python3', ['-c', program], {
      input: output(folder, format),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`Python can't read it: ${stderr}`);
    return JSON.parse(stdout);
  };
  const { names, findings } = repository;
  const sayable = names.map((name) => name.replaceAll('\u0007', '\uFFFD'));

  test('checkstyle: every file below its own name, every finding', () => {
    const elements = read('checkstyle');
    deepStrictEqual(
      elements.filter(([tag]) => tag === 'file').map(([, { name }]) => name),
      sayable,
    );
    deepStrictEqual(elements.filter(([tag]) => tag === 'error').length, findings.length);
  });
  test('junit: a suite for every report, a test for every finding, and counts that are right', () => {
    const elements = read('junit');
    const suites = elements.filter(([tag]) => tag === 'testsuite').map(([, attributes]) => attributes);
    deepStrictEqual(
      suites.map(({ name }) => name),
      sayable,
    );
    const sum = (key) => suites.reduce((so, suite) => so + Number(suite[key]), 0);
    const count = (tag) => elements.filter(([each]) => each === tag).length;
    deepStrictEqual([sum('tests'), sum('failures'), sum('skipped')], [count('testcase'), count('failure'), count('skipped')]);
    deepStrictEqual(sum('tests'), findings.length);
  });
  return undefined;
}
