import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { github } from './github.js';
import { githubSummary } from './github-summary.js';
import { repositoryPath } from './paths.js';
import type { Problem } from './report.js';
import { hostileProblem, hostileRun } from './testing/hostile.js';
import { findingAt, reportOf, reportWith, written } from './testing/report.js';

interface Annotation {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const undone = (text: string, codes: string): string =>
  text.replace(new RegExp(`%(?:${codes})`, 'gu'), (code) => String.fromCharCode(parseInt(code.slice(1), 16)));

/** Reads a line as the runner of GitHub's jobs does: the properties end at the first `::`, and are parted by commas. */
function annotationIn(line: string): Annotation {
  const end = line.indexOf('::', 2);
  const [kind = '', ...words] = line.slice(2, end).split(' ');
  const data = line.slice(end + 2);
  const pairs = words
    .join(' ')
    .split(',')
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), undone(pair.slice(at + 1), '25|0D|0A|3A|2C')];
    });
  return { kind, properties: Object.fromEntries(pairs) as Record<string, string>, data: undone(data, '25|0D|0A') };
}

const annotationsIn = (output: string): Annotation[] =>
  output
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.startsWith('::'))
    .map(annotationIn);

describe('annotations', () => {
  it('tell file, place and rule, then the fault and its question', () => {
    const text = 'All came.\nThen some left.';
    const here = findingAt(text, text.indexOf('some'), text.indexOf('some') + 4);
    expect(written(github, [reportOf('./a, b: 50%.md', text, [here])])).toBe(
      '::warning file=a%2C b%3A 50%25.md,line=2,endLine=2,col=6,endColumn=10,title=vague-quantity::`some` does not say how many%0AHow many of how many?\n',
    );
  });

  it('name no columns where the words take several lines', () => {
    const text = 'some\nsome';
    const [annotation] = annotationsIn(written(github, [reportOf('a.md', text, [findingAt(text, 0, 9)])]));
    expect(annotation?.properties).toEqual({ file: 'a.md', line: '1', endLine: '2', title: 'vague-quantity' });
  });

  it('are read by the runner as they were meant, whatever the names and words', () => {
    fc.assert(
      fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
        const output = written(github, reports, problems);
        const annotations = annotationsIn(output);
        const findings = reports.flatMap(({ path, findings }) => findings.map(() => path));
        expect(annotations.length).toBeLessThanOrEqual(findings.length + problems.length);
        const paths = [...findings, ...problems.map(({ path }) => path)].map(repositoryPath);
        for (const { kind, properties } of annotations) {
          expect(['error', 'warning', 'notice']).toContain(kind);
          expect(paths).toContain(properties['file']);
          expect(Number(properties['line'])).toBeGreaterThanOrEqual(1);
        }
        // No name or word begins a line, where it could give the runner orders.
        for (const line of output.split(/\r\n|[\r\n]/u)) expect(line).toMatch(/^(?:::(?:error|warning|notice) file=|GitHub shows|$)/u);
      }),
      { numRuns: runs(100) },
    );
  });

  it('are as many of a kind as GitHub shows, the gravest first, and say how many are hidden', () => {
    const reports = [
      reportWith('hints.md', 'hint', 12),
      reportWith('infos.md', 'info', 4),
      reportWith('warnings.md', 'warning', 11),
      reportWith('errors.md', 'error', 12),
    ];
    const output = written(github, reports, [{ path: 'gone.md', message: 'There is no such file' }]);
    const annotations = annotationsIn(output);
    const kinds = annotations.map(({ kind }) => kind);
    expect(kinds).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), ...Array<string>(10).fill('notice')]);
    expect(annotations[0]?.properties['file']).toBe('gone.md');
    expect(annotations.slice(20, 25).map(({ properties }) => properties['file'])).toEqual([
      ...Array<string>(4).fill('infos.md'),
      'hints.md',
    ]);
    expect(output).toContain('Hidden: 3 errors, 1 warning and 6 notices.\n');
  });

  it('are none, and nothing else, where there is nothing to tell', () => {
    expect(written(github, [reportWith('a.md', 'error', 0)])).toBe('');
  });
});

