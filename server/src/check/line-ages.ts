import { basename, dirname } from 'node:path';
import { gitIn, GitMissing } from './changed/git.js';

const dayLength = 86_400_000;

/** As many lines are asked for by name; of a file with more, all are looked at. */
const mostLines = 200;

/**
 * How many days ago lines of a file were last changed, as far as git knows: a line that is not committed, and any where there is no git,
 * has no age. Nothing of the repository's own is run to tell.
 * @param file absolute path.
 * @param lines numbers from 1.
 * @param today as in `2027-03-31`.
 */
export async function lineAges(file: string, lines: readonly number[], today: string): Promise<ReadonlyMap<number, number>> {
  if (lines.length === 0) return new Map();
  const wanted = new Set(lines);
  const ranges = wanted.size > mostLines ? [] : [...wanted].flatMap((line) => ['-L', `${String(line)},${String(line)}`]);
  try {
    const git = await gitIn(dirname(file));
    const { status, stdout } = await git(['blame', '--porcelain', '--no-textconv', ...ranges, '--', basename(file)]);
    if (status !== 0) return new Map();
    const times = readBlame(stdout.toString('utf8'));
    return new Map([...times].flatMap(([line, time]) => (wanted.has(line) ? [[line, daysSince(time, today)] as const] : [])));
  } catch (error) {
    if (error instanceof GitMissing) return new Map();
    throw error;
  }
}

/**
 * Reads what `git blame --porcelain` prints: for each line a head with the commit and the line's number, with the first of a commit what
 * is known of that, then a tab and the line itself.
 * @returns seconds since 1970 at which each committed line was written, by its number.
 */
export function readBlame(output: string): ReadonlyMap<number, number> {
  const times = new Map<string, number>();
  const lines = new Map<number, string>();
  let commit = '';
  for (const line of output.split('\n')) {
    const [, hash, number] = /^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?$/.exec(line) ?? [];
    if (hash !== undefined) {
      commit = hash;
      lines.set(Number(number), hash);
    } else if (line.startsWith('author-time ')) {
      times.set(commit, Number(line.slice('author-time '.length)));
    }
  }
  return new Map(
    [...lines].flatMap(([line, hash]) => {
      const time = times.get(hash);
      // A commit of nothing but noughts stands for what is not committed.
      return time === undefined || /^0+$/.test(hash) ? [] : [[line, time] as const];
    }),
  );
}

function daysSince(seconds: number, today: string): number {
  const then = Math.floor((seconds * 1000) / dayLength);
  return Math.max(0, Math.floor(Date.parse(`${today}T00:00:00Z`) / dayLength) - then);
}
