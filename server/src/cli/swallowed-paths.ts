import { resolve } from 'node:path';
import { entryAt } from '../node/file-system.js';
import type { CheckFlags, TellingFlags } from './check-options.js';
import type { Ports } from './ports.js';

/** A call as it was meant. */
interface Meant<Flags> {
  readonly paths: readonly string[];
  readonly flags: Flags;
}

/**
 * Gives back the paths that options took for their value: in `check --changed reports/` no commit is named, and in
 * `check --baseline reports/` no baseline.
 * @param given the paths as they were given, without a default.
 */
export async function giveBackPaths<Flags extends Pick<CheckFlags, 'baseline' | 'changed'>>(
  given: readonly string[],
  flags: Flags,
  ports: Pick<Ports, 'cwd' | 'fileSystem'>,
): Promise<Meant<Flags>> {
  const { baseline, changed } = flags;
  const isThere = (path: string): boolean => entryAt(ports.fileSystem, resolve(ports.cwd, path)) !== undefined;
  const taken: string[] = [];
  let meant = flags;
  if (typeof baseline === 'string' && !/\.json$/iu.test(baseline) && isThere(baseline)) {
    taken.push(baseline);
    meant = { ...meant, baseline: true };
  }
  if (typeof changed === 'string' && isThere(changed) && !(await namesCommit(changed, ports.cwd))) {
    taken.push(changed);
    meant = { ...meant, changed: true };
  }
  const paths = [...given, ...taken];
  return { paths: paths.length > 0 ? paths : ['.'], flags: meant };
}

/**
 * Gives back the part that an option took for its value: in `merge --baseline part-1.json part-2.json` no baseline is named.
 * @param given the parts as they were given.
 */
export async function giveBackPart<Flags extends Pick<TellingFlags, 'baseline'>>(
  given: readonly string[],
  flags: Flags,
  ports: Pick<Ports, 'cwd' | 'fileSystem'>,
): Promise<Meant<Flags>> {
  const { baseline } = flags;
  if (typeof baseline !== 'string') return { paths: given, flags };
  const { isPart } = await import('../check/shard/part-file.js');
  return (await isPart(baseline, ports)) ? { paths: [...given, baseline], flags: { ...flags, baseline: true } } : { paths: given, flags };
}

async function namesCommit(name: string, cwd: string): Promise<boolean> {
  const [{ gitIn }, { isCommit }] = await Promise.all([import('../check/changed/git.js'), import('../check/changed/base.js')]);
  // Where git can't be asked, the check itself will say so.
  return isCommit(name, await gitIn(cwd)).catch(() => false);
}
