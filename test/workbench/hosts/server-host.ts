import { readCount, type Count } from '../count.js';
import { withExamples } from '../workspace.js';
import { startCodeServer } from './code-server.js';
import { watchTests } from './watch-tests.js';

/** Runs the suite in the Node extension host of a code-server, through the workbench's own driver for tests. */
export async function runInCodeServer(root: string): Promise<Count> {
  return startCodeServer(root, {}, ({ port, countFile }) =>
    withExamples(root, async (workspace) => {
      const extension = `vscode-remote://127.0.0.1:${port}${root}`;
      const payload = [
        ['extensionDevelopmentPath', extension],
        ['extensionTestsPath', `${extension}/dist/test/suite.js`],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ];
      const query = `folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
      const status = await watchTests(`http://127.0.0.1:${port}/?${query}`);
      const count = readCount(countFile);
      return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
    }),
  );
}
