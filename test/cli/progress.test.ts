import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Progress } from '../../server/src/cli/progress.js';
import { folderWith, run } from './harness.js';

/** What stands on a terminal line after all that was written to it. */
const lineAfter = (written: string): string => stripVTControlCharacters(written.slice(written.lastIndexOf('\r')));

const shown = async (isTTY: boolean, milliseconds: number): Promise<{ progress: Progress; written: () => string }> => {
  let written = '';
  let time = 0;
  const progress = new Progress({ isTTY, columns: 80, write: (text) => (written += text) }, () => time);
  progress.begin(300);
  time = milliseconds;
  progress.step(100);
  // The library that draws is loaded when it is needed.
  await expect.poll(() => written !== '' || !isTTY || milliseconds < 1000).toBe(true);
  return { progress, written: () => written };
};

describe('progress', () => {
  it('tells files, rate and time left once it takes over a second, and is taken away', async () => {
    const { progress, written } = await shown(true, 2000);
    try {
      expect(stripVTControlCharacters(written())).toContain('100 of 300 files, 50 a second, 0:04 left');
    } finally {
      progress.end();
    }
    expect(lineAfter(written()).trim()).toBe('');
  });

  it('makes room for what is printed, and leaves the cursor where that ends', async () => {
    const { progress, written } = await shown(true, 2000);
    progress.clear();
    expect(lineAfter(written()).trim()).toBe('');
    progress.end();
    for (const move of ['\u001B7', '\u001B8', '\u001B[?']) expect(written()).not.toContain(move);
  });

  it.each([
    ['before a second is over', true, 900],
    ['in a pipe', false, 2000],
  ])('is not shown %s', async (_when, isTTY, milliseconds) => {
    const { progress, written } = await shown(isTTY, milliseconds);
    progress.end();
    expect(written()).toBe('');
  });

  it('is not shown with --quiet', async () => {
    let stderr = '';
    let time = 0;
    const folder = folderWith({ 'a.md': 'Six of nine waited.', 'b.md': 'Six of nine waited.' });
    await run(folder, ['check', 'a.md', 'b.md', '--quiet'], {
      now: () => (time += 2000),
      stderr: { isTTY: true, columns: 80, write: (text) => (stderr += text) },
    });
    expect(stderr).toBe('');
  });
});
