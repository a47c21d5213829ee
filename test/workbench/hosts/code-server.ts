import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longPatience } from '../patience.js';
import { installed, npmInstall } from './cache.js';
import { freePort, whileServing } from './server-process.js';

/** The last that runs on Node 20; it holds VS Code 1.100, the oldest that the manifest's `engines.vscode` allows. */
const version = '4.100.3';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
};

/** A running server of the editor. */
export interface CodeServer {
  readonly port: number;
  /** The file that the suite writes its count to. */
  readonly countFile: string;
  /** Kills the language server of the window opened last. */
  readonly killLanguageServer: () => void;
}

const vscodeIn = (folder: string): string => join(folder, 'node_modules/code-server/lib/vscode');

function finish(folder: string): void {
  npmInstall(vscodeIn(folder), '--omit=dev');
  linkRipgrep(vscodeIn(folder));
}

/** Its own ripgrep would be downloaded by an install script; without one, file search fails, and with it extensions that look for files. */
function linkRipgrep(vscode: string): void {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', ['rg'], { encoding: 'utf8' })
    .stdout.split('\n')[0]
    ?.trim();
  if (!found) {
    console.log('ripgrep (rg) is missing: tests that look for files may fail');
    return;
  }
  const folder = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'rg'), { force: true });
  symlinkSync(found, join(folder, 'rg'));
}

/** Only of this server: others may run their tests on the same machine. */
function killNewest(extensions: string): void {
  const { status } = spawnSync('pkill', ['--newest', '-KILL', '-f', `${extensions}/.*/dist/server\\.js`]);
  if (status !== 0) throw new Error('No language server was there to be killed');
}

/**
 * Runs `action` beside a server of the editor with a profile of its own.
 * @param options.extension a packaged extension to install first.
 */
export async function startCodeServer<Result>(
  root: string,
  options: { readonly extension?: string },
  action: (server: CodeServer) => Promise<Result>,
): Promise<Result> {
  const name = `code-server-${version}`;
  const vscode = vscodeIn(installed(root, { name, packages: [`code-server@${version}`], megabytes: 290, finish }));
  const profile = mkdtempSync(join(tmpdir(), 'substantiate-workbench-'));
  try {
    mkdirSync(join(profile, 'User'));
    writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(settings));
    const main = join(vscode, 'out/server-main.js');
    const folders = ['--server-data-dir', profile, '--user-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
    const countFile = join(profile, 'count.json');
    const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', SUBSTANTIATE_COUNT: countFile };
    const common = [main, ...folders, '--accept-server-license-terms'];
    if (options.extension) {
      const args = [...common, '--install-extension', options.extension];
      const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: longPatience });
      if (status !== 0) throw new Error(`The packaged extension could not be installed: ${stderr}`);
    }
    const port = await freePort();
    const args = [...common, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'];
    return await whileServing(
      {
        args: [...args, '--disable-workspace-trust'],
        env,
        log: join(profile, 'server.log'),
        answersAt: `http://127.0.0.1:${port}/version`,
      },
      () => action({ port, countFile, killLanguageServer: () => killNewest(join(profile, 'extensions')) }),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
