import { EvidenceBook } from 'retext-substantiate/kit';
import type { EvidenceItem } from 'retext-substantiate/language';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/index.js';
import type { Format } from '../../engine/types.js';
import { strip, type Reading, type Stripped } from './strip.js';

const engine = createEngine({ rules: [], knownRules: new Set(), docsUrl: (rule) => rule });
const items: EvidenceItem[] = ['E1', 'E2', 'E3', 'E12'].map((id) => ({ id, title: `Item ${id}` }));
const book = new EvidenceBook([...items.map((item) => ({ item })), { item: { id: 'E20', title: 'Data return' }, path: 'data.md' }]);
const evidence = { book, pathOf: (target: string) => target.replace(/#.*/, ''), cutOff: () => undefined };

const read =
  (format: Format, hasRegister = true) =>
  (text: string): Reading =>
    engine.lint(text, { format, ...(hasRegister && { evidence: () => evidence }) });

const stripped = (text: string, format: Format = 'markdown', hasRegister = true): Stripped => strip(text, read(format, hasRegister));
const comment = '<!-- substantiate-disable vague-time -- as the plan has it -->';

describe('citations in the text', () => {
  it.each([
    ['before a full stop', 'Visits were late [E3].', 'Visits were late.'],
    ['behind a full stop', 'Visits were late.[E3] So were plans.', 'Visits were late. So were plans.'],
    ['between words', 'Visits [E3] were late.', 'Visits were late.'],
    ['without a blank behind', 'Visits [E3]were late.', 'Visits were late.'],
    ['several in a pair of brackets', 'Late [E1; E2, p4].', 'Late.'],
    ['a range', 'Late [E1–E3].', 'Late.'],
    ['a number', 'Late (Evidence 12), again (Ev. 12) and {12}.', 'Late, again and.'],
    ['several side by side', 'Late [E1] [E2][E3].', 'Late.'],
    ['at the beginning', '[E3] Visits were late.', 'Visits were late.'],
    ['behind a no-break space', 'Late\u00A0[E3].', 'Late.'],
    ['at the end of a line', 'Late [E3]\nagain [E2]\n', 'Late\nagain\n'],
    ['at the beginning of a line', 'Visits\n[E3] were late.', 'Visits\nwere late.'],
    ['alone on a line', 'Visits were late.\n[E3]\nPlans too.\n', 'Visits were late.\nPlans too.\n'],
    ['before a line broken by blanks', 'Late [E3]  \nagain', 'Late  \nagain'],
    ['in round brackets of its own', 'Late ([E3]).', 'Late.'],
    ['in round brackets with a pointing word', 'Late (see [E3], page 4).', 'Late.'],
    ['at the end of brackets', 'Late (seen by inspectors, [E3]).', 'Late (seen by inspectors).'],
    ['at the beginning of brackets', 'Late ([E3]; seen by inspectors).', 'Late (seen by inspectors).'],
    ['with emphasis of its own', 'Late *[E3]* or **[E2]**, <sup>[E1]</sup>.', 'Late or,.'],
    ['between emphasis', '*Late*[E3]*again*', '*Late**again*'],
    ['with escaped brackets', 'Late \\[E3\\].', 'Late.'],
    ['in a heading', '## Visits [E3]\n\nLate.', '## Visits\n\nLate.'],
    ['in a cell', '| a | b |\n| --- | --- |\n| Late [E3] | [E2] |\n', '| a | b |\n| --- | --- |\n| Late | |\n'],
    ['in a quotation', '> Late [E3].\n> [E2] Plans.\n> [E1]\n', '> Late.\n> Plans.\n'],
    ['in a list', '- Late [E3]\n- [E2] Plans\n', '- Late\n- Plans\n'],
    ['as all of a list item', 'Evidence:\n- [E3]\n- Plans\n', 'Evidence:\n- Plans\n'],
    ['as the first line of a list item', '- [E3]\n  Plans\n', '- Plans\n'],
    ['within the brackets of another', 'Late [[E3] E2].', 'Late.'],
  ])('go %s', (_, text, without) => {
    const { text: left, citations } = stripped(text);
    expect(left).toBe(without);
    expect(citations).toBeGreaterThan(0);
  });

  it.each([
    ['code', '`[E3]`\n\n    [E3]\n\n```\n[E3]\n```\n'],
    ['comments', '<!-- [E3] -->\n\nText <!-- see [E3] --> here.\n'],
    ['front matter', '---\nsource: "[E3]"\n---\n'],
    ['what is no citation', 'The E10 road, E10 5AB, [sic], [ ] (Appendix E) [independent reviewing officers].\n'],
    ['ordinary footnotes', 'Text.[^1]\n\n[^1]: Distance from home on 31 March.\n'],
    ['ordinary links', 'The [report](x.md) ([map](map.png)).\n'],
  ])('leave %s alone', (_, text) => {
    expect(stripped(text)).toEqual({ text, citations: 0, comments: 0, links: 0, unread: [] });
  });

  it('go from plain text, and where there is no register', () => {
    expect(stripped('Visits were late [E3].\r\n\r\nPlans [E2]\r\n', 'text')).toMatchObject({
      text: 'Visits were late.\r\n\r\nPlans\r\n',
      citations: 2,
    });
    expect(stripped('Visits were late [E3], {12}.\n', 'markdown', false)).toMatchObject({ text: 'Visits were late,.\n', citations: 2 });
  });
});

describe('links to evidence', () => {
  it('stay in a sentence, and are counted', () => {
    const text = 'The [data return](data.md) and the ([third data return](data.md)) of 2026.';
    expect(stripped(text)).toMatchObject({ text: 'The [data return](data.md) and the of 2026.', citations: 1, links: 1 });
  });

  it.each([
    ['in brackets of their own', 'Late ([data return, table 2](data.md#t2)).', 'Late.'],
    ['in brackets with a place', 'Late (see the [data return](data.md), table 2; [E3]).', 'Late.'],
    ['in square brackets', 'Late [[data return](data.md)].', 'Late.'],
    ['that are called by an id', 'Late [E3](data.md), [[E2]](x.md).', 'Late,.'],
    ['that are called by an id, with their target elsewhere', 'Late [E3][d].\n\n[d]: data.md\n', 'Late.\n\n[d]: data.md\n'],
  ])('go %s', (_, text, without) => {
    expect(stripped(text).text).toBe(without);
  });
});

describe('footnotes', () => {
  it('that only cite go with their calls', () => {
    const text = 'Late.[^1] Again.[^b]\n\n[^1]: E12, page 4.\n[^b]: See [E3] and [E2].\n[^c]: Prose.\n';
    expect(stripped(text).text).toBe('Late. Again.\n\n[^c]: Prose.\n');
  });

  it('that say more lose the citation and keep the rest', () => {
    const text = 'Late.[^1]\n\n[^1]: E12, page 4. The figure leaves out short breaks [E3].\n';
    expect(stripped(text).text).toBe('Late.[^1]\n\n[^1]: The figure leaves out short breaks.\n');
  });

  it('go without a register where they cite in brackets', () => {
    expect(stripped('Late.[^1]\n\n[^1]: [E12]\n', 'markdown', false).text).toBe('Late.\n\n');
  });
});

describe('suppression comments', () => {
  it('go with the blank before them, and with their line where they are all of it', () => {
    const text = `${comment}\nVisits were late. ${comment}\n\n> ${comment}\n\nEnd.\n\n${comment}`;
    expect(stripped(text)).toMatchObject({ text: 'Visits were late.\n\n\nEnd.\n\n', citations: 0, comments: 4 });
  });

  it('go where they run over lines', () => {
    const text = 'One.\r\n\r\n<!-- substantiate-disable-file vague-time --\r\nthe plan says so -->\r\n\r\nTwo.\r\n';
    expect(stripped(text).text).toBe('One.\r\n\r\n\r\nTwo.\r\n');
  });
});

it('tells of passages that could not be read', () => {
  const hostile = `${'> '.repeat(500)}late [E3]`;
  const { text, unread } = stripped(`One [E1].\n\n${hostile}\n`);
  expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual([hostile]);
});

it('tells of citations within so many others that nobody meant them', () => {
  const { text, unread } = stripped(`Late ${'['.repeat(9)}E1${' E2]'.repeat(9)}.`);
  expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual([expect.stringMatching(/^\[.*\]$/)]);
});
