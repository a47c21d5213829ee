import * as z from 'zod';
import { readFirstEntry } from './entry.js';

/** A report, a finding of it, or the end, which is there for its place alone. */
const line = z.array(z.string()).refine(isLine, {
  error: ({ input }) => `a report, a rule, a fingerprint and perhaps a reason are needed instead of ${JSON.stringify(input)}`,
});

function isLine([path, rule, fingerprint, ...reasons]: readonly string[]): boolean {
  if (rule === undefined) return path !== '';
  return path !== '' && /^\S+$/u.test(rule) && fingerprint !== undefined && /^[0-9a-z]+$/u.test(fingerprint) && reasons.length <= 1;
}

/** The shape of a baseline file. */
export const baselineSchema = z.object({ version: z.literal(2), findings: z.array(line) });

/** An empty line stood at the end of each list, so that no comma moved when the last finding went. */
const firstLine = z.string().refine((written) => written === '' || readFirstEntry(written) !== undefined, {
  error: ({ input }) => `a rule and a fingerprint are needed instead of ${JSON.stringify(input)}`,
});

/** The first form of the file, which is still read: a list for each report. */
export const firstBaselineSchema = z.object({ version: z.literal(1), reports: z.record(z.string(), z.array(firstLine)) });
