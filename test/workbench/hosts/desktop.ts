import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCount, type Count } from '../count.js';
import { withExamples } from '../workspace.js';

const version = '1.100.3';
const cacheOf = (root: string): string => join(root, '.cache/vscode');

/** Whether VS Code's desktop build can be run here: there is a screen to show it on (`xvfb-run` makes one), and it is there or can be downloaded. */
export async function hasDesktop(root: string): Promise<boolean> {
  if (process.platform === 'linux' && !process.env['DISPLAY']) {
    console.log('No screen here for the desktop editor (xvfb-run makes one): left out');
    return false;
  }
  try {
    await downloadAndUnzipVSCode({ version, cachePath: cacheOf(root), timeout: 15_000 });
    return true;
  } catch (error) {
    console.log(`The desktop editor can't be downloaded (${String(error)}): left out`);
    return false;
  }
}

/** Runs the suite in VS Code's desktop build. */
export async function runInDesktop(root: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'substantiate-desktop-'));
  const result = join(folder, 'count.json');
  try {
    await withExamples(root, (workspace) =>
      runTests({
        version,
        cachePath: cacheOf(root),
        extensionDevelopmentPath: root,
        extensionTestsPath: join(root, 'dist/test/suite.js'),
        extensionTestsEnv: { SUBSTANTIATE_COUNT: result },
        launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${join(folder, 'user')}`],
      }),
    );
    return readCount(result);
  } catch (error) {
    console.error(error);
    const count = readCount(result);
    return { ...count, failed: Math.max(1, count.failed) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
