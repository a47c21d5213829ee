import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const report = 'text.html.markdown.inspection-report';
const marks = 'markdown.substantiate.injection';
const files: Readonly<Record<string, string>> = {
  [report]: 'syntaxes/inspection-report.tmLanguage.json',
  [marks]: 'syntaxes/marks.injection.tmLanguage.json',
};
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** As much of the editor's grammar of Markdown as our marks meet in it, under its scopes: its own comes with the editor only. */
const markdown = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^(`{3})', end: '^\\1', name: 'markup.fenced_code.block.markdown' },
    { begin: '^(<!--)', end: '-->', name: 'comment.block.html' },
    { match: '^# (.*)', captures: { 1: { name: 'entity.name.section.markdown', patterns: [{ include: '#inline' }] } } },
    { begin: '^(?=\\|)', while: '^(?=\\|)', name: 'markup.table.markdown', patterns: [{ include: '#inline' }] },
    { begin: '^(?=\\S)', while: '^(?=\\S)', name: 'meta.paragraph.markdown', patterns: [{ include: '#inline' }] },
  ],
  repository: {
    inline: {
      patterns: [
        { match: '\\\\[\\[\\]{}]', name: 'constant.character.escape.markdown' },
        { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
        { begin: '<!--', end: '-->', name: 'comment.block.html' },
        {
          match: '!?(\\[)([^\\]]*)(\\])(\\([^)]*\\)|\\[[^\\]]*\\])',
          name: 'meta.link.inline.markdown',
          captures: { 2: { name: 'string.other.link.title.markdown' } },
        },
      ],
    },
  },
});

let grammar: IGrammar;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const path = files[scope];
      const text = path === undefined ? (scope === 'text.html.markdown' ? markdown : undefined) : read(path);
      return Promise.resolve(text === undefined ? null : textmate.parseRawGrammar(text, `${scope}.json`));
    },
    getInjections: (scope) => (scope === report ? [marks] : undefined),
  });
  const loaded = await registry.loadGrammar(report);
  if (!loaded) throw new Error('The grammar of reports was not loaded');
  grammar = loaded;
});

/** The words of a text that are given a scope. */
function under(scope: string, text: string): string[] {
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let isOpen = false;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const words = line.slice(startIndex, endIndex);
      const is = scopes.some((name) => name.startsWith(scope));
      if (is && isOpen) found.push((found.pop() ?? '') + words);
      else if (is) found.push(words);
      isOpen = is;
    }
  }
  return found;
}

const cited = (text: string): string[] => under('variable.other.constant.citation', text);
const blanks = (text: string): string[] => under('markup.inserted.blank', text);

describe('citations', () => {
  it.each([
    ['It was seen [E12].', ['E12']],
    ['[E12] shows it; [EV-012, p4] does too.', ['E12', 'EV-012']],
    ['[E3; E7, p4], [E3–E5], [E3-E5] and [E1 to E3]', ['E3', 'E7', 'E3', 'E5', 'E3', 'E5', 'E1', 'E3']],
    ['(Evidence 12), (see Ev. 12 and 14), (evidence E3)', ['12', '12', '14', 'E3']],
    ['{E12} and {12}', ['E12', '12']],
    ['[E3][E7]', ['E3', 'E7']],
    ['# What rests on [E4]', ['E4']],
    ['| Reviews | 12 [E5] |', ['E5']],
  ])('stand out in %s', (text, ids) => {
    expect(cited(text)).toEqual(ids);
  });

  it.each([
    'a link: [E12](x.md)',
    'a link: [E12][x]',
    'an image: ![E12](x.png)',
    'code: `[E12]`',
    '```\n[E12] ‹n›\n```',
    'escaped: \\[E12\\]',
    'a footnote[^1], [sic], [E10 5AB], (E12), (12)',
    '(The evidence 12 of them gave was clear)',
    '(Evidence 12 people gave)',
    'E12 without brackets',
  ])('are not what only looks like one, in %j', (text) => {
    expect([cited(text), blanks(text)]).toEqual([[], []]);
  });

  it('stay under 80 characters, so that no line is looked through for long', () => {
    expect(cited(`[E12, ${'x'.repeat(100)}]`)).toEqual([]);
  });
});

describe('blanks', () => {
  it('stand out with their marks', () => {
    expect(blanks('On ‹date›, ‹n› of ‹N› plans ‹')).toEqual(['‹date›', '‹n›', '‹N›']);
  });
});

describe('suppressions', () => {
  const text = 'Largely done. <!-- substantiate-disable vague-degree unquantified-extent -- ‹reason› the panel has it -->';

  it('show the keyword, the rules and the reason', () => {
    expect(under('keyword.other.suppression', text)).toEqual(['substantiate-disable']);
    expect(under('entity.name.type.rule', text)).toEqual(['vague-degree', 'unquantified-extent']);
    expect(under('string.unquoted.reason', text)).toEqual([' ‹reason› the panel has it ']);
    expect(blanks(text)).toEqual(['‹reason›']);
  });

  it('show their last day', () => {
    const dated = 'Done. <!-- substantiate-disable vague-degree -- not until 2026-01-01; A. Okafor; until 2027-03-31 -->';
    expect(under('keyword.other.until', dated)).toEqual(['until']);
    expect(under('constant.numeric.date', dated)).toEqual(['2027-03-31']);
    expect(under('constant.numeric.date', dated.replace('2027-03-31', 'March'))).toEqual([]);
  });

  it('show in all their forms, over several lines too', () => {
    const all = '<!-- substantiate-disable-file vague-time -- a -->\n<!-- substantiate-disable-next-line\nvague-time\n— b\nc -->\nText';
    expect(under('keyword.other.suppression', all)).toEqual(['substantiate-disable-file', 'substantiate-disable-next-line']);
    expect(under('entity.name.type.rule', all)).toEqual(['vague-time', 'vague-time']);
    expect(under('comment.block.html', all).at(-1)).toBe('c -->');
  });

  it('are not other comments, nor words in the text', () => {
    const others = '<!-- see vague-time -- a -->\nWrite substantiate-disable vague-time -- a, or `<!-- substantiate-disable a -- b -->`.';
    expect(under('meta.suppression', others)).toEqual([]);
  });
});
