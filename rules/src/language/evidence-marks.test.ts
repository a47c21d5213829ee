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
    ['Testing of 60 locks found four jammed.', ['sample: Testing of 60']],
    ['A review by the harbour board of 16 moorings showed rust on five.', ['sample: review by the harbour board of 16']],
    ['Our spot checks found bells out of reach of seven of the 19 guests.', ['sample: checks found bells out of reach of seven of the 19']],
    ['A second check on 3 April found two.', ['sample: check on 3 April']],
    ['Doors were shut on 14 of the 20 safety walks.', ['sample: 14 of the 20 safety walks']],
    ['Age was asked for in nine of ten test purchases.', ['sample: nine of ten test purchases']],
    ['The June 2024 hearing screening was late.', ['sample: June 2024 hearing screening']],
    ['The scrutineer met 19 wardens, who were tired.', ['sample: met 19']],
    ['We saw 14 drills; in 12 of them the gate was shut.', ['sample: saw 14']],
    ['Guests in both focus groups (17 people) were content.', ['sample: (17 people)']],
    ['The gate was open (photographs 3 to 9).', ['document: (photographs 3 to 9)']],
    ['She was not told (file note FN/07).', ['document: (file note FN/07)']],
    ['Rooms were cold (night diary, entries 31 to 38).', ['document: (night diary, entries 31 to 38)']],
    ['Bins were missed (depot dashboard).', ['document: (depot dashboard)']],
    ['The log shows two falls on page 14.', ['place: page 14']],
    ['As paragraph 14 of the letter says, files were thin.', ['place: paragraph 14']],
    ['The plan, dated May 2021, is old.', ['document: dated May 2021']],
    ['Figures for 2023/24 show a fall.', ['document: Figures for 2023/24']],
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
    'A review of three libraries is under way.',
    'Checks on 12 bridges had lapsed.',
    'Wardens were late for 12 of 40 visits.',
    'In March 2024 eye tests were missed.',
    'Inspectors saw two flats where the door was open.',
    'The Board met six times.',
    'The team (17 people) is stretched.',
    'Bedrooms are cold (rooms 4 to 9).',
    'Files were thin (paper records).',
    'The gate was open in breach of paragraph 4 of the Code.',
    'Data quality in March 2024 was poor.',
    'Figures rose in 2023/24.',
    'The kitchen is dated and cold.',
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
