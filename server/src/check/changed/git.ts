import { buffer, text } from 'node:stream/consumers';

/** What a call of git came to. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Calls git in a folder. @throws {GitMissing} where there is no git. */
export type Git = (args: readonly string[]) => Promise<GitAnswer>;

/** There is no git to call. */
export class GitMissing extends Error {}

/**
 * What keeps a repository that somebody else made from having anything run here: no monitor of files, and no fetching of what the clone
 * left out.
 */
const harmless = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];
const environment = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', NoDefaultCurrentDirectoryInExePath: '1' };

/** Makes the function that calls git in a folder. Only commands that run nothing of the repository's may be called with it. */
export async function gitIn(folder: string): Promise<Git> {
  const { x } = await import('tinyexec');
  return async (args) => {
    // The folder's own `node_modules/.bin` would be looked in first, and with it whatever a repository calls `git`.
    const { process: child } = x('git', [...harmless, ...args], { nodePath: false, nodeOptions: { cwd: folder, env: environment } });
    if (!child?.stdout || !child.stderr) throw new GitMissing();
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', () => {
        reject(new GitMissing());
      });
      child.once('close', (code) => {
        resolve(code ?? 1);
      });
    });
    const [stdout, stderr, status] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
    return { status, stdout, stderr };
  };
}

/** What git printed, without the line end. */
export function lineOf({ stdout }: GitAnswer): string {
  return stdout.toString('utf8').replace(/\r?\n$/u, '');
}

/** What git printed with `-z`, piece by piece. */
export function piecesOf({ stdout }: GitAnswer): string[] {
  const pieces = stdout.toString('utf8').split('\0');
  pieces.pop();
  return pieces;
}
