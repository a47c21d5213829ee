import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the sources: no build is needed for them, and a failure points at the line that was written.
    alias: [
      { find: 'substantiate/protocol', replacement: at('./server/src/lsp/protocol.ts') },
      { find: 'substantiate/page', replacement: at('./server/src/page/index.ts') },
      { find: /^retext-substantiate\/(kit|language|presets|tagger)$/, replacement: at('./rules/src/$1/index.ts') },
      { find: 'retext-substantiate/rules', replacement: at('./rules/src/rules.ts') },
      { find: /^retext-substantiate$/, replacement: at('./rules/src/index.ts') },
    ],
  },
  test: {
    include: [
      'rules/src/**/*.test.ts',
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'test/*.test.ts',
      'test/{accuracy,architecture,protocol,corpus,cli,ci}/**/*.test.ts',
    ],
    setupFiles: ['test/seed.ts'],
    // Left to itself, the runner keeps one core back, and loads everything anew for each of 250 files: 222 s on two cores, 119 s like this.
    // So no test may leave anything behind in a module that others use.
    maxWorkers: '100%',
    isolate: false,
    // Only what hangs is to be ended: a busy machine takes several times as long. Properties that are tried more often may take longer.
    testTimeout: 300_000 * Math.max(1, Number(process.env['FUZZ'] ?? 1)),
  },
});
