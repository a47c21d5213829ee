import { describe, expect, it } from 'vitest';
import { isInBand, scaleWord } from '../language/index.js';
import { declarableScales, knownScales } from './scales.js';
import { sayOrigin, timeLimits } from './time-limits.js';

describe.each(knownScales)('$id', ({ entries, source, status, bandOf }) => {
  it('gives each word one band, with its ends the right way round', () => {
    const words = entries.flatMap((entry) => entry.words.map(scaleWord));
    expect(words).toEqual([...new Set(words)]);
    for (const { words: alternatives, band } of entries) {
      for (const word of alternatives) expect(bandOf(word)?.entry.band).toBe(band);
      if (!band) continue;
      expect(band.low.at).toBeLessThanOrEqual(band.high.at);
      expect(isInBand((band.low.at + band.high.at) / 2, band)).toBe(true);
    }
  });

  it('names where it comes from, and says so where nobody read that', () => {
    expect(source).not.toBe('');
    expect(source.endsWith('not opened')).toBe(status === 'unverified');
  });
});

describe('a band as published', () => {
  const holding = (id: string, share: number): string[] =>
    (knownScales.find((scale) => scale.id === id)?.entries ?? [])
      .filter(({ band }) => band && isInBand(share, band))
      .flatMap(({ words }) => words);

  it('may share its end with the next, leave a gap, or lie in another', () => {
    expect(holding('education-scotland', 15)).toEqual(['less than half', 'few']);
    expect(holding('education-scotland', 0)).toEqual([]);
    expect(holding('education-scotland', 50)).toEqual(['majority']);
    expect(holding('phia-2025', 22)).toEqual([]);
    expect(holding('estyn', 95)).toEqual(['most', 'many', 'a majority']);
    expect(holding('eu-smpc', 0.05)).toEqual(['rare']);
  });

  it('may give no number at all', () => {
    expect(knownScales.find(({ id }) => id === 'estyn')?.bandOf('nearly all')).toMatchObject({ entry: { band: undefined } });
  });
});

it('lets only words be declared, not the grades of a score', () => {
  expect(knownScales.filter((scale) => !declarableScales.includes(scale)).map(({ kind }) => kind)).toEqual(['rating']);
});

it('keeps the limits of England and Wales apart, and says which nobody verified', () => {
  expect(timeLimits.filter(({ matter }) => matter === 'first core group').map(sayOrigin)).toEqual([
    'Wales: Wales Safeguarding Procedures c3p2 p13',
    'England: Working Together, not verified',
  ]);
});
