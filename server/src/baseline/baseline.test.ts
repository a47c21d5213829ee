import { describe, expect, it } from 'vitest';
import type { Baseline, KnownFinding } from './baseline.js';
import { KnownFindings } from './known-findings.js';
import { readBaseline } from './read.js';
import { updateBaseline } from './update.js';
import { writeBaseline } from './write.js';

const known = (fingerprint: string, reason = ''): KnownFinding => ({ rule: 'vague', fingerprint, reason });
const named = (...fingerprints: string[]) => fingerprints.map((fingerprint) => ({ rule: 'vague', fingerprint }));
const of = (reports: Readonly<Record<string, readonly KnownFinding[]>>): Baseline => new Map(Object.entries(reports));
const none = new Set<string>();

describe('the file', () => {
  it('has a line for each finding, in order, and reads back', async () => {
    const baseline = of({ 'b.md': [], 'a "x".md': [known('bb'), known('aa', 'the archive came in'), known('aa')] });
    const text = writeBaseline(baseline);
    expect(text).toBe(`{
  "version": 2,
  "about": "Findings that are known and may stay. Written by \`substantiate baseline\`, which says more in its help.",
  "findings": [

    ["a \\"x\\".md"],
    ["a \\"x\\".md", "vague", "aa", "the archive came in"],
    ["a \\"x\\".md", "vague", "aa"],
    ["a \\"x\\".md", "vague", "bb"],

    ["b.md"],

    []
  ]
}
`);
    const reading = await readBaseline(text);
    expect(reading).toEqual({ baseline: of({ 'a "x".md': [known('aa', 'the archive came in'), known('aa'), known('bb')], 'b.md': [] }) });
  });

  it('is read in its first form too, and written in the present one', async () => {
    const first = '{"version":1,"reports":{"a.md":["vague aa","vague bb -- agreed",""],"b.md":[""],"":[]}}';
    const baseline = of({ 'a.md': [known('aa'), known('bb', 'agreed')], 'b.md': [] });
    expect(await readBaseline(first)).toEqual({ baseline });
    expect(writeBaseline(baseline, first)).toBe(writeBaseline(baseline));
  });

  it('counts lines wherever a merge by hand left them', async () => {
    const lines = '[["b.md","vague","aa"],["a.md"],["b.md"],["a.md","vague","bb"],["b.md","vague","cc"],[]]';
    const baseline = of({ 'b.md': [known('aa'), known('cc')], 'a.md': [known('bb')] });
    expect(await readBaseline(`{"version":2,"findings":${lines}}`)).toEqual({ baseline });
  });

  it('keeps the blank line of a report that went, and gives it to the next one', () => {
    const before = writeBaseline(of({ 'a.md': [], 'c.md': [] }));
    const gone = writeBaseline(of({ 'a.md': [] }), before);
    expect(gone).toContain('    ["a.md"],\n\n\n    []');
    expect(writeBaseline(of({ 'a.md': [], 'b.md': [] }), gone)).toBe(writeBaseline(of({ 'a.md': [], 'b.md': [] })));
  });

  it.each([
    ['{', 'The baseline is not JSON'],
    ['[]', "The baseline can't be used"],
    ['{"version":1}', 'at `reports`'],
    ['{"version":2}', 'at `findings`'],
    ['{"version":3,"findings":[]}', 'is of version 3, and this program reads version 2: use a newer program'],
    ['{"version":2,"findings":[["a.md","vague"]]}', 'at `findings › 0` (a report, a rule, a fingerprint and perhaps a reason are needed'],
    ['{"version":2,"findings":[["a.md","vague","not one"]]}', 'instead of ["a.md","vague","not one"])'],
    ['{"version":2,"findings":[["a.md","vague","aa","why","more"]]}', 'instead of ["a.md","vague","aa","why","more"])'],
    ['{"version":2,"findings":[[""]]}', 'instead of [""])'],
    ['{"version":0,"reports":{}}', 'record the known findings anew'],
    [
      '{"version":1,"reports":{"a.md":["nonsense"]}}',
      'at `reports › a.md › 0` (a rule and a fingerprint are needed instead of "nonsense")',
    ],
  ])('says what is wrong with %s', async (text, message) => {
    expect(await readBaseline(text)).toEqual({ problem: expect.stringContaining(message) as string });
  });

  it('finds the marks of a merge by their line', async () => {
    const text = '{\n  "version": 2,\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}';
    expect(await readBaseline(text)).toMatchObject({ line: 3, problem: expect.stringContaining('without the marks') as string });
  });
});

