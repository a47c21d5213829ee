import { describe, expect, it } from 'vitest';
import { Block, type BlockKind, type SectionRole } from './block.js';
import { sectionRole } from './section-role.js';
import { sentenceRole } from './sentence-role.js';

function roles(prose: string, section: SectionRole = 'finding', kind: BlockKind = 'paragraph'): string[] {
  return new Block({ kind, prose, context: { section, quoted: false } }).sentences.map(sentenceRole);
}

describe('sentenceRole', () => {
  it.each([
    ['claim', 'Children are seen promptly.'],
    ['claim', 'Inspectors found that leaders know their staff well.'],
    ['claim', 'The gates have been painted and the fence will be replaced.'],
    ['claim', 'Staff should have been told of the change.'],
    ['claim', 'Work with families has been strengthened.'],
    ['claim', 'Officers replied that the service was under strain.'],
    ['scope', 'Inspectors looked at 40 case files.'],
    ['scope', 'The visit focused on children in need.'],
    ['scope', 'Fieldwork took place over two weeks in spring.'],
    ['scope', 'Looked after buildings were last inspected in May 2015.'],
    ['recommendation', 'Leaders should review the threshold.'],
    ['recommendation', 'Ensure that all visits are recorded.'],
    ['recommendation', 'Robustly address the high rate of absence.'],
    ['recommendation', 'Recommendation 3: record each visit on the day.'],
    ['plan', 'The panel will meet again in May.'],
    ['plan', 'The council aims to recruit ten carers.'],
    ['definition', 'The warden must test the alarm every week.'],
    ['definition', 'You can ask for a copy.'],
    ['definition', 'Good means that nearly all standards are met.'],
    ['definition', 'A support plan is a record of what a tenant needs.'],
    ['claim', 'A weakness is a lack of storage.'],
    ['claim', 'The good means of escape is kept clear.'],
    ['definition', 'The hall is owned by the parish.'],
    ['question', 'How well are the stairs kept?'],
    ['question', 'Members asked whether visits were on time.'],
    ['courtesy', 'Apologies were received from two members.'],
    ['announcement', 'It was resolved that the minutes stand.'],
    ['announcement', 'RESOLVED - That the minutes stand.'],
    ['label', 'Key findings included:'],
    ['label', 'Early help'],
  ])('%s: %s', (role, prose) => {
    expect(roles(prose)).toEqual([role]);
  });

  it('goes by the section where its heading says what it holds', () => {
    expect(roles('Supervision is monthly.', 'definition')).toEqual(['definition']);
    expect(roles('Better recording of visits.', 'recommendation')).toEqual(['recommendation']);
    expect(roles('Supervision is monthly.', 'recommendation', 'list-item')).toEqual(['recommendation']);
    expect(roles('Supervision is poor.', 'recommendation')).toEqual(['claim']);
  });

  it('takes nothing in a heading, cell or caption for a claim', () => {
    for (const kind of ['heading', 'table-cell', 'caption', 'footnote'] as const)
      expect(roles('Supervision is poor.', 'finding', kind)).toEqual(['label']);
  });
});

describe('sectionRole', () => {
  it.each([
    [[], 'finding'],
    [['Overall effectiveness: good'], 'finding'],
    [['Summary', 'Recommendations'], 'recommendation'],
    [['Areas for improvement'], 'recommendation'],
    [['About this inspection'], 'scope'],
    [['Scope and method'], 'scope'],
    [['Supervision policy', 'Frequency'], 'definition'],
    [['Our plans', 'Action plan'], 'plan'],
    [['Repairs: progress against the improvement plan'], 'finding'],
    [['Supporting documents'], 'reference'],
  ])('%j: %s', (headings, role) => {
    expect(sectionRole(headings)).toBe(role);
  });
});
