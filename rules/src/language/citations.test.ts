import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleEvidence, exampleView } from '../kit/testing/document-evidence.js';
import { growth } from '../testing/growth.js';
import { Block, type BlockKind, type Mark } from './block.js';
import { beginningOfNote } from './citations-notes.js';
import type { Citation } from './citation.js';
import { citationsOf } from './citations.js';
import type { EvidenceView } from './evidence-view.js';

const locations: Readonly<Record<string, string>> = { E7: 'audit.xlsx', E9: 'audit.xlsx', 'EV-014': 'survey.pdf' };

function view(ids: readonly string[], pattern?: RegExp, notes: ReadonlyMap<string, string> = new Map()): EvidenceView {
  const items = ids.map((id) => ({ id, title: `Item ${id}`, ...(locations[id] ? { location: locations[id] } : {}) }));
  return exampleView(exampleEvidence(items, pattern && { pattern }), notes);
}

interface Given {
  readonly kind?: BlockKind;
  readonly marks?: readonly Mark[];
}

function citations(prose: string, evidence?: EvidenceView, { kind = 'paragraph', marks = [] }: Given = {}): readonly Citation[] {
  const context = { section: 'finding', quoted: false } as const;
  return citationsOf(new Block({ kind, prose, marks, context, ...(evidence ? { evidence } : {}) }));
}

/** `form written = ids`. */
function said(found: readonly Citation[]): string[] {
  return found.map(({ form, written, ids }) => `${form} ${written} = ${ids.join(' ')}`);
}

const short = view(['E3', 'E4', 'E5', 'E7', 'E9', 'E12', 'D12', 'D4.2', 'E10']);
const long = view(['E-012', 'E-013', 'E-015', 'EV-012', 'EV-014', 'EV-015', 'SURVEY 2024', '2026/14', 'CF.7', 'EV-020, annex']);

