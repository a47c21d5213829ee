/** Evaluates the tests, when Mocha's globals are there. They run in Node and in a browser's worker alike. */
export async function loadTests(): Promise<void> {
  await import('./diagnostics.js');
  await import('./fixes.js');
  await import('./config.js');
  await import('./hover.js');
  await import('./evidence.js');
  await import('./registers.js');
  await import('./first-minute.js');
}
