import * as fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { checkstyle } from './checkstyle.js';
import { junit } from './junit.js';
import { hostileProblem, hostileRun, hostileText } from './testing/hostile.js';
import { reportWith, written } from './testing/report.js';
import { element, xmlHead, xmlText } from './xml.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ['file', 'error', 'testsuite', 'testcase'].includes(name),
});

type Attributes = Readonly<Record<string, string>>;

// eslint-disable-next-line no-control-regex -- these are the characters that no XML can say
const unsayable = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as XML tells it. */
const sayable = (text: string): string => Buffer.from(text).toString().replace(unsayable, '\uFFFD');

function read(xml: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the reader alone takes what is no XML; what is to come in its place is a package more
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

it('says any text in attributes and elements so that a reader reads the same', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { a } = read(`${xmlHead}${element('a', { b: text, c: undefined }, `x${xmlText(text)}x`)}`) as {
        a: { b: string; '#text': string };
      };
      expect(a.b).toBe(sayable(text));
      expect(a['#text'].replaceAll('\r\n', '\n')).toBe(`x${sayable(text)}x`.replaceAll('\r\n', '\n'));
    }),
    { numRuns: runs(300) },
  );
});

interface Checkstyle {
  readonly checkstyle: { readonly version: string; readonly file?: readonly { name: string; error: readonly Attributes[] }[] };
}

it('checkstyle tells each finding below its file, and problems as errors', () => {
  fc.assert(
    fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
      const { file = [] } = (read(written(checkstyle, reports, problems)) as Checkstyle).checkstyle;
      const told = reports.filter(({ findings }) => findings.length > 0);
      expect(file.map(({ name }) => name)).toEqual([...told, ...problems].map(({ path }) => sayable(path)));
      const errors = file.flatMap(({ error }) => error);
      expect(errors.map(({ message }) => message)).toEqual([
        ...told.flatMap(({ findings }) => findings.map(({ message, question }) => sayable(`${message}. ${question}`))),
        ...problems.map(({ message }) => sayable(message)),
      ]);
      for (const { line, column, severity } of errors) {
        expect([Number(line) >= 1, Number(column) >= 1, ['error', 'warning', 'info'].includes(severity!)]).toEqual([true, true, true]);
      }
    }),
    { numRuns: runs(100) },
  );
});

interface Suite extends Readonly<Record<'name' | 'tests' | 'failures' | 'errors' | 'skipped', string>> {
  readonly testcase: readonly {
    readonly classname: string;
    readonly name: string;
    readonly failure?: unknown;
    readonly skipped?: unknown;
    readonly error?: unknown;
  }[];
}

const suitesOf = (xml: string): readonly Suite[] =>
  (read(xml) as { testsuites: { testsuite?: readonly Suite[] } }).testsuites.testsuite ?? [];

it('junit counts right, and no two tests of a report have one name', () => {
  fc.assert(
    fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
      const suites = suitesOf(written(junit, reports, problems));
      expect(suites.length).toBe(reports.length + (problems.length > 0 ? 1 : 0));
      for (const { testcase, tests, failures, errors, skipped } of suites) {
        const having = (key: 'failure' | 'error' | 'skipped'): string => String(testcase.filter((test) => test[key] !== undefined).length);
        expect([tests, failures, errors, skipped]).toEqual([
          String(testcase.length),
          having('failure'),
          having('error'),
          having('skipped'),
        ]);
        expect(new Set(testcase.map(({ classname, name }) => `${classname} ${name}`)).size).toBe(testcase.length);
      }
    }),
    { numRuns: runs(100) },
  );
});

it('junit fails on errors and warnings alone, and lets a report without findings pass', () => {
  const reports = (['error', 'warning', 'info', 'hint'] as const).map((severity) => reportWith(`${severity}.md`, severity, 1));
  const suites = suitesOf(written(junit, [...reports, reportWith('clean.md', 'hint', 0)]));
  expect(suites.map(({ name, failures, skipped, tests }) => [name, failures, skipped, tests])).toEqual([
    ['error.md', '1', '0', '1'],
    ['warning.md', '1', '0', '1'],
    ['info.md', '0', '1', '1'],
    ['hint.md', '0', '1', '1'],
    ['clean.md', '0', '0', '1'],
  ]);
});

it('both are whole documents when there is nothing to tell', () => {
  expect(suitesOf(written(junit, []))).toEqual([]);
  expect((read(written(checkstyle, [])) as Checkstyle).checkstyle.version).toBe('1.2.3');
});
