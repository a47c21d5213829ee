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
    ['scope', 'The unit holds up to 30 boys.'],
    ['claim', 'The unit has 12 beds out of use.'],
    ['claim', 'There were 30 tenants without heating.'],
    ['definition', '“Out of area” means more than ten miles away.'],
    ['definition', 'Fire safety is everyone’s responsibility.'],
    ['announcement', 'The Panel went into private session.'],
    ['announcement', 'Two tenders had been received.'],
    ['plan', 'The landlord said it would reply by Friday.'],
    ['claim', 'The landlord said it did not know.'],
    ['scope', 'We heard from parents and staff.'],
    ['claim', 'We heard from parents that letters went astray.'],
    ['claim', 'The watchdog found "serious gaps" in records and said targets were not met.'],
    ['claim', 'Governors asked why numbers had dipped, and the head replied that two classes had closed.'],
    ['claim', 'We visited on a Sunday and the hall was cold.'],
    ['claim', 'The target was missed in every quarter.'],
    ['claim', 'Two residents said they would prefer a later lunch.'],
    ['claim', 'The council apologised to tenants but insisted that the lifts were safe.'],
    ['claim', 'The board was ordered to act after inspectors found that doors were left open.'],
    ['claim', 'The panel oversees visits well.'],
    ['definition', 'It regulates and inspects nurseries.'],
    ['definition', 'The ombudsman looks into complaints about landlords.'],
    ['definition', 'The standard is two working days.'],
    ['announcement', 'The trust did not respond to a request for comment.'],
    ['announcement', 'The report comes after a visit in March.'],
    ['announcement', 'The matter was deferred to the June meeting.'],
    ['courtesy', 'The company has apologised to the family.'],
    ['scope', 'Before the inspection we reviewed what the home had sent us.'],
    ['scope', 'The inspectors read a sample of plans.'],
    ['plan', 'The owners have vowed to mend the roof.'],
    ['recommendation', 'If a rider falls, do not move them.'],
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
    ['label', 'Present: Cllrs Ash (Chair), Birch and the Clerk.'],
    ['label', 'Sound management of contracts.'],
    ['label', 'The quality of notes that are kept of visits.'],
    ['label', 'Inspection findings 17.'],
    ['label', 'Council told to mend leaking roofs'],
    ['claim', 'Notes that are kept of visits vary.'],
    ['claim', 'Care leavers in the town benefit from sound advice.'],
    ['claim', 'What matters is kindness.'],
    ['claim', 'Fewer than one in ten repairs fail.'],
    ['recommendation', 'Clerk to write to Highways.'],
    ['recommendation', 'If the alarm sounds, leave by the nearest exit.'],
    ['recommendation', 'R2 Offer more visits in the evening.'],
    ['recommendation', 'Do not wait until the morning.'],
    ['recommendation', 'Next steps: embed the new timetable.'],
    ['claim', 'To be fair, the wardens know their patch.'],
    ['claim', 'Wardens work closely to keep tenants safe.'],
    ['question', 'Councillor Ash sought clarification on the cost.'],
    ['question', 'Mr Birch wanted to know whether the lift had been serviced.'],
    ['claim', 'Tenants were asked how they were, and few were content.'],
    ['announcement', 'The report was received and noted.'],
    ['announcement', 'That the contract be let for three years.'],
    ['announcement', 'The Chair invited comments from the floor.'],
    ['announcement', 'Parking on Elm Road was raised again.'],
    ['claim', 'Concerns about parking were raised.'],
    ['announcement', 'Copies are available from the library.'],
    ['claim', 'Advice is available at all levels of need.'],
    ['recommendation', 'Sign up to our newsletter.'],
    ['courtesy', 'We are sorry for the distress caused.'],
    ['claim', 'Tenants are proud of their gardens and they value the wardens.'],
    ['scope', 'We also reviewed policies and a sample of orders.'],
    ['claim', 'We tested 20 orders, and in seven of them no quote was on file.'],
    ['scope', 'The review did not cover grants.'],
    ['scope', 'This chapter describes housing in the borough.'],
    ['scope', 'The service has 22 on-call stations.'],
    ['claim', 'The service has too few stations.'],
    ['scope', 'Section 11 lists the powers of the panel.'],
    ['definition', 'Damp is a persistent condition in which walls hold water.'],
    ['definition', 'The Complaints Officer is responsible for logging each letter.'],
    ['definition', 'You are entitled to 25 days of leave.'],
    ['claim', 'You told us that you feel safe.'],
    ['claim', 'Your wardens keep the stairs clean.'],
    ['plan', 'Our plan is to offer lessons on Saturdays.'],
    ['plan', 'The warden replied that the lift would be mended by June.'],
    ['recommendation', 'One tenant felt that the rota should be put up in the hall.'],
    ['claim', 'The warden replied that the lift was mended in June.'],
    ['claim', 'The warden accepted that it would be hard, but felt that tenants were with her.'],
    ['claim', 'Repairs are down from 61 to 17, and we hope to be rid of them.'],
    ['claim', 'Mr Birch welcomed the plan but was concerned about the cost.'],
    ['claim', 'The panel is open to challenge.'],
    ['label', 'The oversight of tenants who are away, and of the lets in their absence.'],
    ['claim', 'Orders are supported by plans to keep tenants safe.'],
    ['claim', 'Rent books are requested at random.'],
    ['recommendation', 'Wardens are requested to lock the gate.'],
    ['plan', 'The cheapest option would cost £40,000 a year.'],
    ['scope', 'The working group met four times between May and July 2024.'],
    ['claim', 'The working group met rarely.'],
    ['scope', 'The committee took evidence from tenants.'],
    ['claim', 'The committee took evidence from tenants, and most of it was poor.'],
    ['announcement', 'The Leader is asked to reply by 3 May.'],
    ['question', 'The Board asks the Minister when the roof will be mended.'],
    ['definition', 'The checks are set out in the Gas Safety Regulations 1998.'],
    ['claim', 'The Council received 412 complaints in 2023/24 and upheld 88.'],
    ['announcement', 'The Council received the annual report.'],
    ['claim', 'The clerk undertook to look into it, adding that letters had gone astray.'],
    ['announcement', 'Evidence shows an exceptional standard.'],
    ['courtesy', 'The manager said: “I could not be prouder of everyone.”'],
    ['claim', 'I am immensely proud that tenants are safer.'],
    ['announcement', 'Anyone who would like a plot can apply to the clerk.'],
    ['claim', 'A lack of keys means a long wait at the gate.'],
    ['definition', 'Hearing loss means a loss of 40 decibels in both ears.'],
    ['claim', 'Leaks are mended at once; this may include a night visit.'],
    ['claim', 'Inspectors considered that the wardens were kind.'],
    ['scope', 'Inspectors considered the minutes of the last three meetings.'],
    ['announcement', 'The Chief Accountant presented options for the reserve.'],
    ['plan', 'The landlord undertook to write to each tenant.'],
    ['claim', 'The landlord undertook to mend the roof but has not done so.'],
    ['plan', 'The provider told us it would open a second hall in May.'],
    ['claim', 'Guests told us they would recommend the hall.'],
    ['scope', 'Since my last report I have visited both halls.'],
    ['announcement', 'I have asked officers for a plan of the drains.'],
    ['claim', 'I have asked for the plan twice and it has not come.'],
    ['courtesy', 'I place on record my thanks to the wardens.'],
    ['courtesy', 'It gives me pleasure to introduce this account.'],
    ['scope', 'Figures are for 1 April to 30 September.'],
    ['claim', 'Figures are poor.'],
    ['scope', 'This audit was included in the 2024/25 plan.'],
    ['scope', 'The village has an older population than its neighbours.'],
    ['claim', 'Attendance was 93.1% across the 346 pupils on roll.'],
    ['definition', 'The form need not be signed.'],
    ['definition', 'A deposit is not normally required.'],
    ['definition', 'Dyslexia is a common condition in which reading is hard.'],
    ['claim', 'The hall is a house in which children feel safe.'],
    ['scope', "Rowan is not the child's real name."],
    ['claim', 'Her real name was given to the press.'],
    ['definition', 'The resident is an assured tenant of a two-bedroom flat.'],
    ['claim', 'The resident is an unhappy tenant.'],
    ['recommendation', 'The landlord is ordered to pay £700 within four weeks.'],
    ['claim', 'Tenants are directed to the right warden.'],
    ['label', "Tenants' Scrutiny Panel, 9 July 2026 (the town and its people are invented.)"],
    ['label', "Tenants' Scrutiny Panel, 9 July 2026."],
    ['claim', "Tenants' views (as told to wardens) carry weight."],
  ])('%s: %s', (role, prose) => {
    expect(roles(prose)).toEqual([role]);
  });

  it('goes by the section where its heading says what it holds', () => {
    expect(roles('Supervision is monthly.', 'definition')).toEqual(['definition']);
    expect(roles('Better recording of visits.', 'recommendation')).toEqual(['recommendation']);
    expect(roles('Supervision is monthly.', 'recommendation', 'list-item')).toEqual(['recommendation']);
    expect(roles('Supervision is poor.', 'recommendation')).toEqual(['claim']);
  });

  it('reads a numbered paragraph behind the recommendations for what it says', () => {
    const text = 'Supervision is poor. Records have been lost. Wardens should sign each entry.';
    expect(roles(text, 'recommendation', 'list-item')).toEqual(['claim', 'claim', 'recommendation']);
    expect(roles('Record each visit. A log is kept at the gate.', 'recommendation', 'list-item')).toEqual([
      'recommendation',
      'recommendation',
    ]);
  });

  it('takes nothing in a heading, cell or caption for a claim', () => {
    for (const kind of ['heading', 'table-cell', 'caption', 'footnote'] as const)
      expect(roles('Supervision is poor.', 'finding', kind)).toEqual(['label']);
  });

  it('takes a plain statement next to a duty for one of how things are meant to work', () => {
    expect(roles('You must carry an alarm. Alarms are issued to all wardens.')).toEqual(['definition', 'definition']);
    expect(roles('You must carry an alarm. Alarms have failed twice.')).toEqual(['definition', 'claim']);
    expect(roles('Alarms are issued to all wardens.')).toEqual(['claim']);
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
    [['Improvement plan, quarter 3'], 'finding'],
    [['Improvement plan, 2026 to 2028'], 'plan'],
    [['Supporting documents'], 'reference'],
  ])('%j: %s', (headings, role) => {
    expect(sectionRole(headings)).toBe(role);
  });
});
