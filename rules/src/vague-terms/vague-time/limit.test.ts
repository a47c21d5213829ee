import { describe, expect, it } from 'vitest';
import { timeLimits } from '../../data/time-limits.js';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import { matterWords } from './matters.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: rule.severity, options: {} }]);

function reports(prose: string) {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  return run(block).findings.map(({ report }) => report);
}
const question = (prose: string): string | undefined => reports(prose)[0]?.question;

describe('the question about timely work', () => {
  it.each([
    [
      'Assessments of children in need are not completed in a timely way.',
      '45 working days from referral for a child and family assessment (England: Working Together 2018 para 82, 2023, relayed only)',
    ],
    ['Timely initial health assessments are rare.', 'for an initial health assessment (England: statutory guidance 2015, not verified)'],
    [
      'Final EHC plans are issued promptly.',
      '20 weeks from the request for a final education, health and care plan (England: SI 2014/1530 reg 13(2))',
    ],
    ['Care proceedings are concluded quickly.', '26 weeks from the issue of the application'],
    ['Visits are late, but placement visits are timely.', '1 week from the start of the placement'],
    ['Action on return home interviews is slow.', 'against 72 hours from the child’s return'],
  ])('names the limit that applies: %s', (prose, limit) => {
    expect(question(prose)).toContain(limit);
  });

  it('keeps England and Wales apart', () => {
    expect(question('Core group meetings are timely.')).toContain(
      'for a first core group (Wales: Wales Safeguarding Procedures c3p2 p13; England: Working Together, not verified)',
    );
    expect(question('Review conferences are not held promptly.')).toMatch(
      /3 months from [^(]+\(Wales: [^)]+; England: [^)]+, not verified\), or 6 months/u,
    );
  });

  it.each([
    'Risk assessments are timely.',
    'Assessments are not completed in a timely way.',
    'Older people and their carers receive timely assessments.',
    'Assessments of bids are not timely.',
    'Carer’s assessments are not timely.',
    'The assessment team responds promptly.',
    'Care Act assessments are completed in a timely way.',
    'Repairs are carried out promptly.',
    'Children receive a prompt assessment of their health needs.',
    'Some children step down from child protection planning too early.',
    'Core groups for these children are cancelled at short notice.',
    'The school quickly identified priorities for its personal education plans.',
    'Assessments vary in depth; letters are sent promptly.',
  ])('names none where none is known for the matter: %s', (prose) => {
    expect(question(prose)).toBe('Within how many days, and in how many of how many cases?');
  });

  it('takes the matter nearest to the words', () => {
    expect(question('Assessments lead to personal education plans that are not timely.')).toContain('personal education plan');
  });
});

describe('the blanks that fixes leave', () => {
  const offered = (prose: string): (string | undefined)[] =>
    reports(prose).flatMap(({ fixes = [] }) => fixes.map(({ edits }) => edits[0]?.text));

  it('begin with one for any limit, and go on to those that are known for the matter, always as blanks', () => {
    expect(offered('Families wait, since assessments are not completed in a timely way.')).toEqual([
      'within ‹time limit›',
      'within ‹time limit: 45 working days›',
    ]);
    expect(offered('Review conferences are held in a timely way.')).toEqual([
      'within ‹time limit›',
      'within ‹time limit: 3 months›',
      'within ‹time limit: 6 months›',
    ]);
    expect(offered('Repairs are done in a timely way.')).toEqual(['within ‹time limit›']);
  });

  it('say where a limit comes from and how far that can be trusted', () => {
    const [report] = reports('Personal education plans are written in a timely way.');
    expect(report?.fixes?.map(({ title }) => title)).toEqual([
      'Replace `in a timely way` by `within ‹time limit›`',
      'Replace `in a timely way` by `within ‹time limit: 10 working days›` (personal education plan, England: guidance February 2018, not verified: check it)',
    ]);
  });
});

it('knows every matter by its name in the table of limits', () => {
  const named = new Set(timeLimits.map(({ matter }) => matter));
  expect(matterWords.flatMap(({ matters }) => matters).filter((matter) => !named.has(matter))).toEqual([]);
});
