import { defineRule } from 'retext-substantiate/kit';
import { describe, expect, test } from 'vitest';
import { markdownAnchors } from './index.js';
import { engineOf, failing, knowing, lastWaited, other, passage, vague } from './testing/rules.js';
import type { Finding } from './types.js';

const engine = engineOf();

function rulesIn(text: string, own = engine): string[] {
  return own.lint(text, { format: 'markdown' }).findings.map(({ rule }) => rule);
}

function only(text: string, rule: string): readonly Finding[] {
  return engineOf([vague, other])
    .lint(text, { format: 'markdown' })
    .findings.filter((finding) => finding.rule === rule);
}

describe('overlapping findings', () => {
  test('become one, the most severe first, the rest under it', () => {
    expect(engineOf([vague, other]).lint('Some children waited.', { format: 'markdown' }).findings).toMatchObject([
      { rule: 'vague', text: 'Some', also: [{ rule: 'other', category: 'vague-term' }] },
    ]);
  });

  test('offers the changes of all rules at the words, each once, its own first', () => {
    const [finding] = engineOf([vague, other]).lint('Some children waited.', { format: 'markdown' }).findings;
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Put in a number', 'Count the children']);
  });

  test('of equal severity: the shortest first', () => {
    const graver = { ...other, severity: 'warning' } as const;
    expect(rulesIn('Some children waited.', engineOf([graver, vague]))).toEqual(['vague']);
  });

  test('on evidence stay apart from each other and from those on words', () => {
    const late = { ...vague, id: 'late', category: 'evidence' } as const;
    const unsized = { ...late, id: 'unsized' } as const;
    expect(rulesIn('Some waited.', engineOf([vague, late, unsized]))).toEqual(['late', 'unsized', 'vague']);
  });

  test('on a sentence stay apart from those on words', () => {
    expect(rulesIn('Some waited.', engineOf([vague, passage]))).toEqual(['vague', 'passage']);
  });
});

