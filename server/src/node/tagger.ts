import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Tagger } from 'retext-substantiate/kit';

export { lazyTagger } from '../lazy-tagger.js';

/** Two names for one file: among ES modules it must be `.cjs`, and the extension's worker is only served `.js` as a script. */
const names = ['tagger.cjs', 'tagger.js'];

/**
 * Loads the tagger from the file that the build puts beside the bundles (about 350 ms: ask for it when a sentence needs it).
 * @throws Error where the project was not built.
 */
export function loadTagger(): Tagger {
  const file = names.map((name) => fileURLToPath(new URL(name, import.meta.url))).find((path) => existsSync(path));
  if (!file) throw new Error('The tagger is missing beside the program: build it with `npm run build`.');
  const built = createRequire(import.meta.url)(file) as { createTagger: () => Tagger };
  return built.createTagger();
}
