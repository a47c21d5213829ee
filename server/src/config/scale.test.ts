import { describe, expect, it } from 'vitest';
import { sayBand } from 'retext-substantiate/language';
import { readConfig } from './read.js';

const read = (text: string) => {
  const { config, problems } = readConfig(text, 'substantiate.yaml', []);
  const { scale } = config;
  return {
    scale: scale && { name: scale.name, source: scale.source, status: scale.status },
    say: (words: string) => scale?.bandOf(words) && sayBand(scale.bandOf(words)?.entry.band),
    problems: problems.map(({ message, path, span }) => `${path}: ${message} @ ${text.slice(span.start, span.end)}`),
  };
};

describe('a scale named in the config', () => {
  it('gives its words their bands', () => {
    const { scale, say, problems } = read('scale: education-scotland');
    expect(problems).toEqual([]);
    expect(scale).toMatchObject({ name: 'the scale of Education Scotland', status: 'verified' });
    expect([say('Most'), say('the majority'), say('some')]).toEqual(['75% to 90%', '50% to 74%', undefined]);
  });

  it('may be one that nobody verified, and says so', () => {
    expect(read('scale: estyn').scale?.status).toBe('unverified');
  });

  it.each([
    ['scale: education-scotlnd', 'There is no scale `education-scotlnd`: did you mean `education-scotland`? @ education-scotlnd'],
    ['scale: cqc-la-rating', '`cqc-la-rating` grades a score and defines no words; choose `education-scotland`,'],
    ['scale: zzzzzzzzzzzz', 'There is no scale `zzzzzzzzzzzz`; choose `education-scotland`,'],
    ['scale: [estyn]', '`scale` must be the name of a scale, or a map with `bands`, not a list @ [estyn]'],
    ['scale: 5', '`scale` must be the name of a scale, or a map with `bands`, not `5` @ 5'],
  ])('is told to be wrong: %s', (text, problem) => {
    const { scale, problems } = read(text);
    expect(scale).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`substantiate.yaml: ${problem}`);
  });
});

describe('a scale written out in the config', () => {
  it('is read in plain words', () => {
    const { scale, say, problems } = read(
      [
        'scale:',
        '  name: our quality framework',
        '  source: Quality framework 2024, annex B',
        '  bands:',
        '    Almost all: more than 90%',
        '    most: 75-90%',
        '    a majority: 50 to 74',
        '    few: up to 15%',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(scale).toEqual({ name: 'our quality framework', source: 'Quality framework 2024, annex B', status: 'declared' });
    expect(['almost all', 'most', 'the majority', 'few', 'a few'].map(say)).toEqual([
      'more than 90%',
      '75% to 90%',
      '50% to 74%',
      'up to 15%',
      undefined,
    ]);
  });

  it('loses only the entry that is wrong', () => {
    const { say, problems } = read('scale:\n  bands:\n    most: a lot\n    few: up to 15%\n    half: 50\n    1: 5%');
    expect(problems).toEqual([
      'substantiate.yaml: `scale.bands.most` must be a share such as `75-90%`, `more than 90%` or `up to 15%`, not `a lot` @ a lot',
      'substantiate.yaml: `scale.bands.half` must be a share such as `75-90%`, `more than 90%` or `up to 15%`, not `50` @ 50',
      'substantiate.yaml: `1` is no word that a report could use @ 1',
    ]);
    expect([say('most'), say('few')]).toEqual([undefined, 'up to 15%']);
  });

  it.each([
    ['scale:\n  name: ours', '`scale` lacks `bands`'],
    ['scale:\n  bands: {}', '`scale.bands` gives no word a share'],
    ['scale:\n  band: { most: 75-90% }\n  bands: { few: 0-15% }', '`scale` has no key `band`: did you mean `bands`? @ band'],
    ['scale:\n  bands: { most: 90-75% }', '`scale.bands.most` must be a share'],
    [
      'scale:\n  bands: { a majority: 50-74%, The Majority: 51-74% }',
      '`scale.bands` holds `majority` twice; leave one of them @ The Majority',
    ],
  ])('is told to be wrong: %j', (text, problem) => {
    expect(read(text).problems[0]).toContain(problem);
  });
});
