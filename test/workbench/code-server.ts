import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The last that runs on Node 20; it holds VS Code 1.100, the oldest that the manifest's `engines.vscode` allows. */
const version = '4.100.3';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
};

/** A running server of the editor, and the file that the suite writes its count to. */
export interface CodeServer {
  readonly port: number;
  readonly countFile: string;
}

/** Installs code-server once, in a folder that git ignores: as a dependency it would be 290 MB for everybody. */
function install(root: string): string {
  const folder = join(root, '.cache', `code-server-${version}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const done = join(folder, 'installed');
  if (existsSync(done)) return vscode;
  console.log(`Installing code-server ${version} into .cache (once, 290 MB) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const npm = (cwd: string, ...args: string[]): void => {
    const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: 10 * 60_000,
    });
    if (status !== 0) throw new Error(`code-server ${version} could not be installed`);
  };
  npm(folder, `code-server@${version}`);
  npm(vscode, '--omit=dev');
  linkRipgrep(vscode);
  writeFileSync(done, '');
  return vscode;
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
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
  const vscode = install(root);
  const profile = mkdtempSync(join(tmpdir(), 'substantiate-workbench-'));
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(settings));
  const main = join(vscode, 'out/server-main.js');
  const folders = ['--server-data-dir', profile, '--user-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
  const countFile = join(profile, 'count.json');
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', SUBSTANTIATE_COUNT: countFile };
  if (options.extension) {
    const args = [main, ...folders, '--accept-server-license-terms', '--install-extension', options.extension];
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 120_000 });
    if (status !== 0) throw new Error(`The packaged extension could not be installed: ${stderr}`);
  }
  const port = await freePort();
  const log = openSync(join(profile, 'server.log'), 'w');
  const server = spawn(
    process.execPath,
    [
      main,
      ...folders,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
    ],
    { env, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  try {
    await answered(server, port);
    return await action({ port, countFile });
  } finally {
    await stop(server);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function answered(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`The editor's server ended with status ${server.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The editor's server did not answer within a minute");
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
