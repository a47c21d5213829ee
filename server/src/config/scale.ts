import {
  declarableScales,
  declareScale,
  knownScales,
  readBand,
  scaleWord,
  type DeclaredScale,
  type ScaleEntry,
} from 'retext-substantiate/language';
import type { Flaw } from './flaw.js';
import { alternatives, closest } from './did-you-mean.js';
import type { ConfigData } from './schema.js';

/** The scale that a config declares, by its name or written out; what is wrong in it is left out. */
export function readScale(data: NonNullable<ConfigData['scale']>): { scale?: DeclaredScale; flaws: readonly Flaw[] } {
  return typeof data === 'string' ? namedScale(data) : ownScale(data);
}

function namedScale(id: string): { scale?: DeclaredScale; flaws: readonly Flaw[] } {
  const scale = declarableScales.find((known) => known.id === id);
  if (scale) return { scale, flaws: [] };
  const ids = declarableScales.map((known) => known.id);
  const guess = closest(id, ids);
  const message = knownScales.some((known) => known.id === id)
    ? `\`${id}\` grades a score and defines no words; choose ${alternatives(ids)}`
    : `There is no scale \`${id}\`${guess === undefined ? `; choose ${alternatives(ids)}, or write out its \`bands\`` : `: did you mean \`${guess}\`?`}`;
  return { flaws: [{ message, path: ['scale'], part: 'value' }] };
}

function ownScale({ name, source, bands }: Exclude<ConfigData['scale'], string | undefined>): {
  scale?: DeclaredScale;
  flaws: readonly Flaw[];
} {
  const flaws: Flaw[] = [];
  const entries: ScaleEntry[] = [];
  const words = new Set<string>();
  for (const [word, written] of Object.entries(bands)) {
    const path = ['scale', 'bands', word];
    // A bare number leaves open whether it is all of the band or one end of it.
    const band = typeof written === 'number' ? undefined : readBand(written, false);
    if (!/\p{L}/u.test(word)) {
      flaws.push({ message: `\`${word}\` is no word that a report could use`, path, part: 'key' });
    } else if (words.has(scaleWord(word))) {
      flaws.push({ message: `\`scale.bands\` holds \`${scaleWord(word)}\` twice; leave one of them`, path, part: 'key' });
    } else if (band) {
      words.add(scaleWord(word));
      entries.push({ words: [word.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')], band });
    } else {
      const message = `\`${path.join('.')}\` must be a share such as \`75-90%\`, \`more than 90%\` or \`up to 15%\`, not \`${String(written)}\``;
      flaws.push({ message, path, part: 'value' });
    }
  }
  if (entries.length === 0) {
    if (flaws.length === 0) flaws.push({ message: '`scale.bands` gives no word a share', path: ['scale', 'bands'], part: 'key' });
    return { flaws };
  }
  const scale = declareScale({
    name: name ?? 'the scale of this project',
    status: 'declared',
    source: source ?? 'the project’s config',
    entries,
  });
  return { scale, flaws };
}
