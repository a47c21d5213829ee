/** Repositories of reports for tests of what is run in CI. There `npx` is the command of this checkout, whatever version is named. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'substantiate-ci-')));
// Not after the tests of one file: those of the next have this module as it is.
process.once('exit', () => {
  rmSync(place, { recursive: true, force: true });
});

const bin = join(place, 'bin');
mkdirSync(bin);
const program = join(process.cwd(), 'server/bin/substantiate.js');
const script = `#!/bin/sh
[ "$1" = --yes ] && shift
shift
exec "${process.execPath}" "${program}" "$@"
`;
writeFileSync(join(bin, 'npx'), script);
chmodSync(join(bin, 'npx'), 0o755);

const recorder = join(place, 'recorder');
mkdirSync(recorder);
writeFileSync(join(recorder, 'npx'), `#!/bin/sh\nprintf '%s\\0' "$@" > "${recorder}/arguments"\n`);
chmodSync(join(recorder, 'npx'), 0o755);

/** What a script hands to `npx`, which does nothing here: starting the command costs most of such a test. */
export function handedToNpx(cwd: string, text: string, env: Readonly<Record<string, string>> = {}): string[] {
  const { status, stderr } = runIn(cwd, text, { ...env, PATH: `${recorder}:${process.env['PATH'] ?? ''}` });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(recorder, 'arguments'), 'utf8').split('\0').slice(0, -1);
}

/** Runs git as somebody, whoever runs the test. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=An Author', '-c', 'user.email=author@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
}

let count = 0;

/** A clone of a repository that holds the example reports, all of them on its branch `main`. */
export function clonedExample(): string {
  const origin = join(place, `origin-${String(++count)}`);
  const clone = join(place, `clone-${String(count)}`);
  cpSync('examples', origin, { recursive: true });
  git(origin, 'init', '--quiet', '--initial-branch=main');
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '-m', 'All reports');
  git(place, 'clone', '--quiet', origin, clone);
  return clone;
}

/** Runs a script as services do whose shell is bash, with nothing but these variables. */
export function runIn(cwd: string, text: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: place, ...env },
  });
  return { status, stdout, stderr };
}
