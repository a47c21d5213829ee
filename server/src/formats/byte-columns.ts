/** Offsets between the points at which bytes are counted ahead. */
const step = 256;

/** Makes the function that counts the bytes of a text in UTF-8 between two offsets, in UTF-16 units, wherever they lie: a line may be as long as the file. */
export function bytesBetween(text: string): (start: number, end: number) => number {
  const sums: number[] = [0];
  const upTo = (offset: number): number => {
    const point = Math.floor(offset / step);
    while (sums.length <= point) sums.push((sums.at(-1) ?? 0) + count(text, (sums.length - 1) * step, sums.length * step));
    return (sums[point] ?? 0) + count(text, point * step, offset);
  };
  return (start, end) => upTo(end) - upTo(start);
}

function count(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // Half of a character beyond the first 65,536 is half of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
