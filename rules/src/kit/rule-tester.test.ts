import { describe, expect, it } from 'vitest';
import { defineRule } from './define-rule.js';
import { pageProblems, readRulePage } from './rule-page.js';
import { exampleProblems, fixtureProblems, readFixture, variantProblems, type LintExample } from './rule-tester.js';
import type { ObservedFinding } from './testing/observed-finding.js';

const rule = defineRule<{ words: readonly string[] }>({
  id: 'stray-word',
  category: 'vague-term',
  scope: 'block',
  severity: 'warning',
  summary: 'A stray word stands there',
  why: 'Nobody knows what it means.',
  options: { defaults: { words: ['stray'] }, schema: (z) => z.object({ words: z.array(z.string()) }) },
  checkBlock: () => undefined,
});

/** Finds the words of the option by searching for them: enough to see what the tester makes of findings. */
const lint: LintExample = ({ options }, text) =>
  (options as { words: string[] }).words.flatMap((word) =>
    [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => finding(index, index + word.length)),
  );

function finding(start: number, end: number, more: Partial<ObservedFinding> = {}): ObservedFinding {
  return { start, end, message: 'a word is stray', question: 'which word?', extent: 'words', fixes: [], ...more };
}

const fence = '```';
const page = `# stray-word

A stray word stands there

## What it flags

Stray words.

## Why it matters

They stray.

## Options

- \`words\`: the words.

## Flagged

${fence}markdown
A stray dog.
${fence}

${fence}markdown {"words":["lost"]}
A lost dog.
${fence}

## Not flagged

${fence}markdown
A tame dog.
${fence}

## When not to use it

At sea.
`;

describe('pageProblems', () => {
  it('finds none on a page of the fixed shape', () => {
    expect(pageProblems(rule, page)).toEqual([]);
  });

  it.each([
    [page.replace('# stray-word', '# stray'), "The title is 'stray' instead of 'stray-word'"],
    [page.replace('A stray word stands there', 'Another summary'), "The first paragraph is 'Another summary' instead of"],
    [page.replace('## Why it matters', '### Why'), "The heading '## Why it matters' is missing"],
    [page.replace('At sea.', 'At sea.\n\n## See also'), "The heading '## See also' does not belong there"],
    [page.replace('`words`', 'words'), 'The option `words` is not described'],
    [page.replace('At sea.', ''), "Nothing stands under '## When not to use it'"],
    [
      page.replace('## Not flagged', '## Nicht').replace('## Flagged', '## Not flagged').replace('## Nicht', '## Flagged'),
      'The headings are not in the order',
    ],
  ])('names what is missing', (text, problem) => {
    expect(pageProblems(rule, text).join('\n')).toContain(problem);
  });
});

describe('exampleProblems', () => {
  it('finds none where each flagged example gives one finding, with the options of its fence', () => {
    expect(exampleProblems(rule, page, lint)).toEqual([]);
  });

  it('names the line of an example with too few or too many findings', () => {
    expect(exampleProblems(rule, page.replace('A stray dog', 'A stray, stray dog'), lint)).toEqual([
      "README.md line 20: 1 finding(s) expected, found 'stray', 'stray'",
    ]);
    expect(exampleProblems(rule, page.replace('A tame dog', 'A stray cat'), lint)).toHaveLength(1);
  });

  it('looks at how findings speak', () => {
    const fixes = [{ title: 'Guess', edits: [{ text: '12' }] }];
    const shouting: LintExample = (active, text) =>
      lint(active, text, []).map(({ start, end }) => finding(start, end, { message: 'No.', question: 'No', fixes }));
    const problems = exampleProblems(rule, page, shouting).join('\n');
    expect(problems).toContain('The message ends in a full stop: No.');
    expect(problems).toContain("The question does not end in '?': No");
    expect(problems).toContain("The fix 'Guess' of 'No.' inserts no ‹placeholder›");
  });
});

const fixture = ['A stray dog and a stray cat.', '  ^^^^^           ^^^^^', '', 'The stray', '    ^^^^^ → ‹a›', 'dog.'].join('\n');

describe('readFixture', () => {
  it('takes the caret lines out and reads spans and replacements from them', () => {
    const { text, expected } = readFixture(fixture);
    expect(text).toBe('A stray dog and a stray cat.\n\nThe stray\ndog.');
    expect(expected.map(({ start, end }) => text.slice(start, end))).toEqual(['stray', 'stray', 'stray']);
    expect(expected[2]?.replacement).toBe('‹a›');
  });

  it('reads options from the first line', () => {
    expect(readFixture('options: {"words":["dog"]}\nA dog.')).toMatchObject({ options: { words: ['dog'] }, text: 'A dog.' });
  });
});

const citing: LintExample = (_, text, register) =>
  register
    .filter(({ id }) => text.includes(id))
    .map(({ id }) => finding(text.indexOf(id), text.indexOf(id) + id.length, citeInstead('E9')));

function citeInstead(text: string): Partial<ObservedFinding> {
  return { fixes: [{ title: `Cite ${text}`, edits: [{ text }] }] };
}

