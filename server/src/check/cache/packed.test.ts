import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { pack, unpack } from './packed.js';

describe('packed data', () => {
  it('comes back as it was', () => {
    const plain = fc.anything({ withNullPrototype: false, maxDepth: 4, key: fc.string().filter((key) => key !== '__proto__') });
    const arbitrary = fc.oneof(
      plain,
      fc.array(fc.record({ text: fc.string({ unit: 'binary' }), at: fc.double(), of: fc.nat() }, { noNullPrototype: true })),
    );
    fc.assert(
      fc.property(arbitrary, (data) => {
        expect(unpack(pack(data))).toStrictEqual(data);
      }),
      { numRuns: runs(80) },
    );
  });

  it('says each thing once', () => {
    const finding = { message: 'a message that every finding has', start: 3 };
    expect(pack(Array.from({ length: 100 }, () => finding)).length).toBeLessThan(400);
  });

  it('is refused where it was cut off or goes on', () => {
    const bytes = pack([{ some: 'thing', of: [1, 2, 3] }]);
    for (let length = 0; length < bytes.length; length++) expect(() => unpack(bytes.subarray(0, length))).toThrow();
    expect(() => unpack(Buffer.concat([bytes, Buffer.from([0])]))).toThrow();
  });
});
