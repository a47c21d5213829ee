import { describe, expect, it } from 'vitest';
import { sayBand } from './band.js';
import { Block, type BlockContext, type BlockKind } from './block.js';
import { declaredBands } from './declared-bands.js';

function declared(prose: string, kind: BlockKind = 'paragraph', context: Partial<BlockContext> = {}): string[] {
  const block = new Block({ kind, prose, context: { section: 'finding', quoted: false, ...context } });
  return declaredBands(block).map(({ word, band }) => `${word}: ${sayBand(band)}`);
}

describe('a report that says what its words mean', () => {
  it.each([
    ['In this report, ‘most’ means 75% to 90%.', ['most: 75% to 90%']],
    ['In this report "almost all" means more than 90 per cent of schools.', ['almost all: more than 90%']],
    ['Where we say most, we mean 75% or more.', ['most: 75% or more']],
    ['We use ‘few’ for up to 15% of the settings.', ['few: up to 15%']],
    ['The majority is used to describe 50% to 74%.', ['majority: 50% to 74%']],
    [
      '‘Almost all’ means over 90%, ‘most’ 75% to 90% and ‘few’ up to 15%.',
      ['almost all: more than 90%', 'most: 75% to 90%', 'few: up to 15%'],
    ],
    [
      'The following terms are used: almost all (over 90%), most (75%-90%), a majority (50%-74%), less than half (15%-49%) and few (up to 15%).',
      ['almost all: more than 90%', 'most: 75% to 90%', 'majority: 50% to 74%', 'less than half: 15% to 49%', 'few: up to 15%'],
    ],
    ['almost all = more than 90%; most = 75–90%; half = 50%', ['almost all: more than 90%', 'most: 75% to 90%', 'half: 50%']],
  ])('%s', (prose, expected) => {
    expect(declared(prose)).toEqual(expected);
  });

  it.each([
    ['most: 75–90%', ['most: 75% to 90%']],
    ['Almost all – over 90% of children', ['almost all: more than 90%']],
    ['A small number (less than 10%)', ['small number: less than 10%']],
  ])('in a list: %s', (prose, expected) => {
    expect(declared(prose, 'list-item')).toEqual(expected);
  });

  it('in a table, from the row’s first cell and the band beside it', () => {
    expect(declared('75% to 90%', 'table-cell', { row: 'Most', column: 'Percentage' })).toEqual(['most: 75% to 90%']);
    expect(declared('Over 90%', 'table-cell', { row: 'Almost all / nearly all' })).toEqual([
      'almost all: more than 90%',
      'nearly all: more than 90%',
    ]);
    expect(declared('50%', 'table-cell', { row: 'Half' })).toEqual(['half: 50%']);
  });
});

describe('a figure that only goes with a word', () => {
  it.each([
    'Most schools (82%) had a plan.',
    'Most (82%) had a plan.',
    'Most plans are for 75% to 90% of the hours asked for.',
    'This means that most (75% to 90%) attend.',
    'In terms of attendance, most (75% to 90%) do well, and few (up to 15%) do not.',
    'The majority, 62%, is satisfied.',
    'Some 75% to 90% of parents replied.',
    'Many are between 75% and 90% complete.',
    'The target: 75–90%.',
    'The word most is used often; 80% agreed.',
  ])('declares nothing: %s', (prose) => {
    expect(declared(prose)).toEqual([]);
  });

  it('declares nothing in a quotation', () => {
    expect(declared('In this report, ‘most’ means 75% to 90%.', 'paragraph', { quoted: true })).toEqual([]);
  });

  it('declares nothing in an item or a table of results', () => {
    expect(declared('Attendance: 75–90%', 'list-item')).toEqual([]);
    expect(declared('Most: 82%', 'list-item')).toEqual([]);
    expect(declared('82%', 'table-cell', { row: 'Most' })).toEqual([]);
    expect(declared('75% to 90%', 'table-cell', { row: 'Attendance' })).toEqual([]);
    expect(declared('75% to 90%', 'table-cell', { row: 'Most', header: true })).toEqual([]);
  });
});
