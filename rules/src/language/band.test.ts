import { describe, expect, it } from 'vitest';
import { isInBand, readBand, sayBand } from './band.js';

describe('a band', () => {
  it.each([
    ['75% to 90%', '75% to 90%'],
    ['75-90%', '75% to 90%'],
    ['75–90 per cent', '75% to 90%'],
    ['between 75 percent and 90 percent', '75% to 90%'],
    ['more than 90%', 'more than 90%'],
    ['>90%', 'more than 90%'],
    ['91% or more', '91% or more'],
    ['60%+', '60% or more'],
    ['at least 60%', '60% or more'],
    ['up to 15%', 'up to 15%'],
    ['15% or fewer', 'up to 15%'],
    ['less than 20%', 'less than 20%'],
    ['over 75% but less than 90%', 'more than 75%, less than 90%'],
    ['at least 1%, less than 10%', '1% to less than 10%'],
    ['more than 75% and up to 90%', 'more than 75%, up to 90%'],
    ['exactly 50%', '50%'],
    ['0.1% to 1%', '0.1% to 1%'],
  ])('is read from `%s` and said as `%s`', (text, said) => {
    const band = readBand(text);
    expect(band && sayBand(band)).toBe(said);
  });

  it.each([
    '',
    'most',
    'about 50%',
    '90% to 75%',
    '75% to 190%',
    '75 to 90',
    '12 of 40 (30%)',
    '75% to 90% to 95%',
    'more than 90% of 120%',
  ])('is not read from `%s`', (text) => {
    expect(readBand(text)).toBeUndefined();
  });

  it('needs no sign where it can mean nothing else', () => {
    expect(readBand('75-90', false)).toEqual(readBand('75% to 90%'));
  });

  it('holds its inclusive ends, not its open ones, and shares that round into it', () => {
    const most = readBand('75% to 90%')!;
    expect([74.4, 74.6, 75, 90, 90.4, 91].map((share) => isInBand(share, most))).toEqual([false, true, true, true, true, false]);
    const nearlyAll = readBand('more than 90%')!;
    expect([89.9, 90, 90.4, 91, 100].map((share) => isInBand(share, nearlyAll))).toEqual([false, false, true, true, true]);
  });

  it('says when there is none', () => {
    expect(sayBand(undefined)).toBe('no figure given');
  });
});
