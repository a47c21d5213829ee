/** What the bytes 0x80 to 0x9F stand for. Node's own decoder of that name gives control characters for them (seen in Node 20). */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const byteOf = new Map(Array.from({ length: upper.length }, (_, index) => [upper.charAt(index), 0x80 + index]));

/** Decodes Windows-1252 as browsers do; every byte means something, so it can't fail. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009F]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
}

/** Encodes what {@link decodeWindows1252} has decoded, or a part of it. */
export function encodeWindows1252(text: string): Buffer {
  return Buffer.from(text, 'latin1').map((byte, index) => byteOf.get(text.charAt(index)) ?? byte) as Buffer;
}
