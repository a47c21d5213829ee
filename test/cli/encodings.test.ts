import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './harness.js';

/** `Some “café” waited for € 3.` in Windows-1252. */
const latin = Buffer.from('Some \x93caf\xe9\x94 waited for \x80 3.', 'latin1');

describe('encodings', () => {
  it('takes a byte order mark away, and counts offsets without it', async () => {
    const folder = folderWith({ 'a.md': '\uFEFFSome waited.' });
    const { report } = await check(folder, ['a.md']);
    expect(report.files[0]?.findings[0]).toMatchObject({ text: 'Some', start: { line: 1, column: 1, offset: 0 } });
  });

  it('reads plain text that is not UTF-8 as Windows-1252, and says so without failing', async () => {
    const folder = folderWith({ 'a.txt': latin });
    const { status, stdout, stderr } = await run(folder, ['check', 'a.txt', '--fail-on', 'never']);
    expect(status).toBe(0);
    expect(stdout).toContain('Some “café” waited for € 3.');
    expect(stderr).toBe('note: a.txt: The text is not UTF-8, so it was read as Windows-1252.\n');
    expect((await run(folder, ['check', 'a.txt', '--quiet'])).stderr).toBe('');
  });

  it.each([
    [
      'Markdown that is not UTF-8',
      'a.md',
      Buffer.concat([Buffer.from('one\ntwo\n'), latin]),
      'The text is not UTF-8 (the first wrong byte is in line 3): save it as UTF-8',
    ],
    ['UTF-16 with a mark', 'a.txt', Buffer.from('\uFEFFSome waited.', 'utf16le'), 'The text is encoded as UTF-16: save it as UTF-8'],
    [
      'UTF-16 with the other mark',
      'a.md',
      Buffer.from('\uFEFFSome', 'utf16le').swap16(),
      'The text is encoded as UTF-16: save it as UTF-8',
    ],
    [
      'a binary file',
      'a.md',
      Buffer.from('some\0\x01'),
      'This is a binary file, not text: leave it out with `ignore` in substantiate.yaml, or save its text as UTF-8',
    ],
  ])('%s is a problem, and the other files are linted', async (_, name, bytes, message) => {
    const folder = folderWith({ [name]: bytes, 'b.md': 'Some waited.' });
    const { status, paths, report, stderr } = await check(folder, ['.']);
    expect([status, paths]).toEqual([2, ['b.md']]);
    expect(report.problems).toEqual([{ path: name, message }]);
    expect(stderr).toBe(`error: ${name}: ${message}.\n`);
  });
});
