import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The workspace packages by name, so that bundles are made of the sources and need no build before them. */
export const aliases = {
  'substantiate/protocol': join(root, 'server/src/lsp/protocol.ts'),
  'substantiate/page': join(root, 'server/src/page/index.ts'),
  'retext-substantiate': join(root, 'rules/src/index.ts'),
  'retext-substantiate/rules': join(root, 'rules/src/rules.ts'),
  ...Object.fromEntries(
    ['kit', 'language', 'presets', 'tagger'].map((part) => [`retext-substantiate/${part}`, join(root, `rules/src/${part}/index.ts`)]),
  ),
};
