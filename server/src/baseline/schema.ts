import * as z from 'zod';
import { baselineVersion } from './baseline.js';
import { readEntry } from './entry.js';

/** An empty line stands at the end of each list, so that no comma moves when the last finding goes. */
const line = z.string().refine((written) => written === '' || readEntry(written) !== undefined, {
  error: ({ input }) => `a rule and a fingerprint are needed instead of ${JSON.stringify(input)}`,
});

/** The shape of a baseline file. */
export const baselineSchema = z.object({
  version: z.literal(baselineVersion),
  reports: z.record(z.string(), z.array(line)),
});
