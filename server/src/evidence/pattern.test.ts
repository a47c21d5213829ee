import { describe, expect, it } from 'vitest';
import { growth } from '../../../rules/src/testing/growth.js';
import { compilePattern } from './pattern.js';

const compiled = (expression: string): RegExp => {
  const result = compilePattern(expression);
  if ('problem' in result) throw new Error(result.problem);
  return result.pattern;
};
const idsIn = (expression: string, text: string) => Array.from(text.matchAll(compiled(expression)), ({ groups }) => groups?.['id']);

describe('a style of citation', () => {
  it.each([
    [String.raw`<<(?<id>[A-Z]+-\d+)>>`, 'Seen <<AB-12>> and <<C-3>>.', ['AB-12', 'C-3']],
    [String.raw`\[Ref:\s*(?<id>[A-Z]+\d+)(?:,\s*p\.?\s*\d+)?\]`, '[Ref: E12, p. 4] [Ref:E3]', ['E12', 'E3']],
    [String.raw`(?<!\w)(?:Exhibit|Doc\.|D) (?<id>\d{1,4}[a-z]?)\b`, 'Exhibit 12a, Doc. 7, D 3, Rod 4', ['12a', '7', '3']],
    [String.raw`(?<id>\p{Lu}{2}/\d+)`, 'ÄÖ/12', ['ÄÖ/12']],
    [String.raw`.*?(?<id>E\d+)`, 'as in E3', ['E3']],
    ['«(?<id>[^»]+)»', '«E 3»', ['E 3']],
  ])('%s finds its ids', (expression, text, ids) => {
    expect(idsIn(expression, text)).toEqual(ids);
  });

  it('is read anew from its beginning by everybody who copies it', () => {
    expect(compiled('(?<id>E1)').flags).toBe('gu');
  });
});

describe('what is refused', () => {
  it.each([
    ['(?<id>E[)', /^is not a regular expression: .+/],
    [String.raw`E\d+`, /^lacks a group/],
    [String.raw`(?<nr>E\d+)`, /^lacks a group/],
    [String.raw`(?<id>\d*)`, /^fits where nothing stands/],
    [String.raw`(?<id>(?:E\d+)+)x`, /^repeats a group/],
    [String.raw`(?<id>(?:a|a)*)x`, /^repeats a group/],
    [String.raw`(?<id>(?:a?){30}a{30})`, /^repeats a group/],
    [String.raw`(?<id>E\d+)(?=(?:x+)+y)`, /^repeats a group/],
    [String.raw`(?<a>.)(?<id>\d)\k<a>`, /^refers back/],
    [String.raw`(?<id>\d+)-\2?(x)`, /^refers back/],
    [String.raw`(?<id>\w*\w*\w*)x`, /^can be read in so many ways/],
    [String.raw`.*.*(?<id>\d+)x`, /^can be read in so many ways/],
    [`(?<id>${'(?:a|a)'.repeat(20)})x`, /^can be read in so many ways/],
    [`(?<id>${'a?'.repeat(30)}${'a'.repeat(30)})`, /^can be read in so many ways/],
    [String.raw`(?<id>E\d{1,999999})`, /^can be read in so many ways/],
  ])('%s', (expression, problem) => {
    expect(compilePattern(expression)).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});

it.each([
  [String.raw`\s+(?<id>\d+)\s+x`, ' ', '1'],
  [String.raw`.*(?<id>\d+)x`, '1', '1'],
  [String.raw`(?<id>[A-Z]+-\d+)\]`, 'A', '1'],
  [String.raw`(?<id>[\w-]+\d)\]`, '1', '-'],
])('%s takes time in proportion to the length of a text that leads it on', (expression, one, other) => {
  // A run without an end would be followed to the end of the text from each of its places.
  const pattern = compiled(expression);
  expect(growth((length) => [...(one.repeat(length / 8) + other.repeat(length / 8)).matchAll(pattern)])).toBeLessThan(45);
});
