import { describe, expect, it } from 'vitest';
import { Block, type Mark } from './block.js';
import { evidenceIn } from './evidence-marks.js';

/** The pointers of a text as `kind: words`. */
function pointers(prose: string, marks: readonly Mark[] = []): string[] {
  const block = new Block({ kind: 'paragraph', prose, marks, context: { section: 'finding', quoted: false } });
  return block.sentences.flatMap((sentence) => evidenceIn(sentence).map(({ kind, start, end }) => `${kind}: ${prose.slice(start, end)}`));
}

describe('evidenceIn', () => {
  it.each([
    ['All met the standard [E12].', ['id: [E12]']],
    ['All met the standard [EV-012, p4].', ['id: [EV-012, p4]']],
    ['All met the standard [E3; E7] or [E3-E5].', ['id: [E3; E7]', 'id: [E3-E5]']],
    ['All met the standard (Evidence 12).', ['id: (Evidence 12)']],
    ['All met the standard (Ev. 12).', ['id: (Ev. 12)']],
    ['All met the standard (see Evidence 4.2).', ['id: (see Evidence 4.2)']],
    ['All met the standard {E12}.', ['id: {E12}']],
    ['All met the standard. [E12]', ['id: [E12]', 'id: [E12]']],
    ['All met the standard [12].', ['footnote: [12]']],
    ['Attendance has improved (see Table 2).', ['place: Table 2']],
    ['Its letter is at Annex D.', ['place: Annex D']],
    ['Turnover fell (HR dashboard, May 2024).', ['document: HR dashboard, May 2024', 'document: dashboard, May 2024']],
    ['A survey of 210 guests in May 2023 found this.', ['sample: survey of 210 guests in May 2023']],
    ['In 12 of the 40 files sampled, notes were missing.', ['sample: 12 of the 40 files sampled']],
    ['We looked at 40 enquiries.', ['sample: looked at 40']],
    ['Of the 14 drivers interviewed, nine were tired.', ['sample: 14 drivers interviewed']],
    ['Six of the eight wardens we spoke with were tired.', ['sample: Six of the eight wardens we spoke']],
    ['Alarms failed in 12 of the 40 calls we listened to.', ['sample: 12 of the 40 calls we listened']],
    ['All met their target (school tracking, July 2023).', ['document: (school tracking, July 2023)']],
    ['Falls stood at 2,214 (Outcomes Framework, indicator C29).', ['document: (Outcomes Framework, indicator C29)']],
    ['The kitchen holds five stars (hygiene agency register).', ['document: (hygiene agency register)']],
    ['The wait averaged 34 days (30 files, shortest 3, longest 121).', ['sample: (30 files, shortest 3, longest 121)']],
    ['Speeds reached 47 mph (n = 418).', ['sample: (n = 418)']],
    ['The counter recorded 8,206 cars between 1 and 14 May.', ['sample: counter recorded 8,206']],
    ['We tested 20 orders. Three of the seven were late.', ['sample: tested 20', 'sample: Three of the seven']],
  ])('%s', (prose, expected) => {
    expect(pointers(prose)).toEqual(expected);
  });

  it.each([
    'Inspectors found that morale is good.',
    'Data shows that visits are late.',
    'The report said so.',
    'The editor added [sic] and [independent reviewing officers].',
    'The office is at Poplar (E10 5AB) by the E45 road.',
    'Figure skating is popular and the table was laid.',
    'Reviews take place within six months.',
    'Overtime fell (down from 84 hours in 2022).',
    'Since the inspection in July 2023, rotas have been mended.',
    'Compared with the 2022 audit, rotas were better.',
    'Checks varied across the four sites.',
    'Staff told us of the day we visited.',
  ])('%s points nowhere', (prose) => {
    expect(pointers(prose)).toEqual([]);
  });

  it('takes links and footnote calls of the block, in the sentence they stand in or behind', () => {
    const prose = 'One is clear. Two is not.';
    const marks: Mark[] = [
      { kind: 'footnote-call', target: '1', start: 13, end: 13 },
      { kind: 'link', target: 'a.md', start: 14, end: 17 },
      { kind: 'image', target: 'b.png', start: 18, end: 18 },
    ];
    const block = new Block({ kind: 'paragraph', prose, marks, context: { section: 'finding', quoted: false } });
    expect(block.sentences.map((sentence) => evidenceIn(sentence).map(({ kind, target }) => [kind, target]))).toEqual([
      [['footnote', '1']],
      [['link', 'a.md']],
    ]);
  });

  it('reads the last of thousands of sentences first', () => {
    const prose = `${'We visited two homes. '.repeat(20_000)}Of these, all were clean [E12].`;
    const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
    expect(evidenceIn(block.sentenceAt(block.tokens.count - 1))).toMatchObject([{ kind: 'id', target: 'E12' }]);
  });
});
