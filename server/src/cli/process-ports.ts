import { notices } from '../engine/index.js';
import { nodePorts } from '../check/node-ports.js';
import type { Ports } from './ports.js';
import { onStop } from './stop.js';

/**
 * The world as this process has it, with all rules.
 * @param dist the folder that the build puts everything in.
 */
export function processPorts(version: string, dist: URL): Ports {
  return {
    ...nodePorts({ cwd: process.cwd(), version, docsUrl: new URL('docs/', dist).href }),
    workerScript: new URL('worker.js', dist),
    openPrompt: async () => (await import('./prompt.js')).openPrompt(process.stdin, process.stdout),
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    notices,
    onStop,
    // As good as the clock of `performance`, which takes milliseconds to load.
    now: () => process.uptime() * 1000,
  };
}