describe('the summary of a job', () => {
  it('counts, says how the run ended and what is hidden, and lists the worst reports and rules', () => {
    const reports = [reportWith('a.md', 'warning', 12), reportWith('clean.md', 'hint', 0), reportWith('worse.md', 'error', 1)];
    expect(written(githubSummary, reports, [], { verdict: 'Failed: 1 error and 12 warnings.' })).toBe(`## Substantiate

**13 findings** (1 error, 12 warnings) in 3 files, 30 words.

Failed: 1 error and 12 warnings.

GitHub shows 10 annotations of a kind for each step, the gravest first. Hidden: 2 warnings.

| Report | Errors | Warnings | Infos | Hints |
| --- | ---: | ---: | ---: | ---: |
| <code>worse.md</code> | 1 | 0 | 0 | 0 |
| <code>a.md</code> | 0 | 12 | 0 | 0 |

| Rule | Errors | Warnings | Infos | Hints |
| --- | ---: | ---: | ---: | ---: |
| <code>vague-quantity</code> | 1 | 12 | 0 | 0 |
`);
  });

  it('says so where there is nothing to query', () => {
    expect(written(githubSummary, [reportWith('a.md', 'hint', 0)])).toBe('## Substantiate\n\nNothing to query in 1 file, 10 words.\n');
  });

  it('hides exactly what the annotations hide', () => {
    const severity = fc.constantFrom('error', 'warning', 'info', 'hint');
    const some = fc.array(fc.tuple(severity, fc.nat(14)), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.nat(12), (counts, failed) => {
        const reports = counts.map(([each, count], index) => reportWith(`${String(index)}.md`, each, count));
        const problems = Array.from({ length: failed }, (): Problem => ({ path: 'x.md', message: 'Not there' }));
        const hidden = (output: string): string | undefined => /Hidden: (.*)\./u.exec(output)?.[1];
        expect(hidden(written(githubSummary, reports, problems))).toBe(hidden(written(github, reports, problems)));
      }),
      { numRuns: runs(100) },
    );
  });

  it('stays short whatever the number of reports and problems, and keeps the worst', () => {
    const many = Array.from({ length: 3000 }, (_, index) => reportWith(`${String(index)}.md`, 'info', (index % 50) + 1));
    const problems = Array.from({ length: 500 }, (_, index): Problem => ({ path: `${String(index)}.md`, message: 'Not there' }));
    const summary = written(githubSummary, many, problems);
    expect(summary.length).toBeLessThan(10_000);
    expect(summary).toContain('And 2,980 reports more.');
    expect(summary).toContain('And 450 problems more.');
    expect(summary).toContain('| <code>49.md</code> | 0 | 0 | 50 | 0 |');
  });

  it('shows as code what a message has between backticks, and reads no HTML in it', () => {
    const summary = written(githubSummary, [], [{ path: 'a.md', message: 'Ask `<b>` for `a|b`, or ``' }]);
    expect(summary).toContain('Ask <code>&#60;b&#62;</code> for <code>a&#124;b</code>, or &#96;&#96;');
  });

  it('holds every table together, whatever the names', () => {
    fc.assert(
      fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
        const summary = written(githubSummary, reports, problems);
        for (const line of summary.split(/\r\n|[\n\r\u0085\u2028]/u)) {
          if (line.startsWith('|')) expect(line.split('|').length).toBe(7);
          else if (line !== '')
            expect(line).toMatch(/^(?:## Substantiate|### Not done|\*\*\d+ findings?\*\*|Nothing to query|GitHub shows|- <code>)/u);
          expect(line.replaceAll(/<\/?code>/gu, '')).not.toContain('<');
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
