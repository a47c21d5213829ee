import { describe, expect, it } from 'vitest';
import { createEngine } from './index.js';
import type { Format } from './types.js';

const engine = createEngine({ rules: [], knownRules: new Set(), docsUrl: () => '' });

/** What stands around the `¦` of a text. */
function around(marked: string, format: Format = 'markdown'): [string, string] | undefined {
  const found = engine.open(marked.replace('¦', ''), { format }).proseAt(marked.indexOf('¦'));
  return found && [found.before, found.after];
}

describe('proseAt', () => {
  it('gives the block on either side of a place', () => {
    expect(around('First.\n\nPlans were late [¦] in March.\n')).toEqual(['Plans were late [', '] in March.']);
    expect(around('- One\n- Two *of* them¦\n')).toEqual(['Two of them', '']);
    expect(around('| a | b |\n| - | - |\n| c | d {¦ |\n')).toEqual(['d {', '']);
    expect(around('Plans &amp; visits¦ were late.')).toEqual(['Plans & visits', ' were late.']);
  });

  it('keeps a blank just typed', () => {
    expect(around('Plans were late [E3; ¦\n\nNext.\n')).toEqual(['Plans were late [E3; ', '']);
    expect(around('Plans were late [E3; ¦\nin March.\n', 'text')).toEqual(['Plans were late [E3; ', '\nin March.']);
  });

  it('is nothing in code, comments, addresses, check boxes and front matter', () => {
    expect(around('```\nlate [¦\n```\n')).toBeUndefined();
    expect(around('Late `[¦]` in March.\n')).toBeUndefined();
    expect(around('Late <!-- [¦ --> in March.\n')).toBeUndefined();
    expect(around('Late ([log](evidence/¦log.md)) in March.\n')).toBeUndefined();
    expect(around('- [¦] to do\n')).toBeUndefined();
    expect(around('---\ndate: [¦\n---\n\nText.\n')).toBeUndefined();
  });

  it('finds its place in text that was edited', () => {
    const document = engine.open('One.\n\nTwo.\n', { format: 'markdown' });
    document.edit([{ start: 9, end: 10, text: ' [E.' }]);
    expect(document.proseAt(11)).toMatchObject({ before: 'Two [', after: 'E.' });
    expect(document.proseAt(document.text.length)).toBeDefined();
  });
});