describe('a register beside the text', () => {
  const item = 'register: {"id":"E3","title":"Audit"}';

  it('is read from the first lines of a fixture, and each variant keeps the front matter in front', () => {
    const source = `${item}\nregister: {"id":"E9","title":"Survey"}\n---\ndate: 2026-03-31\n---\nSeen [E3].\n      ^^ → E9`;
    expect(readFixture(source).register).toEqual([
      { id: 'E3', title: 'Audit' },
      { id: 'E9', title: 'Survey' },
    ]);
    expect(fixtureProblems(rule, 'a.md', source, citing)).toEqual([]);
    const texts: string[] = [];
    const seeing: LintExample = (active, text, register) => (texts.push(text), citing(active, text, register));
    const quote = { name: 'in a block quote', write: (text: string) => text.replace(/^/gm, '> ') };
    expect(variantProblems(rule, 'a.md', source, quote, seeing)).toEqual([]);
    expect(texts[1]).toBe('---\ndate: 2026-03-31\n---\n> Seen [E3].');
  });

  it('is what a fix may cite: no other id will do', () => {
    expect(fixtureProblems(rule, 'a.md', `${item}\nSeen [E3].\n      ^^`, citing)).toEqual([
      "The fix 'Cite E9' of 'a word is stray' inserts no ‹placeholder›",
    ]);
  });

  it('is read from the table of a page, for rules on evidence alone', () => {
    const table = '## The register in these examples\n\n| id | title | n |\n| --- | --- | --- |\n| E3 | Audit | 12 |\n\n## Flagged';
    const text = page.replace('## Flagged', table);
    expect(readRulePage(text).register).toEqual([{ id: 'E3', title: 'Audit', n: 12 }]);
    expect(pageProblems({ ...rule, category: 'evidence' }, text)).toEqual([]);
    expect(pageProblems(rule, text)).toEqual(["The heading '## The register in these examples' does not belong there"]);
    expect(pageProblems({ ...rule, category: 'evidence' }, text.replaceAll(/^\|.*/gm, ''))).toHaveLength(1);
  });
});

const untitled = defineRule({
  id: 'lost-file',
  category: 'evidence',
  scope: 'workspace',
  severity: 'error',
  summary: 'A file is lost',
  why: 'Nobody can read it.',
  checkRegister: ({ entries, cited }, { report }) => {
    for (const entry of entries)
      if (entry.file === null && cited?.has(entry.item.id))
        report({ entry, field: 'location', message: 'a file is lost', question: 'which file?' });
  },
});

describe('a rule that checks registers', () => {
  const register = 'id,title,location\nE1,"Audit, 2026",a.pdf\nE2,Survey,b.pdf';
  const settings = '{"files":{"a.pdf":null,"b.pdf":{}},"cited":["E1","E2"]}';

  it('is run over the examples fenced as `csv`', () => {
    const examples = (heading: string, given: string): string => `## ${heading}\n\n${fence}csv ${given}\n${register}\n${fence}\n`;
    const shown = `# lost-file\n\n${examples('Flagged', settings)}\n${examples('Not flagged', '{"cited":["E1"]}')}`;
    expect(exampleProblems(untitled, shown, lint)).toEqual([]);
    expect(exampleProblems(untitled, shown.replace('null', '{}'), lint)).toHaveLength(1);
  });

  it('is held to the cells of a fixture', () => {
    const fixture = `options: ${settings}\n${register.replace('\nE2', '\n                  ^^^^^\nE2')}`;
    expect(fixtureProblems(untitled, 'a.csv', fixture, lint)).toHaveLength(2);
    expect(fixtureProblems(untitled, 'a.csv', fixture.replace(' ^', '^'), lint)).toEqual([]);
  });
});

describe('fixtureProblems', () => {
  it('names a missing fix, a missing finding and one too many', () => {
    expect(fixtureProblems(rule, 'a.md', fixture, lint)).toEqual([
      "a.md: no fix on 'stray' (line 3 of the linted text) inserts '‹a›', only []",
    ]);
    expect(fixtureProblems(rule, 'a.md', 'A tame dog.\n  ^^^^', lint)).toEqual(["a.md: no finding on 'tame' (line 1 of the linted text)"]);
    expect(fixtureProblems(rule, 'a.md', 'A stray dog.', lint)).toEqual([
      "a.md: unexpected finding on 'stray' (line 1 of the linted text): a word is stray",
    ]);
  });

  it('names a rule that answers differently the second time', () => {
    let runs = 0;
    const fickle: LintExample = () => (runs++ === 0 ? [] : [finding(0, 1)]);
    expect(fixtureProblems(rule, 'a.md', 'A dog.', fickle)).toEqual(['a.md: a second run gives other findings']);
  });
});

describe('variantProblems', () => {
  const crlf = { name: 'with CRLF', write: (text: string) => text.replaceAll('\n', '\r\n') };

  it('finds none where the same words are flagged', () => {
    expect(variantProblems(rule, 'a.md', fixture, crlf, lint)).toEqual([]);
  });

  it('names a finding that moved', () => {
    const blind: LintExample = (active, text) => (text.includes('\r') ? [] : lint(active, text, []));
    expect(variantProblems(rule, 'a.md', 'A stray dog.\n', crlf, blind)).toEqual(['a.md with CRLF: [] instead of ["stray"]']);
  });
});
