import type { Format, RegionReader } from '../engine/types.js';

/** The reader of a format that the engine does not bring along; it is loaded when the first file of the kind is met. */
export async function readerFor(format: Format): Promise<RegionReader | undefined> {
  return format === 'html' ? (await import('../engine/read/html/index.js')).readHtml : undefined;
}
