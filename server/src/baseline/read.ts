import { baselineVersion, type Baseline, type KnownFinding } from './baseline.js';
import { readFirstEntry } from './entry.js';

/** A baseline, or what is wrong with its file and what to do about it, without a final stop. */
export type BaselineReading = { readonly baseline: Baseline } | { readonly problem: string; readonly line?: number };

const wayOut = 'put its last good version back, or remove it and record the known findings anew with `substantiate baseline`';

/** Reads a baseline file. What checks its shape is loaded for it, since most runs have none. */
export async function readBaseline(text: string): Promise<BaselineReading> {
  const conflict = text.split(/\r?\n/u).findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/u.test(line));
  if (conflict >= 0) {
    const problem = 'A merge left its marks here: take the lines of both sides, without the marks, then run `substantiate baseline`';
    return { problem, line: conflict + 1 };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: `The baseline is not JSON: ${wayOut}` };
  }
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version === 'number' && version !== baselineVersion && version !== 1) {
    const advice = version > baselineVersion ? 'use a newer program' : 'record the known findings anew with `substantiate baseline`';
    return {
      problem: `The baseline is of version ${String(version)}, and this program reads version ${String(baselineVersion)}: ${advice}`,
    };
  }
  const { baselineSchema, firstBaselineSchema } = await import('./schema.js');
  const checked =
    version === 1
      ? firstBaselineSchema.transform(({ reports }) => fromFirstForm(reports)).safeParse(data)
      : baselineSchema.transform(({ findings }) => baselineOf(findings)).safeParse(data);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue && issue.path.length > 0 ? ` at \`${issue.path.join(' › ')}\`` : '';
    return { problem: `The baseline can't be used${where} (${issue?.message ?? 'its shape is another'}): ${wayOut}` };
  }
  return { baseline: checked.data };
}

/** Lines count wherever they stand: a merge by hand may have moved some. */
function baselineOf(lines: readonly (readonly string[])[]): Baseline {
  const baseline = new Map<string, KnownFinding[]>();
  for (const [path, rule, fingerprint, reason = ''] of lines) {
    if (path === undefined) continue;
    const known = baseline.get(path) ?? [];
    if (rule !== undefined && fingerprint !== undefined) known.push({ rule, fingerprint, reason });
    baseline.set(path, known);
  }
  return baseline;
}

function fromFirstForm(reports: Readonly<Record<string, readonly string[]>>): Baseline {
  const named = Object.entries(reports).filter(([path]) => path !== '');
  return new Map(named.map(([path, lines]) => [path, lines.flatMap((line) => readFirstEntry(line) ?? [])]));
}
