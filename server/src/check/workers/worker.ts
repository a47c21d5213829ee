/** A thread that lints the documents it is handed, with engines of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { linterFailed } from '../lint.js';
import { createLinter } from '../linter.js';
import { nodePorts } from '../node-ports.js';
import { Projects } from '../projects.js';
import type { ThreadAnswer, ThreadSetup, ThreadTask } from './messages.js';

const { request, ...world } = workerData as ThreadSetup;
const ports = nodePorts(world);
const lint = createLinter(request, ports, new Projects(ports, request));
const say = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);

let last = Promise.resolve();
parentPort?.on('message', ({ id, target }: ThreadTask) => {
  last = last.then(async () => {
    try {
      say({ id, linted: await lint(target) });
    } catch (error) {
      say({ id, linted: { problem: linterFailed(target.path, error) } });
    }
  });
});
say('ready');
