import { Block } from 'retext-substantiate/language';
import { expect, test, vi } from 'vitest';
import { fingerprintOf } from './fingerprint.js';

function blockOf(prose: string): Block {
  return new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
}

test('reads no more than the flagged words and their neighbours, however long the sentence', () => {
  const prose = `${'word '.repeat(5_000)}some ${'word '.repeat(5_000)}`;
  const block = blockOf(prose);
  const start = prose.indexOf('some');
  const lower = vi.spyOn(block.tokens, 'lower');
  const name = fingerprintOf('vague', block, { start, end: start + 4 });
  expect(lower).toHaveBeenCalledTimes(7);
  expect(name).toBe(fingerprintOf('vague', blockOf('word word word some word word word'), { start: 15, end: 19 }));
});

test('takes no neighbour from another sentence', () => {
  const name = fingerprintOf('vague', blockOf('Some came.'), { start: 0, end: 4 });
  expect(fingerprintOf('vague', blockOf('Nobody left. Some came. All was well.'), { start: 13, end: 17 })).toBe(name);
});
