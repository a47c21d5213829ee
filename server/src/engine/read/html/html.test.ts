import { describe, expect, it, test } from 'vitest';
import { engineOf } from '../../testing/rules.js';
import type { ReadRegion } from '../types.js';
import { readHtml } from './index.js';

const read = (html: string): ReadRegion => readHtml(html, { definitions: [], footnotes: [] });

/** Kind and prose of each block. */
const blocksOf = (html: string): string[] => read(html).blocks.map(({ kind, prose }) => `${kind}: ${prose}`);

const lint = (html: string) => engineOf().lint(html, { format: 'html', reader: readHtml });

describe('blocks', () => {
  test.each([
    ['headings, paragraphs', '<h2>Visits</h2>\n<p>Some were late.</p>', ['heading: Visits', 'paragraph: Some were late.']],
    ['words in no block of their own', '<div>Some <p>were</p> late</div>', ['paragraph: Some', 'paragraph: were', 'paragraph: late']],
    ['lists', '<ul><li>One<li><p>Two</p><ol><li>Three</ol></ul>', ['list-item: One', 'list-item: Two', 'list-item: Three']],
    ['definitions', '<dl><dt>Most<dd>70% or more</dl>', ['list-item: Most', 'list-item: 70% or more']],
    ['captions', '<figure><img src=a><figcaption>Visits</figcaption></figure>', ['paragraph: \uFFFC', 'caption: Visits']],
    ['a caption by its words', '<p>Table 3: Visits</p>', ['caption: Table 3: Visits']],
    ['a line in bold', '<p><b>Our visits</b></p><p><strong>Ended.</strong></p>', ['heading: Our visits', 'paragraph: Ended.']],
    ['line breaks', '<p>One<br>two<br><br>three</p>', ['paragraph: One two', 'paragraph: three']],
    ['blanks', '<p>\n  One\n  two \t three&nbsp;\n</p>', ['paragraph: One\ntwo three']],
    ['blanks on both sides of a tag', '<p>One <em> two</em> three', ['paragraph: One two three']],
    ['raised letters', '<p>The 21<sup>st</sup> of 3 m<sup>2</sup></p>', ['paragraph: The 21st of 3 m2']],
    ['quotation', '<p>She said <q>it was <q>late</q></q>.</p>', ['paragraph: She said “it was ‘late’”.']],
    ['code', '<p>See <code>some</code> there</p><pre>some</pre>', ['paragraph: See \uFFFC there']],
    ['addresses', '<p>See <a href="https://a.org/b">https://a.org/b</a></p>', ['paragraph: See \uFFFC']],
    ['no text at all', '<p>&nbsp;</p><p></p><!-- some --> ', []],
  ])('%s', (_, html, expected) => {
    expect(blocksOf(html).map((block) => block.replaceAll('\uFFFC', '…'))).toEqual(
      expected.map((block) => block.replaceAll('\uFFFC', '…')),
    );
  });

  it('leaves out what is not the text of the report', () => {
    const unread = ['script', 'style', 'template', 'nav', 'noscript', 'textarea', 'select', 'title', 'iframe', 'object', 'button'];
    for (const name of unread) expect(blocksOf(`<body><${name}>some</${name}>`), name).toEqual([]);
    expect(blocksOf('<p hidden>some</p><div style="color: red; display: none"><p>some</div>')).toEqual([]);
  });

  it('knows the depth of headings and what is quoted', () => {
    const { blocks, headings } = read('<h1>A</h1><h3>B</h3><blockquote><p>some</p></blockquote><p>C</p>');
    expect(headings.map(({ text, depth, anchored }) => [text, depth, anchored])).toEqual([
      ['A', 1, false],
      ['B', 3, false],
    ]);
    expect(blocks.map(({ quoted }) => quoted)).toEqual([false, false, true, false]);
  });
});