describe('with a register', () => {
  it.each([
    ['Met [E12].', ['id E12 = E12']],
    ['Met [ E12 ].', ['id E12 = E12']],
    ['Met [E3; E7] and [E3, E7 and E9].', ['id E3 = E3', 'id E7 = E7', 'id E3 = E3', 'id E7 = E7', 'id E9 = E9']],
    ['Met [E3-E5].', ['range E3-E5 = E3 E4 E5']],
    ['Met [E3–E5; E9].', ['range E3–E5 = E3 E4 E5', 'id E9 = E9']],
    ['Met [E3 – E5] or [E5 to E3].', ['range E3 – E5 = E3 E4 E5', 'range E5 to E3 = E5 E3 E4']],
    ['Met [E9–E40].', ['range E9–E40 = E9 E10 E12 E40']],
    ['Met [E12, p4], [E12 p4], [E12: row 3] and [E12, 2024].', ['id E12 = E12', 'id E12 = E12', 'id E12 = E12', 'id E12 = E12']],
    ['Met [E12–p4].', ['id E12 = E12']],
    ['Met [E99].', ['id E99 = E99']],
    ['Met [E99, p4] and [E99 p4].', ['id E99 = E99', 'id E99 = E99']],
    ['Met [E-12] and [e12].', ['id E-12 = E-12', 'id e12 = e12']],
    ['Met [E12a].', ['id E12a = E12a']],
    ['Met [F12], [EV12, p4] and [DOC3–DOC5].', ['id F12 = F12', 'id EV12 = EV12', 'range DOC3–DOC5 = DOC3 DOC5']],
    ['Met (Evidence 3).', ['number 3 = E3']],
    ['Met (Ev. 4.2) and (ev 4) and (Evidence: 5).', ['number 4.2 = D4.2', 'number 4 = E4', 'number 5 = E5']],
    ['Met (Evidence 12).', ['number 12 = ']],
    ['Met (Evidence 99).', ['number 99 = ']],
    ['Met (Evidence E12) and [Evidence E12] and [evidence 3].', ['id E12 = E12', 'id E12 = E12', 'number 3 = E3']],
    ['Met (see Evidence 3 and 7, p4) or [see also E9].', ['number 3 = E3', 'number 7 = E7', 'id E9 = E9']],
    ['Met (Evidence 3–5).', ['range 3–5 = E3 E4 E5']],
    ['Met (Evidence items 3 and 5; 2024).', ['number 3 = E3', 'number 5 = E5']],
    ['Met (Evidence 3 para 4.12).', ['number 3 = E3']],
    ['Met {E12}, {3} and {F9}.', ['id E12 = E12', 'number 3 = E3', 'number F9 = E9']],
    ['Met [E3 (draft), p4].', ['id E3 = E3']],
    ['Met [[E3]].', ['id E3 = E3']],
  ])('%s', (prose, expected) => {
    expect(said(citations(prose, short))).toEqual(expected);
  });

  it.each([
    ['Met [E-012].', ['id E-012 = E-012']],
    ['Met [EV-012, p4].', ['id EV-012 = EV-012']],
    ['Met [EV-012-EV-015].', ['range EV-012-EV-015 = EV-012 EV-014 EV-015']],
    ['Met [E-012–E-015].', ['range E-012–E-015 = E-012 E-013 E-015']],
    ['Met [SURVEY 2024] and [2026/14].', ['id SURVEY 2024 = SURVEY 2024', 'id 2026/14 = 2026/14']],
    ['Met [SURVEY 2024, p4] and [SURVEY 2024 sheet 2].', ['id SURVEY 2024 = SURVEY 2024', 'id SURVEY 2024 = SURVEY 2024']],
    ['Met [SURVEY 2025].', ['id SURVEY 2025 = SURVEY 2025']],
    ['Met [CF.7; CF.9].', ['id CF.7 = CF.7', 'id CF.9 = CF.9']],
    ['Met [EV-020, annex].', ['id EV-020, annex = EV-020, annex']],
    ['Met [EV12] and [EV-99].', ['id EV12 = EV12', 'id EV-99 = EV-99']],
    ['Met {EV13}.', ['number EV13 = E-013']],
    ['Met [XX-003].', ['id XX-003 = XX-003']],
  ])('%s', (prose, expected) => {
    expect(said(citations(prose, long))).toEqual(expected);
  });

  it.each([
    'At Leyton (E10 5AB), also [E10 5AB], and Leyton E10.',
    'By the A1, the M6 and the [A1], the [M6] and the E12 road.',
    'Each EHCP in Year 11 [Year 11] was [sic] late.',
    'The [independent reviewing officers] of [2019] met [12] under [s.47] and [S47], [KS2].',
    'Done [x], not done [ ], not known [^12] or [1, 2].',
    'Others (evidence from 3 homes) (evidence 3 of 5) (Evidence 3 March 2024) (see E12) (E12).',
    'Seen (some evidence) and [evidence], {name} and {x1}.',
    'An event (Eve 12) at [E12 road] and [E99 was closed].',
    'Section 20, S20, Appendix E, HMCI.',
    '[] () {} [;] [,E3 [E3 (E3) {E3 12',
  ])('%s cites nothing', (prose) => {
    expect(said(citations(prose, short))).toEqual([]);
  });

  it('places the ends of a range, and the brackets around', () => {
    const [range] = citations('Met [E3 – E5, p2].', short);
    expect(range).toMatchObject({ start: 5, end: 12, marker: { start: 4, end: 17 } });
    expect(range?.ends).toEqual([
      { start: 5, end: 7 },
      { start: 10, end: 12 },
    ]);
  });

  it('prefers the exact id to a number and to a range', () => {
    expect(said(citations('(Evidence 12) [E3-E5] {E12}', view(['12', 'E12', 'E3-E5'])))).toEqual([
      'id 12 = 12',
      'id E3-E5 = E3-E5',
      'id E12 = E12',
    ]);
  });
});

