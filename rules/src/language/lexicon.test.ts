import { expect, test } from 'vitest';
import { PhraseMatcher } from './lexicon.js';
import { tokenize } from './tokens.js';

function found(phrase: string, prose: string): string[] {
  const matcher = new PhraseMatcher<string>();
  matcher.add(phrase, phrase);
  const tokens = tokenize(prose);
  const hits: string[] = [];
  matcher.match(tokens, 0, tokens.count, (_, first, last) => hits.push(prose.slice(tokens.starts[first], tokens.ends[last - 1])));
  return hits;
}

test.each([
  ['some', 'Some and some others', ['Some', 'some']],
  ['a number of', 'A number\nof plans', ['A number\nof']],
  ['in a|the timely way', 'in the timely way, in a timely way', ['in the timely way', 'in a timely way']],
  [
    'right help at the? right time',
    'right help at right time; right help at the right time',
    ['right help at right time', 'right help at the right time'],
  ],
  ['as * as possible', 'as swiftly as possible; as possible', ['as swiftly as possible']],
  ["children's", 'The children’s plans', ['children’s']],
  ['not all', 'not, all', []],
])('%s in "%s"', (phrase, prose, expected) => {
  expect(found(phrase, prose)).toEqual(expected);
});

test('a phrase may be added after others were looked for', () => {
  const matcher = new PhraseMatcher<string>();
  matcher.add('a number', 'first');
  const tokens = tokenize('a number of plans');
  const hits = (): string[] => {
    const payloads: string[] = [];
    matcher.match(tokens, 0, tokens.count, (payload) => payloads.push(payload));
    return payloads;
  };
  expect(hits()).toEqual(['first']);
  matcher.add('a number of', 'second');
  matcher.add('a * of', 'third');
  expect(hits()).toEqual(['first', 'second', 'third']);
});
