/**
 * Reads a stream to its end, or until it has given more than anybody wants of it.
 * @param most bytes behind which nothing is waited for: what was read until then is more than `most`.
 */
export async function readStream(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}
