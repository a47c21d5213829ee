import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { patience } from '../patience.js';

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Runs `action` while a server runs, from when it answers.
 * @param options.args what Node is called with.
 * @param options.log the file that its output goes to.
 * @param options.answersAt an address that answers once it is ready.
 */
export async function whileServing<Result>(
  options: { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly log: string; readonly answersAt: string },
  action: () => Promise<Result>,
): Promise<Result> {
  const log = openSync(options.log, 'w');
  const server = spawn(process.execPath, options.args, { env: options.env, stdio: ['ignore', log, log] });
  closeSync(log);
  try {
    await answered(server, options.answersAt);
    return await action();
  } finally {
    await stop(server);
  }
}

async function answered(server: ChildProcess, address: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (server.exitCode !== null) throw new Error(`The editor's server ended with status ${server.exitCode}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The editor's server did not answer in time");
}

/** Its own exit status says nothing: it may abort on the way out. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const impatient = setTimeout(() => server.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(impatient);
}