describe('suppression', () => {
  const comment = '<!-- substantiate-disable vague -- agreed with the panel -->';

  test('at the end of a paragraph covers it and promotes the next rule', () => {
    expect(rulesIn(`Some children came. ${comment}`, engineOf([vague, other]))).toEqual(['other']);
  });

  test.each([
    ['a paragraph, not the next', `Some one. ${comment}\n\nSome two.\n`, 1],
    ['a wrapped paragraph', `Some one\nand some two. ${comment}\n`, 0],
    ['a list item, not its neighbour', `- Some one. ${comment}\n- Some two.\n`, 1],
    ['a table cell, not its neighbour', `| a | b |\n|---|---|\n| some one ${comment} | some two |\n`, 1],
    ['the paragraph above a comment on a line of its own', `Some one.\n${comment}\n\nSome two.\n`, 1],
    ['the next block', `<!-- substantiate-disable-next-line vague -- agreed -->\n\nSome one.\n\nSome two.\n`, 1],
    ['the next block on the next line', `<!-- substantiate-disable-next-line vague -- agreed -->\nSome one.\n\nSome two.\n`, 1],
    ['the file', `Some one.\n\nSome two.\n\n<!-- substantiate-disable-file vague -- agreed -->\n`, 0],
    ['only the rules it names', `Some one. <!-- substantiate-disable other, passage -- agreed -->\n`, 1],
    ['several rules', `Some one. <!-- substantiate-disable other, vague -- agreed -->\n`, 0],
  ])('covers %s', (_, text, left) => {
    expect(only(text, 'vague')).toHaveLength(left);
  });

  test('without a reason covers nothing and is a finding', () => {
    expect(rulesIn('Some came. <!-- substantiate-disable vague -->')).toEqual(['vague', 'suppression-without-reason']);
  });

  test.each([
    ['‹reason›', '‹reason›'],
    ['‹reason›.', '‹reason›'],
    ['‹who agreed›, ‹date›', '‹who agreed›'],
    ['‹›', '‹›'],
  ])('of which the reason is but a blank, %s, covers nothing and says so', (reason, blank) => {
    for (const scope of ['', '-file']) {
      const { findings } = engine.lint(`Some came. <!-- substantiate-disable${scope} vague -- ${reason} -->`, { format: 'markdown' });
      expect(findings).toMatchObject([
        { rule: 'vague' },
        {
          rule: 'suppression-without-reason',
          message: `\`${blank}\` still has to be filled in: until then the suppression does not count`,
        },
      ]);
    }
  });

  test('of which the reason says something beside a blank covers', () => {
    expect(rulesIn('Some came. <!-- substantiate-disable vague -- agreed on ‹date› -->')).toEqual([]);
  });

  test('of a rule that there is not is a finding', () => {
    expect(rulesIn('Nobody came. <!-- substantiate-disable vagu -- agreed -->')).toEqual(['unknown-rule']);
  });

  test('of no rule at all is a finding', () => {
    expect(rulesIn('Some came. <!-- substantiate-disable -- agreed -->')).toEqual(['vague', 'unknown-rule']);
  });

  test('is marked where it stands, also where one like it stands before it', () => {
    const text = '<div>\n<!-- substantiate-disable vague -->\n<!-- substantiate-disable vague -->\n</div>\n';
    const starts = engine.lint(text, { format: 'markdown' }).findings.map(({ start }) => start);
    expect(starts).toEqual([text.indexOf('<!--'), text.lastIndexOf('<!--')]);
  });

  test.each([
    ['alone behind a blank line', 'Some came.\n\n<!-- substantiate-disable vague -- agreed -->\n', ['vague', 'strayed-suppression']],
    [
      'alone in a cell',
      '| a | b |\n|---|---|\n| <!-- substantiate-disable vague -- agreed --> | some |\n',
      ['strayed-suppression', 'vague'],
    ],
    ['with a dash for two hyphens', 'Some came. <!-- substantiate-disable vague — agreed -->', []],
  ])('%s', (_, text, expected) => {
    expect(rulesIn(text)).toEqual(expected);
  });

  test('of a heading goes on its own line, not on the line below it', () => {
    const text = 'Some heading\n============\n';
    const headings = {
      ...passage,
      checkBlock: (block, { report }) => {
        report({ span: { start: 0, end: block.prose.length }, message: 'M', question: 'Q?' });
      },
    } as typeof passage;
    expect(engineOf([headings]).lint(text, { format: 'markdown' }).findings).toMatchObject([{ blockEnd: 12 }]);
  });

  test.each([
    ['| a | b |\n|---|---|\n| some of them | some of us |\n', ['some of them', 'some of us']],
    ['| a | b\n|---|---\n| some of them | some of us\n', ['some of them', 'some of us']],
    ['| a |\n|---|\n| some \\| |\n', ['some \\|']],
  ])('of a cell goes inside it, the last of a row too: %j', (text, cells) => {
    const { findings } = engine.lint(text, { format: 'markdown' });
    expect(findings.map(({ start, blockEnd }) => text.slice(start, blockEnd))).toEqual(cells);
    const blockEnd = findings.at(-1)?.blockEnd ?? 0;
    const suppressed = `${text.slice(0, blockEnd)} <!-- substantiate-disable vague -- agreed -->${text.slice(blockEnd)}`;
    expect(rulesIn(suppressed)).toHaveLength(findings.length - 1);
  });

  test('by the config goes by rule and fingerprint, also for plain text', () => {
    const text = 'Some came.\n\nMany left.\n';
    const { findings, fingerprints } = engine.lint(text, { format: 'text' });
    const [first] = fingerprints();
    expect(findings).toHaveLength(2);
    const suppressing = engineOf(undefined, { suppressions: [{ rule: 'vague', fingerprint: first ?? '', reason: 'agreed' }] });
    expect(suppressing.lint(text, { format: 'text' }).findings).toMatchObject([{ text: 'Many' }]);
  });
});