describe('footnotes', () => {
  const notes = new Map([
    ['1', 'EV-014, page 3'],
    ['2', 'Children Act 1989, s.47'],
    ['3', 'EV-188 is not there yet'],
    ['4', '[EV-012; EV-014] and more'],
    ['5', 'Evidence 14. See also 2024.'],
  ]);
  const noted = view(['EV-012', 'EV-014'], undefined, notes);
  const marks = [...notes.keys(), '6'].map((target, index): Mark => ({ kind: 'footnote-call', target, start: 4 + index, end: 4 + index }));

  it('cite what their notes begin with', () => {
    const found = citations('Met the standard.', noted, { marks });
    expect(said(found)).toEqual(['footnote 1 = EV-014', 'footnote 3 = EV-188', 'footnote 4 = EV-012 EV-014', 'footnote 5 = EV-014']);
    expect(found[0]).toMatchObject({ start: 4, end: 4, marker: { start: 4, end: 4 } });
  });

  it('cite at their beginning, and in brackets further on', () => {
    const written = (prose: string): string[] => said(citations(prose, noted, { kind: 'footnote' }));
    expect(written('EV-014; EV-012, page 3, and EV-015 [EV-012].')).toEqual([
      'id EV-014 = EV-014',
      'id EV-012 = EV-012',
      'id EV-012 = EV-012',
    ]);
    expect(written('EV-014: the audit of 14 March.')).toEqual(['id EV-014 = EV-014']);
    expect(written('The audit EV-014.')).toEqual([]);
    expect(written('[EV-014] The audit.')).toEqual(['id EV-014 = EV-014']);
    expect(written('Evidence no. 14, p. 4. Then 12.')).toEqual(['number 14 = EV-014']);
  });

  it('cite nothing without a register, nor by a postcode', () => {
    expect(citations('Met the standard.', undefined, { marks })).toEqual([]);
    expect(citations('EV-014, page 3', undefined, { kind: 'footnote' })).toEqual([]);
    expect(citations('E10 5AB is in Leyton', short, { kind: 'footnote' })).toEqual([]);
  });

  it('cite no part of an id at which a long note is cut', () => {
    for (let length = 1; length <= 12; length++) {
      const ids = Array.from({ length: 90 }, (_, index) => `EV-${String(index).padStart(length, '0')}`);
      const list = ids.join('; ');
      const [note] = citations('Met the standard.', view(ids, undefined, new Map([['1', list]])), {
        marks: [{ kind: 'footnote-call', target: '1', start: 4, end: 4 }],
      });
      expect(note?.ids.length).toBeGreaterThan(20);
      expect(note?.ids).toEqual(ids.slice(0, note?.ids.length));
      expect(beginningOfNote(beginningOfNote(list))).toBe(beginningOfNote(list));
      expect(citations(list, view(ids), { kind: 'footnote' }).flatMap((one) => one.ids)).toEqual(note?.ids);
    }
  });
});

describe('links', () => {
  const link = (target: string): Given => ({ marks: [{ kind: 'link', target, start: 4, end: 6 }] });

  it('to a file of the register cite its items', () => {
    const found = citations('See it for more.', view(['EV-014']), link('survey.pdf'));
    expect(found).toMatchObject([{ form: 'link', written: 'survey.pdf', ids: ['EV-014'], start: 4, end: 6, marker: { start: 4, end: 6 } }]);
    expect(said(citations('See it for more.', short, link('audit.xlsx')))).toEqual(['link audit.xlsx = E7 E9']);
    expect(citations('See it for more.', short, link('other.xlsx'))).toEqual([]);
  });

  it('named by an id cite that item, wherever they lead', () => {
    expect(said(citations('See E9 for more.', short, link('audit.xlsx')))).toEqual(['link audit.xlsx = E9']);
    expect(said(citations('See E3 for more.', short, link('evidence.csv')))).toEqual(['link evidence.csv = E3']);
  });

  it('inside brackets that cite give way to them', () => {
    expect(said(citations('See[E9] for.', short, link('audit.xlsx')))).toEqual(['id E9 = E9']);
  });
});