describe('tables', () => {
  const cellsOf = (html: string): unknown[] =>
    read(html).blocks.map(({ prose, column, row, header }) => [prose, ...(header ? ['header'] : [column, row])]);

  it('tell the column and the row of each cell', () => {
    const html = `<table><caption>Visits</caption><thead><tr><th>Team<th>In time</thead>
      <tr><td>North<td>some<tr><th>South</th><td>many</td></tr></table>`;
    expect(cellsOf(html)).toEqual([
      ['Visits', undefined, undefined],
      ['Team', 'header'],
      ['In time', 'header'],
      ['North', 'Team', undefined],
      ['some', 'In time', 'North'],
      ['South', 'Team', undefined],
      ['many', 'In time', 'South'],
    ]);
  });

  it('reckon with cells over several columns and rows', () => {
    const html = `<table><tr><th>A<th colspan=2>B<th>C<tr><td rowspan=2>a<td>1<td>2<td>3<tr><td>4<td colspan=2>5<tr><td>b<td>6</table>`;
    expect(cellsOf(html).slice(3)).toEqual([
      ['a', 'A', undefined],
      ['1', 'B', 'a'],
      ['2', 'B', 'a'],
      ['3', 'C', 'a'],
      ['4', 'B', 'a'],
      ['5', 'B', 'a'],
      ['b', 'A', undefined],
      ['6', 'B', 'b'],
    ]);
  });

  it('that only lay out the page are none', () => {
    expect(blocksOf('<table role=presentation><tr><td>Some<td><p>words</table>')).toEqual(['paragraph: Some', 'paragraph: words']);
  });
});

describe('places', () => {
  test.each([
    ['<p>Some&nbsp;children &amp; <em>some</em>&#32;some</p>', ['Some', 'some', 'some']],
    ['<p>B&ampNES &notit; &copy some &lt;b&gt; some & some</p>', ['some', 'some', 'some']],
    ['<p>Caf&eacute; &#x1F469;\r\n  some\r\nmany &NotEqualTilde; some', ['some', 'many', 'some']],
    ['<p>s<b>o</b>me <i>ma</i>ny', ['s<b>o</b>me', 'ma</i>ny']],
    ['<p>some</bogus> ma</i>ny some', ['some', 'ma</i>ny', 'some']],
    ['<table>some<tr><td>many</table>', ['some', 'many']],
  ])('of %j are exact', (html, expected) => {
    const { findings } = lint(html);
    expect(findings.map(({ text }) => text)).toEqual(expected);
    for (const { start, end, text } of findings) expect(html.slice(start, end)).toBe(text);
  });

  it('of comments to come lie behind the words, within their block', () => {
    const html = '<ul><li>Some <em>many</em>  </li></ul>';
    for (const { blockEnd } of lint(html).findings) expect(html.slice(0, blockEnd)).toBe('<ul><li>Some <em>many</em>');
  });
});

describe('fixes', () => {
  it('are offered where no tag stands among the words', () => {
    const fixesOf = (html: string) => lint(html).findings.map(({ fixes }) => fixes.flatMap(({ edits }) => edits));
    expect(fixesOf('<p>Some &amp; s<b>ome</b></p>')).toEqual([[{ start: 3, end: 7, text: '‹n› of ‹N›' }], []]);
  });

  it('are escaped', () => {
    expect(read('<p>a</p>').placed?.({ start: 3, end: 4, text: '<5 & >3' })).toEqual({ start: 3, end: 4, text: '&lt;5 &amp; &gt;3' });
  });
});

