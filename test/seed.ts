import fc from 'fast-check';

/** The same draws each time, so that a change fails for what it changed. `FUZZ=5 npm test` draws others, and five times as many. */
if (process.env['FUZZ'] === undefined) fc.configureGlobal({ seed: 20_240_607 });
