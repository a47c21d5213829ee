import * as fs from 'node:fs';
import { describeWriteError } from '../node/write-file.js';
import { main } from './program.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault, and the status stays what the findings made it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`error: What was found could not be printed. ${describeWriteError(error)}.\n`);
  process.exit(2);
});

const manifest = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const { version } = manifest;

// The status is set and not forced by exit(), which would cut off output still on its way into a pipe.
process.exitCode = await main(process.argv.slice(2), {
  version,
  stdout: process.stdout,
  stderr: process.stderr,
  loadPorts: async () => (await import('./process-ports.js')).processPorts(version, new URL('.', import.meta.url)),
});