describe('known findings', () => {
  it('leaves two where one of three equal ones went, whichever it was', () => {
    const findings = new KnownFindings(of({ 'a.md': [known('aa'), known('aa'), known('aa')] }), none);
    expect(findings.look('a.md', ['aa', 'aa-2']).filter(Boolean)).toHaveLength(2);
    expect([findings.found, findings.goneFromReports()]).toEqual([2, 1]);
  });

  it('finds a fourth of three equal ones to be new', () => {
    const findings = new KnownFindings(of({ 'a.md': [known('aa')] }), none);
    expect(findings.look('a.md', ['aa', 'aa-2'])).toEqual([known('aa'), undefined]);
  });

  it('looks for those of a renamed report among the reports that went, and nowhere else', () => {
    const baseline = of({ 'old.md': [known('aa')], 'there.md': [known('bb')] });
    const findings = new KnownFindings(baseline, new Set(['old.md']));
    expect(findings.look('new.md', ['aa', 'bb'])).toEqual([known('aa'), undefined]);
    expect(findings.look('there.md', ['aa'])).toEqual([undefined]);
    expect([findings.goneFromReports(), findings.goneWithReports()]).toEqual([1, 0]);
  });
});

describe('bringing it up to date', () => {
  const before = of({ 'a.md': [known('aa'), known('bb')], 'b.md': [known('cc')], 'old.md': [known('dd', 'said why')] });

  it('takes in everything the first time', () => {
    const { baseline, added } = updateBaseline({
      before: undefined,
      reports: [{ path: 'a.md', findings: named('aa', 'aa-2') }],
      vanished: none,
    });
    expect([baseline, added]).toEqual([of({ 'a.md': [known('aa'), known('aa')] }), 2]);
  });

  it('takes out what is gone, leaves out what is new, and keeps what was not checked', () => {
    const reports = [{ path: 'a.md', findings: named('aa', 'ee', 'ff') }];
    const { baseline, gone, added, leftOut } = updateBaseline({ before, reports, vanished: new Set(['old.md']) });
    expect(baseline).toEqual(of({ 'a.md': [known('aa')], 'b.md': [known('cc')] }));
    expect([gone, added, leftOut]).toEqual([2, 0, new Map([['a.md', 2]])]);
  });

  it('keeps the place of a report without findings, and gives none to one that never had any', () => {
    const reports = [
      { path: 'b.md', findings: [] },
      { path: 'c.md', findings: [] },
    ];
    const { baseline } = updateBaseline({ before, reports, vanished: none });
    expect([baseline.get('b.md'), baseline.has('c.md')]).toEqual([[], false]);
  });

  it('lets a renamed report take its own along, with their reason', () => {
    const reports = [{ path: 'new.md', findings: named('dd') }];
    const { baseline, leftOut, gone } = updateBaseline({ before, reports, vanished: new Set(['old.md']) });
    expect([baseline.get('new.md'), baseline.has('old.md'), leftOut.size, gone]).toEqual([[known('dd', 'said why')], false, 0, 0]);
  });

  it('takes new ones in for a reason', () => {
    const { baseline, added } = updateBaseline({
      before,
      reports: [{ path: 'b.md', findings: named('cc', 'cc-2') }],
      vanished: none,
      grow: 'why',
    });
    expect([baseline.get('b.md'), added]).toEqual([[known('cc'), known('cc', 'why')], 1]);
  });
});
