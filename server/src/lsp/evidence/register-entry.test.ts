import { describe, expect, it } from 'vitest';
import { readRegister } from '../../evidence/read/index.js';
import { entryAt } from './register-entry.js';

const text = 'id,title,superseded_by\nE1,One,\nE1.2,Two,\nE3,Three,E1; E1.2\n';

async function idAt(offset: number): Promise<string | undefined> {
  return entryAt(await readRegister('evidence.csv', new TextEncoder().encode(text)), offset)?.id;
}

describe('entryAt', () => {
  it("tells the row's own id", async () => {
    expect(await idAt(text.indexOf('E3') + 1)).toBe('E3');
  });

  it('tells each successor, even where one id begins like another', async () => {
    expect(await idAt(text.indexOf('E1; '))).toBe('E1');
    expect(await idAt(text.lastIndexOf('E1.2'))).toBe('E1.2');
  });

  it('tells none in another cell', async () => {
    expect(await idAt(text.indexOf('Three'))).toBeUndefined();
  });
});