describe('references', () => {
  it('are links and pictures, with their places, and anchors', () => {
    const html = '<h2 id=top>A</h2><p>See <a href=" a%20b.md#x ">that</a> <a name=old></a><img src="p.png" alt="some">';
    const { references, anchors, blocks } = read(html);
    expect(references.map(({ kind, target, span }) => [kind, target, html.slice(span.start, span.end)])).toEqual([
      ['link', 'a%20b.md#x', '<a href=" a%20b.md#x ">that</a>'],
      ['image', 'p.png', '<img src="p.png" alt="some">'],
    ]);
    expect(anchors).toEqual(['top', 'old']);
    expect(blocks[1]?.marks.map(({ kind, start, end }) => [kind, blocks[1]?.prose.slice(start, end)])).toEqual([
      ['link', 'that'],
      ['image', '\uFFFC'],
    ]);
  });

  it('are not looked up where the page says that they start elsewhere', () => {
    expect(read('<head><base href="https://a.org/"></head><p><a href="b">c</a>').references).toEqual([]);
  });

  it('are calls of footnotes, with what these say', () => {
    const html =
      '<p>Visits were late<sup><a href="#fn1">1</a></sup> and short<a href="#fn2" role="doc-noteref"><sup>2</sup></a>.</p>' +
      '<ol><li id="fn1"><p>E12, page 4 <a href="#r" role="doc-backlink">↩</a></p></li></ol>';
    const { blocks, references, footnotes, notes, footnoteSpans } = read(html);
    expect(blocks.map(({ kind, prose }) => [kind, prose])).toEqual([
      ['paragraph', 'Visits were late and short.'],
      ['footnote', 'E12, page 4'],
    ]);
    expect(references.map(({ kind, target }) => [kind, target])).toEqual([
      ['footnote-call', 'FN1'],
      ['footnote-call', 'FN2'],
    ]);
    expect(footnotes).toEqual(['FN1']);
    expect(notes).toEqual(['E12, page 4']);
    expect(footnoteSpans.map(({ start, end }) => html.slice(start, end))).toEqual([html.slice(html.indexOf('<li'), html.indexOf('</ol'))]);
  });
});

describe('comments', () => {
  const texts = (html: string): string[] => lint(html).findings.map(({ rule, text }) => `${rule} ${text}`);
  const why = '-- the plan counts them';

  it('suppress what they stand in, behind or above', () => {
    expect(texts(`<p>Some <!-- substantiate-disable vague ${why} --></p><p>Many</p>`)).toEqual(['vague Many']);
    expect(texts(`<p>Some</p>\n<!-- substantiate-disable vague ${why} -->\n<p>Many</p>`)).toEqual(['vague Many']);
    expect(texts(`<p>Some</p><!-- substantiate-disable-next-line vague ${why} --><p>Many</p>`)).toEqual(['vague Some']);
    expect(texts(`<html><head><!-- substantiate-disable-file vague ${why} --></head><p>Some</p><p>Many</p>`)).toEqual([]);
  });

  it('are faulted as in Markdown, and can be taken out', () => {
    const html = `<p>Fine. <!-- substantiate-disable vague ${why} --></p>`;
    const [finding] = lint(html).findings;
    expect(finding).toMatchObject({ rule: 'unused-suppression' });
    const edit = finding?.fixes[0]?.edits[0];
    expect(html.slice(0, edit?.start) + html.slice(edit?.end)).toBe('<p>Fine.</p>');
  });
});

describe('what is more than a parser can be trusted with', () => {
  test.each([
    ['nested elements', '<div>'.repeat(10_000)],
    ['more and more of what is opened again', Array.from({ length: 8000 }, (_, i) => `<div><font size="${String(i)}">a</div>`).join('')],
    ['attributes', `<p ${Array.from({ length: 60_000 }, (_, i) => `a${String(i)}`).join(' ')}>some`],
  ])('%s', (_, html) => {
    expect(lint(html).findings.map(({ rule }) => rule)).toEqual(['too-complex']);
  });

  test.each([
    ['elements never closed', '<b x="1"><i y="2"><p>some'.repeat(2000)],
    ['brackets', '<'.repeat(60_000)],
    ['comments', '<!--'.repeat(60_000)],
    ['quotes', '<a b="'.repeat(60_000)],
    ['paragraphs', '<p>some'.repeat(5000)],
    ['a long line', `<p>${'some words and '.repeat(20_000)}`],
    ['references', `<p>${'&amp'.repeat(30_000)}`],
    ['a wide table', `<table>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(300)}</table>`],
    ['text in a table', `<table>${'a<b>'.repeat(300)}${'a<tr>'.repeat(2000)}</table>`],
  ])('but %s are read in time that grows with them', { timeout: 30_000 }, (_, html) => {
    const started = process.cpuUsage();
    read(html);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});
