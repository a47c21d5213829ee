import { describe, expect, it } from 'vitest';
import { Block } from './block.js';
import { figuresOf } from './figures.js';
import { growth } from '../testing/growth.js';

/** The figures of a text as `kind: words`. */
function figures(prose: string): string[] {
  const block = new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
  return block.sentences.flatMap((sentence) => figuresOf(sentence).map(({ kind, first, last }) => `${kind}: ${block.text(first, last)}`));
}

describe('figuresOf', () => {
  it.each([
    ['Of these, 74% were seen.', ['percentage: 74%']],
    ['About 33 per cent of plans were late.', ['percentage: 33 per cent']],
    ['It rose by 5 percentage points.', ['percentage: 5 percentage points']],
    ['Between 50% and 60% of cases', ['percentage: 50%', 'percentage: 60%']],
    ['In 19 of the 21 cases', ['ratio: 19 of the 21']],
    ['In five of the six teams', ['ratio: five of the six']],
    ['Six out of eight homes', ['ratio: Six out of eight']],
    ['(17 of 40)', ['ratio: 17 of 40']],
    ['One of the 12 plans was late.', ['ratio: One of the 12']],
    ['Twenty-one of forty audits', ['ratio: Twenty-one of forty']],
    ['One in five pupils', ['fraction: One in five']],
    ['Two-thirds of visits and half of calls', ['fraction: Two-thirds', 'fraction: half']],
    ['Just over a third of staff', ['fraction: a third']],
    ['Three quarters were late.', ['fraction: Three quarters']],
    ['The third visit, a third party and half a day', ['ordinal: third', 'ordinal: third']],
    ['The tank was half full.', []],
    ['One half of plans', ['fraction: One half']],
    ['Seven out of every ten homes', ['fraction: Seven out of every ten']],
    ['There were 12 (of 40) files.', ['ratio: 12 (of 40)']],
    ['There were 12 (of late).', ['number: 12']],
    ['On 2024-05-03 and 03.05.2024', ['date: 2024-05-03', 'date: 03.05.2024']],
    ['Pupils in Years 7 to 9 with grades 9 to 4', ['reference: Years 7 to 9', 'reference: grades 9 to 4']],
    ['Platform 2, Bay 3 and ISO 9001', ['reference: Platform 2', 'reference: Bay 3', 'reference: ISO 9001']],
    ['24/7 cover in the Covid-19 years', ['reference: 24/7', 'reference: Covid-19']],
    ['The 0-25 service and people of 65 and over', ['age: 0-25', 'age: 65 and over']],
    ['At half past four, by a two-thirds majority', ['number: four']],
    ['The second half of the year', ['ordinal: second']],
    ['An average of 456 days and 15 working days', ['duration: 456 days', 'duration: 15 working days']],
    ['A six-month review and a 12-month plan', ['duration: 12-month']],
    ['It cost £9million, then £1,204.50 and £2.5 million.', ['money: £9million', 'money: £1,204.50', 'money: £2.5 million']],
    ['A child aged 14 and 16-year-olds', ['age: aged 14', 'age: 16-year-olds']],
    ['Children aged 5 to 11 and under 18', ['age: aged 5 to 11', 'age: under 18']],
    [
      'Under section 47, s47, para 4.12 and regulation 28',
      ['reference: section 47', 'reference: s47', 'reference: para 4.12', 'reference: regulation 28'],
    ],
    ['Key Stage 2 and Year 11 on page 4', ['reference: Stage 2', 'reference: Year 11', 'reference: page 4']],
    ['Form 903, Level 3 and Progress 8 [E12]', ['reference: Form 903', 'reference: Level 3', 'reference: Progress 8', 'reference: E12']],
    ['In 2023-24 and in the last eight months', ['period: 2023-24', 'period: last eight months']],
    ['At 31 March 2024 and in July 2018', ['date: 31 March 2024', 'date: July 2018']],
    ['On 11 and 12 July 2018 and 25/08/2016', ['date: 11 and 12 July 2018', 'date: 25/08/2016']],
    ['The year ending March 2018', ['period: year ending March 2018']],
    ['The Children Act 1989 and the 2010 Regulations', ['reference: 1989', 'reference: 2010']],
    ['It may be that leaders may march on.', []],
    ['One of the best, no one, one another', []],
    ['There were 412 children and five teams.', ['count: 412', 'count: five']],
    ['Caseloads run from 12 to 21.', ['number: 12 to 21']],
    ['Two hundred and six visits', ['count: Two hundred and six']],
    ['The plan [12] says so.', ['reference: 12']],
    ['Some were late (Evidence 12), [EV-013, p4, 2024].', ['reference: 12', 'reference: 013', 'reference: p4', 'reference: 2024']],
    ['14. Leaders act.', ['reference: 14']],
  ])('%s', (prose, expected) => {
    expect(figures(prose)).toEqual(expected);
  });

  it.each(['10 10 10 ', '10 of ', 'one of ', '‹‹‹‹', '((((', 'last 10 ', '1, 2 and ', 'section 4, ', 'aged 5 to ', '10-'])(
    'stays linear on %s',
    (piece) => {
      expect(growth((length) => figures(piece.repeat(Math.ceil(length / piece.length))))).toBeLessThan(45);
    },
  );
});
