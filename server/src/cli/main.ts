import * as fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Tagger } from 'retext-substantiate/kit';
import { rules } from 'retext-substantiate/rules';
import { createEngine, markdownAnchors, notices } from '../engine/index.js';
import { loadTagger } from '../node/tagger.js';
import { main } from './program.js';
import { terminalPrompt } from './prompt.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault, and the status stays what the findings made it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(2);
});

let tagger: Tagger | undefined;
const manifest = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

// The status is set and not forced by exit(), which would cut off output still on its way into a pipe.
process.exitCode = await main(process.argv.slice(2), {
  readStdin: () => buffer(process.stdin),
  openPrompt: terminalPrompt(process.stdin, process.stdout),
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  fileSystem: fs,
  version: manifest.version,
  rules,
  notices,
  createEngine,
  anchorsOf: markdownAnchors,
  tagger: { tag: (text) => (tagger ??= loadTagger()).tag(text) },
  docsUrl: new URL('docs/', import.meta.url).href,
  now: () => performance.now(),
});