describe('severity', () => {
  test('of a rule over the whole document is at most the one it was set to', () => {
    const grave = defineRule({
      ...lastWaited,
      checkDocument: (_, { report }) => {
        report({ at: { start: 0, end: 4 }, message: 'Grave', question: 'Why?', severity: 'error' });
      },
    });
    expect(engineOf([grave]).lint('Some came.', { format: 'markdown' }).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('is one lower inside quotation marks and block quotes', () => {
    expect(only('She said “some came”. Many left.', 'vague').map(({ severity }) => severity)).toEqual(['info', 'warning']);
    expect(only('> Some came.', 'vague')).toMatchObject([{ severity: 'info' }]);
  });
});

describe('what rules know of the whole document', () => {
  const knowingEngine = engineOf([knowing, passage]);

  test('reaches blocks before the one that gave it, and is forgotten with it', () => {
    expect(rulesIn('Nobody stayed.\n\nNobody came.', knowingEngine)).toEqual(['knowing']);
    expect(rulesIn('Nobody stayed.\n\nSome waited.', knowingEngine)).toEqual(['passage']);
    const document = knowingEngine.open('Nobody stayed.\n\nSome waited.', { format: 'markdown' });
    expect(document.snapshot().findings).toMatchObject([{ rule: 'passage' }]);
    document.edit([{ start: 'Nobody stayed.\n\nSome '.length, end: 'Nobody stayed.\n\nSome wait'.length, text: 'heed' }]);
    expect(document.snapshot().findings).toMatchObject([{ rule: 'knowing' }]);
  });

  test('holds that the project keeps an evidence register', () => {
    expect(rulesIn('Nobody stayed.', engineOf([knowing], { hasRegister: true }))).toEqual([]);
  });
});

describe('fingerprints', () => {
  const names = (text: string): readonly string[] => engine.lint(text, { format: 'markdown' }).fingerprints();
  const [name] = names('We saw that some families came early.');

  test('of one finding alone are what they are among all', () => {
    const text = 'Some came.\n\nSome came. Many left.\n\nMany waited.\n\nSome came.\n';
    const all = names(text);
    const { fingerprint } = engine.lint(text, { format: 'markdown' });
    expect(all.map((_, index) => fingerprint(index))).toEqual(all);
    expect(fingerprint(all.length)).toBe('');
  });

  test.each([
    ['case and spaces', 'WE saw  that\nsome families came early.'],
    ['a comment', 'We saw that some <!-- x --> families came early.'],
    ['a citation', 'We saw that some families [E12] came early.'],
    ['words further off', 'We all saw that some families came early today and tomorrow.'],
    ['the place in the file', 'New text.\n\n> We saw that some families came early.'],
  ])('do not change with %s', (what, text) => {
    expect(names(text)[0]).toBe(what === 'words further off' ? names('They all saw that some families came early today.')[0] : name);
  });

  test.each([
    ['the flagged words', 'We saw that many families came early.'],
    ['a neighbouring word', 'We saw that some people came early.'],
  ])('change with %s', (_, text) => {
    expect(names(text)[0]).not.toBe(name);
  });

  test('of equal findings are numbered', () => {
    const [one, two] = names('Some came.\n\nSome came.');
    expect(two).toBe(`${one ?? ''}-2`);
  });
});

describe('the engine itself', () => {
  test('names a rule that throws and goes on', () => {
    const { findings } = engineOf([failing, vague]).lint('Some fish.', { format: 'markdown' });
    expect(findings).toMatchObject([
      { rule: 'vague' },
      { rule: 'internal-error', severity: 'error', message: 'Rule failing failed here: fish' },
    ]);
  });

  test.each([
    ['quote marks', '>'.repeat(10_000)],
    ['emphasis marks', '_*'.repeat(40_000)],
    ['brackets', '[a]('.repeat(30_000)],
    ['runs of backticks', Array.from({ length: 800 }, (_, length) => `${'`'.repeat(length + 1)} a `).join('')],
    ['list marks on a line', '- '.repeat(10_000)],
    ['list levels in a quote', Array.from({ length: 100 }, (_, depth) => `> ${'  '.repeat(depth)}- a`).join('\n')],
    ['cells in a table', `|${' a |'.repeat(1000)}\n|${'---|'.repeat(1000)}\n${'| a |\n'.repeat(1000)}`],
    ['list levels', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('does not parse a region of too many %s, and reads the rest', (_, hostile) => {
    expect(rulesIn(`Some came.\n\n${hostile}\n\nMany left.\n`)).toEqual(['vague', 'too-complex', 'vague']);
  });

  test('reads a long table with a citation in each row', () => {
    const rows = '| [E12] | some text |\n'.repeat(3000);
    expect(new Set(rulesIn(`| id | text |\n|---|---|\n${rows}`))).toEqual(new Set(['vague']));
  });

  test('reads front matter as data', () => {
    const { findings, frontMatter } = engine.lint('---\ntitle: Some report\n---\nMany came.\n', { format: 'markdown' });
    expect(frontMatter).toBe('---\ntitle: Some report\n---\n');
    expect(findings).toMatchObject([{ text: 'Many' }]);
  });

  test('makes no anchor of front matter', () => {
    expect([...markdownAnchors('---\ntitle: Report\n---\n# Title Report\n')]).toEqual(['title-report']);
  });

  test('takes code, HTML and addresses for no prose', () => {
    expect(rulesIn('`some`\n\n    some\n\n```\nsome\n```\n\n<p>some</p>\n\n<https://some.example> www.some.example\n')).toEqual([]);
  });

  test('lists the files that relative links name', () => {
    const text = '[a](some%20file.md#x) [b](#y) [c](https://example.org) ![d](pic.png) [^f]\n\n[e]: other.md\n\n[^f]: A note.\n';
    expect(engine.lint(text, { format: 'markdown' }).linkedPaths).toEqual(['some file.md', 'pic.png', 'other.md']);
  });

  test('keeps a silent term of the project', () => {
    expect(rulesIn('Some children came.', engineOf([vague, other], { terms: ['Some Children'] }))).toEqual([]);
  });
});
