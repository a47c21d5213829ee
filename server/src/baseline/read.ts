import { baselineVersion, type Baseline, type KnownFinding } from './baseline.js';
import { readEntry } from './entry.js';

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
  if (typeof version === 'number' && version !== baselineVersion) {
    const advice = version > baselineVersion ? 'use a newer program' : 'record the known findings anew with `substantiate baseline`';
    return {
      problem: `The baseline is of version ${String(version)}, and this program reads version ${String(baselineVersion)}: ${advice}`,
    };
  }
  const { baselineSchema } = await import('./schema.js');
  const checked = baselineSchema.safeParse(data);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue && issue.path.length > 0 ? ` at \`${issue.path.join(' › ')}\`` : '';
    return { problem: `The baseline can't be used${where} (${issue?.message ?? 'its shape is another'}): ${wayOut}` };
  }
  return { baseline: baselineOf(checked.data.reports) };
}

function baselineOf(reports: Readonly<Record<string, readonly string[]>>): Baseline {
  const baseline = new Map<string, readonly KnownFinding[]>();
  for (const [path, lines] of Object.entries(reports)) {
    if (path !== '')
      baseline.set(
        path,
        lines.flatMap((line) => readEntry(line) ?? []),
      );
  }
  return baseline;
}