describe('the style of the house', () => {
  it('is read beside the others', () => {
    const found = citations('Met «7» and «E 99» [E3].', view(['E3', '7'], /«(?<id>[^»]*)»/gu));
    expect(said(found)).toEqual(['id 7 = 7', 'id E 99 = E 99', 'id E3 = E3']);
    expect(found[0]).toMatchObject({ start: 5, end: 6, marker: { start: 4, end: 7 } });
  });

  it('leaves brackets whole where it names the bare id, and takes them where it is the wider', () => {
    expect(said(citations('Met [E3; E9] and E7.', view(['E3', 'E7', 'E9'], /\b(?<id>E\d+)\b/g)))).toEqual([
      'id E3 = E3',
      'id E9 = E9',
      'id E7 = E7',
    ]);
    expect(citations('Met ref [E3].', view(['E3'], /ref \[(?<id>[^\]]*)\]/g))).toMatchObject([{ marker: { start: 4, end: 12 } }]);
  });

  it('that matches nothing ends', () => {
    expect(citations('Met E3.', view(['E3'], /x*(?<id>Q?)/g))).toEqual([]);
  });
});

it.each([
  ['Met [E12].', ['id E12 = E12']],
  ['Met [EV-012, p4].', ['id EV-012 = EV-012']],
  ['Met [E3; E7] or [E3-E5].', ['id E3 = E3', 'id E7 = E7', 'range E3-E5 = E3 E5']],
  ['Met (Evidence 12) or {12} or {E12}.', ['number 12 = ', 'number 12 = ', 'id E12 = E12']],
  ['In [E10 5AB] on the [E45 road], (E12), [sic], [2019], [12].', []],
])('without a register: %s', (prose, expected) => {
  expect(said(citations(prose))).toEqual(expected);
  expect(said(citations(prose, view([])))).toEqual(expected);
});

const piece = fc.constantFrom(
  ...['[', ']', '(', ')', '{', '}', ';', ', ', '-', '–', ' ', ' and ', ' to ', '. ', 'p4', 'Ev. ', 'Evidence ', 'see '],
  ...['E3', 'E5', 'E99', 'EV-012', 'SURVEY 2024', '12', '4.2', 'E10 5AB', 'A1', 'word', '«', '»', '\n', '🙂'],
);

it('gives spans in order that lie in their markers and hold what is written', () => {
  const registers = [undefined, short, long, view(['E3', 'E5'], /«(?<id>[^»]*)»/gu)];
  const kinds = fc.constantFrom<BlockKind>('paragraph', 'footnote');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...registers), kinds, (pieces, evidence, kind) => {
      const prose = pieces.join('');
      let behind = 0;
      for (const { start, end, written, marker, ends } of citations(prose, evidence, { kind })) {
        expect(start).toBeGreaterThanOrEqual(Math.max(behind, marker.start));
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(marker.end);
        expect(prose.slice(start, end)).toBe(written);
        if (ends) expect([ends[0].start, ends[0].end <= ends[1].start, ends[1].end]).toEqual([start, true, end]);
        behind = end;
      }
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['[', (count: number) => '['.repeat(count)],
  ['[E1;', (count: number) => '[E1;'.repeat(count)],
  ['[E1 …', (count: number) => '[E1 '.repeat(count)],
  ['[E1]', (count: number) => '[E1]'.repeat(count)],
  ['[({', (count: number) => '[({'.repeat(count)],
  ['(Evidence 1, 1, 1…', (count: number) => `(Evidence ${'1, '.repeat(count)})`],
  ['[E1      ]', (count: number) => `[E1${' '.repeat(count)}x]`],
  ['[E1-E1-E1…]', (count: number) => `[${'E1-'.repeat(count)}]`],
  ['(Evidence (Evidence', (count: number) => '(Evidence '.repeat(count)],
])('reads %s in time proportional to its length', (_, text) => {
  expect(growth((length) => void citations(text(Math.ceil(length / 8)), short))).toBeLessThan(45);
});
