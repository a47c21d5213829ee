import { describe, expect, it } from 'vitest';
import { snippetsOf } from './snippet.js';

const of = (...texts: string[]): (string | undefined)[] => snippetsOf(texts.map((text) => ({ text })));

describe('the snippet of an edit', () => {
  it.each([
    ['‹n› of ‹N›', '${1:‹n›} of ${2:‹N›}$0'],
    [' (from ‹n› at ‹date› to ‹n› at ‹date›)', ' (from ${1:‹n›} at ${2:‹date›} to ${3:‹n›} at ${4:‹date›})$0'],
    ['{a} costs $5 \\ ‹n›', '{a\\} costs \\$5 \\\\ ${1:‹n›}$0'],
    ['‹£ or $ {x}›', '${1:‹£ or \\$ {x\\}›}$0'],
    ['<!-- ‹reason› -->\n\n', '<!-- ${1:‹reason›} -->$0\n\n'],
  ])('%j is %j', (text, snippet) => {
    expect(of(text)).toEqual([snippet]);
  });

  it.each(['E8', '', '‹ not closed', '‹over\nlines›'])('of %j is none', (text) => {
    expect(of(text)).toEqual([undefined]);
  });

  it('counts its blanks through all edits, and ends behind the last that has any', () => {
    expect(of('‹n›', 'plain', ' of ‹N›', '')).toEqual(['${1:‹n›}', undefined, ' of ${2:‹N›}$0', undefined]);
  });
});
