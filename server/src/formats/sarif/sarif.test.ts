import * as fc from 'fast-check';
import type { Invocation, Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import type { SuppressedFinding } from '../report.js';
import { hostileProblem, hostileRun } from '../testing/hostile.js';
import { findingAt, reportOf, reportWith, written } from '../testing/report.js';
import { rulePages } from './rule-pages.js';
import { mostResults, sarif } from './sarif.js';

interface ReadRun extends Run {
  results: Result[];
  invocations: Invocation[];
}

function runIn(output: string): ReadRun {
  const { version, runs: all } = JSON.parse(output) as Log;
  expect([version, all.length]).toEqual(['2.1.0', 1]);
  const run = all[0]!;
  return { ...run, results: run.results ?? [], invocations: run.invocations ?? [] };
}

const text = 'Café 🙂 some came.';
const at = text.indexOf('some');
const one = reportOf('a b/é.md', text, [findingAt(text, at, at + 4)]);

it('tells a finding with its rule, place, words and a name for the next run', () => {
  const { results, tool, columnKind } = runIn(written(sarif, [one]));
  const [result] = results;
  expect(result).toEqual({
    ruleId: 'vague-quantity',
    ruleIndex: rulePages.findIndex(({ id }) => id === 'vague-quantity'),
    level: 'warning',
    message: { text: '`some` does not say how many. How many of how many?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%C3%A9.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 9, endLine: 1, endColumn: 13, snippet: { text: 'some' } },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}-f0$/u) },
  });
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver).toMatchObject({ name: 'Substantiate', version: '1.2.3' });
});

it('holds together whatever the names and words', () => {
  fc.assert(
    fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
      const output = written(sarif, reports, problems);
      const { results, tool, invocations } = runIn(output);
      expect(results.length).toBe(reports.flatMap(({ findings }) => findings).length);
      const names = results.map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash']);
      expect(new Set(names).size).toBe(results.length);
      for (const { ruleId, ruleIndex, locations } of results) {
        expect(tool.driver.rules?.[ruleIndex!]?.id).toBe(ruleId);
        const { uri, uriBaseId } = locations![0]!.physicalLocation!.artifactLocation!;
        expect(uri).toMatch(/^(?:[\w\-.!~*'()/]|%[0-9A-F]{2}|:\/\/\/[A-Z]:)*$/iu);
        expect(uriBaseId === undefined).toBe(/^(?:file:|\.\.(?:\/|$))/u.test(uri!));
      }
      expect(invocations[0]?.executionSuccessful).toBe(problems.length === 0);
      expect(written(sarif, reports, problems)).toBe(output);
    }),
    { numRuns: runs(60) },
  );
});

describe('rules', () => {
  const { tool } = runIn(written(sarif, []));
  const rules = tool.driver.rules ?? [];

  it('are all there, each with its page and its level, within what GitHub takes', () => {
    expect(rules.length).toBe(rulePages.length);
    for (const { id, name, shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      expect(id.length + (name?.length ?? 0)).toBeLessThan(255);
      expect(shortDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(help?.text).toMatch(/\S/u);
      expect(help?.markdown).toContain('## ');
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration?.level);
    }
  });

  it('tell a precision only where it was measured', () => {
    const precise = rules.filter(({ properties }) => properties?.['precision'] !== undefined).map(({ id }) => id);
    expect(precise).toContain('vague-quantity');
    expect(precise).toContain('missing-evidence');
    // On marked texts it never had a case.
    expect(precise).not.toContain('duplicate-evidence-id');
    expect(precise).not.toContain('internal-error');
  });

  it('take in one that is not known beforehand', () => {
    const { results, tool: with_ } = runIn(written(sarif, [reportOf('a.md', text, [findingAt(text, 0, 4, { rule: 'house-style' })])]));
    const rule = with_.driver.rules?.[results[0]!.ruleIndex!];
    expect(rule).toMatchObject({ id: 'house-style', name: 'HouseStyle', help: { text: 'Nobody can check it.' } });
    expect(rule?.helpUri).toBe('https://example.org/vague-quantity.md');
  });
});

it('puts the gravest first, and keeps no more than GitHub takes', () => {
  const reports = [reportWith('hints.md', 'hint', 10), reportWith('infos.md', 'info', mostResults - 8), reportWith('bad.md', 'error', 3)];
  const { results, invocations } = runIn(written(sarif, reports));
  expect(results.length).toBe(mostResults);
  expect(results.slice(0, 4).map(({ level }) => level)).toEqual(['error', 'error', 'error', 'note']);
  const uris = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
  expect(uris.filter((uri) => uri === 'hints.md').length).toBe(5);
  expect(invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    '5 results left out, the least grave of all: GitHub takes no more than 25,000 in one file.',
  ]);
  expect(invocations[0]?.executionSuccessful).toBe(true);
});

describe('what somebody accepted', () => {
  const accepted = (by: SuppressedFinding['by'], reason: string): SuppressedFinding => ({
    finding: findingAt(text, at, at + 4),
    fingerprint: by,
    by,
    reason,
  });

  it('is not there unless the report carries it', () => {
    expect(runIn(written(sarif, [one])).results.some(({ suppressions }) => suppressions !== undefined)).toBe(false);
  });

  it('comes last, with who accepted it and why', () => {
    const suppressed = [
      { ...accepted('comment', 'Agreed with the panel'), owner: 'A. Reviewer', until: '2027-03-31' },
      accepted('config', 'House style'),
      accepted('baseline', ''),
    ];
    const { results } = runIn(written(sarif, [{ ...one, suppressed }, reportWith('b.md', 'hint', 1)]));
    expect(results.map(({ suppressions }) => suppressions?.map(({ kind, justification }) => [kind, justification]))).toEqual([
      undefined,
      undefined,
      [['inSource', 'Agreed with the panel; A. Reviewer; until 2027-03-31']],
      [['external', 'House style']],
      [['external', 'Listed in the baseline of known findings']],
    ]);
  });
});

it('tells of a cell of a workbook in words, for a workbook has no lines', () => {
  const cell = findingAt('', 0, 0, { cell: { line: 3, column: 2 }, text: 'E12' });
  const [result] = runIn(written(sarif, [reportOf('evidence.xlsx', '', [cell])])).results;
  expect(result?.message.text).toMatch(/^Row 3, column 2: /u);
  expect(result?.locations?.[0]?.physicalLocation?.region).toBeUndefined();
});

it('tells of what could not be done as notifications, with the place where one is known', () => {
  const { invocations } = runIn(
    written(sarif, [], [{ path: 'substantiate.yaml', message: 'Unknown rule', place: { line: 2, column: 3 } }]),
  );
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      {
        level: 'error',
        message: { text: 'Unknown rule.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'substantiate.yaml' }, region: { startLine: 2, startColumn: 3 } } }],
      },
    ],
  });
});
