import { GitMissing, lineOf, piecesOf, type Git } from './git.js';

/** The state that reports are held against. */
export interface Base {
  /** Empty where there is no commit yet. */
  readonly commit: string;
  /** The folder that git was called in, from the top of the repository: empty, or with `/` at its end. */
  readonly prefix: string;
  /** The way from that folder to the top: empty, or with `/` at its end. */
  readonly toTop: string;
  /** Names of the contents of all files, by path from the top. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** Why there is no base, and what to do about it, without a final stop. */
export interface NoBase {
  readonly problem: string;
}

/** Whether a commit, branch or tag has the name. */
export async function isCommit(name: string, git: Git): Promise<boolean> {
  return (await commitOf(name, git)) !== undefined;
}

/** Finds what reports are held against: the last commit, or the commit at which the working tree and a branch parted. */
export async function findBase(ref: string | true, git: Git): Promise<Base | NoBase> {
  try {
    const place = await git(['rev-parse', '--show-prefix', '--show-cdup']);
    if (place.status !== 0) return { problem: noRepository(place.stderr) };
    const [prefix = '', toTop = ''] = lineOf(place).split('\n');
    const found = ref === true ? await lastCommit(git) : await partingFrom(ref, git);
    if ('problem' in found) return found;
    const blobs = found.commit === '' ? new Map<string, string>() : await blobsOf(found.commit, git);
    return { ...found, prefix, toTop, blobs };
  } catch (error) {
    if (error instanceof GitMissing)
      return { problem: 'git is needed to tell what has changed, and is not there: install it, or leave the option out' };
    throw error;
  }
}

function noRepository(said: string): string {
  if (said.includes('not a git repository')) {
    return 'This folder is in no git repository, so nothing is known of what has changed: go to one, or leave the option out';
  }
  if (said.includes('dubious ownership')) {
    return 'git does not trust this repository, since it belongs to somebody else: allow it with `git config --global --add safe.directory FOLDER`';
  }
  return `git can't read the repository (${said.trim().split('\n')[0] ?? ''}): try \`git status\` here`;
}

async function lastCommit(git: Git): Promise<{ commit: string }> {
  return { commit: (await commitOf('HEAD', git)) ?? '' };
}

async function partingFrom(ref: string, git: Git): Promise<{ commit: string } | NoBase> {
  if ((await commitOf(ref, git)) === undefined) return { problem: `There is no commit, branch or tag \`${ref}\`${await wayOut(ref, git)}` };
  const parting = await git(['merge-base', '--', ref, 'HEAD']);
  if (parting.status === 0) return { commit: lineOf(parting) };
  if (await isShallow(git)) return { problem: `The clone does not reach back to where \`${ref}\` and HEAD parted${deepen}` };
  return { problem: `\`${ref}\` and HEAD have no commit in common: name another branch or commit` };
}

/** Build servers fetch branches without making them. */
async function wayOut(ref: string, git: Git): Promise<string> {
  if ((await commitOf(`origin/${ref}`, git)) !== undefined) return `, but there is \`origin/${ref}\`: use that`;
  return (await isShallow(git)) ? inShallow : elsewhere;
}

const deepen =
  ': fetch all of the history first, with `git fetch --unshallow` or, in a workflow, with `fetch-depth: 0` for actions/checkout';
const inShallow = ` in this clone, which is shallow${deepen}`;
const elsewhere = ': check its name, and fetch it if it is on another machine. If a path is meant, paths go before `--changed`';

async function isShallow(git: Git): Promise<boolean> {
  return lineOf(await git(['rev-parse', '--is-shallow-repository'])) === 'true';
}

async function commitOf(name: string, git: Git): Promise<string | undefined> {
  const answer = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return answer.status === 0 ? lineOf(answer) : undefined;
}

async function blobsOf(commit: string, git: Git): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  for (const piece of piecesOf(await git(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/u.exec(piece) ?? [];
    if (blob !== undefined && path !== undefined) blobs.set(path, blob);
  }
  return blobs;
}

/** New paths of files that were renamed since a commit, as far as git was told of it, with the old ones. */
export async function renamedSince({ commit }: Pick<Base, 'commit'>, git: Git): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  if (commit === '') return renamed;
  // Held against the index: to look at the files themselves, git might run a filter on them.
  const options = ['-M', '-z', '--raw', '--diff-filter=R', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
  const pieces = piecesOf(await git(['diff-index', '--cached', ...options, commit]));
  for (let at = 0; at + 2 < pieces.length; at += 3) renamed.set(pieces[at + 2] ?? '', pieces[at + 1] ?? '');
  return renamed;
}

/** The content that was stored under a name; undefined where the clone left it out. */
export async function contentOf(blob: string, git: Git): Promise<Buffer | undefined> {
  const answer = await git(['cat-file', 'blob', blob]);
  return answer.status === 0 ? answer.stdout : undefined;
}
