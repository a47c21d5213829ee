import { describe, expect, it } from 'vitest';
import { growth } from '../testing/growth.js';
import { readBand, sayBand } from './band.js';
import { Block } from './block.js';
import { declareScale, joinScales, type DeclaredScale } from './scale.js';
import { declaredBands } from './declared-bands.js';
import { compileScale, isDefined, scaleUses } from './scale-use.js';

function scale(bands: Readonly<Record<string, string>>): DeclaredScale {
  const entries = Object.entries(bands).map(([words, band]) => ({ words: words.split('|'), band: readBand(band) }));
  return declareScale({ name: 'a scale', status: 'declared', source: 'a test', entries });
}

const own = scale({
  'almost all|nearly all': 'more than 90%',
  most: '75% to 90%',
  'a majority': '50% to 74%',
  few: 'up to 15%',
  likely: '55% to 75%',
});

function block(prose: string): Block {
  return new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
}

function uses(prose: string): string[] {
  const read = block(prose);
  return scaleUses(read, compileScale(own)).map(({ reach }) => read.text(...reach));
}

describe('a word of a scale', () => {
  it.each([
    ['Most schools have a plan.', ['Most schools']],
    ['In most of the large schools it works.', ['In most of the large schools']],
    ['Most young children thrive, and almost all settle.', ['Most young children', 'almost all']],
    ['The majority of plans are clear.', ['The majority of plans']],
    ['Nearly all were seen.', ['Nearly all']],
    ['Few visits were late; most were not.', ['Few visits', 'most']],
    ['Most (62%) agreed.', ['Most']],
    ['Delay is likely.', ['likely']],
  ])('is one where it tells a share: %s', (prose, expected) => {
    expect(uses(prose)).toEqual(expected);
  });

  it.each([
    'The most recent inspections were good.',
    'Most recent inspections were good.',
    'They protect the most vulnerable children.',
    'What matters most is trust.',
    'A few visits were late.',
    'Very few visits were late.',
    'The last few visits were late.',
    'The vast majority of plans are clear.',
    'It was a majority decision.',
    'They live in the 10% most deprived areas.',
    'Pupils of minority ethnic groups do well.',
    'Most of the time it works.',
    'Some schools have a plan.',
  ])('is none elsewhere: %s', (prose) => {
    expect(uses(prose)).toEqual([]);
  });

  it('covers a phrase around it, not a longer word or what stands beside', () => {
    const read = block('In most schools plans are timely.');
    const found = scaleUses(read, compileScale(own));
    expect(isDefined(found, 1, 2)).toBe(true);
    expect(isDefined(found, 0, 3)).toBe(true);
    expect(isDefined(found, 2, 3)).toBe(false);
    expect(isDefined(found, 5, 6)).toBe(false);
  });

  it('means what the first of two joined scales says, whatever the second does', () => {
    const both = joinScales(scale({ most: 'more than 60%' }), own);
    const say = (words: string): string => sayBand(both.bandOf(words)?.entry.band);
    expect([say('Most'), say('the majority'), say('a few')]).toEqual(['more than 60%', '50% to 74%', 'no figure given']);
    expect(both.bandOf('a few')).toBeUndefined();
    expect(both.bandOf('majority')?.scale).toBe(own);
  });
});

describe('an endless sentence', () => {
  it.each(['most schools and ', 'most (', 'few ', 'most means 75% to ', 'most: 75% ; ', 'almost all (over 90%), '])(
    'of `%s` takes time by its length',
    (piece) => {
      const work = (length: number): void => {
        const read = block(piece.repeat(Math.ceil(length / piece.length)));
        const found = scaleUses(read, compileScale(own));
        for (const { first, last } of found) isDefined(found, first, last);
        declaredBands(read);
      };
      expect(growth(work)).toBeLessThan(45);
    },
  );
});
