import * as z from 'zod';
import { severities } from 'retext-substantiate/kit';
import { presets, type PresetName } from 'retext-substantiate/presets';
import type { FileReport } from '../../formats/report.js';
import type { PartFile, PartHead, PartUnread } from './part.js';

// What is not named here passes as it is: formats may know more of a finding than has to be checked for nothing to break.
const count = z.int().nonnegative();
const place = z.object({ line: count, column: count });
const problem = z.object({ path: z.string(), message: z.string(), place: place.optional() });

const finding = z.looseObject({
  rule: z.string(),
  category: z.string(),
  severity: z.enum(severities as unknown as [string, ...string[]]),
  message: z.string(),
  why: z.string(),
  question: z.string(),
  url: z.string(),
  extent: z.string(),
  start: count,
  end: count,
  text: z.string(),
  blockEnd: count,
  also: z.array(z.looseObject({ rule: z.string(), category: z.string() })),
  fixes: z.array(z.looseObject({ title: z.string(), edits: z.array(z.object({ start: count, end: count, text: z.string() })) })),
  cell: place.optional(),
});

const report = z
  .looseObject({
    path: z.string(),
    kind: z.enum(['report', 'register']),
    text: z.string(),
    words: count,
    findings: z.array(finding),
    fingerprints: z.array(z.string()),
    sentences: z.array(z.array(z.string())),
    sections: z.array(z.looseObject({ heading: z.string(), depth: count, start: count, words: count, claims: count, evidenced: count })),
    suppressed: z.array(
      z.looseObject({
        finding,
        fingerprint: z.string(),
        by: z.enum(['comment', 'config', 'baseline']),
        reason: z.string(),
        sentences: z.array(z.string()).optional(),
      }),
    ),
    claimsUnknown: z.boolean().optional(),
  })
  .refine(({ text, findings }) => findings.every(({ start, end }) => start <= end && end <= text.length))
  .refine(({ findings, fingerprints }) => fingerprints.length === findings.length);

const head = z
  .object({
    index: z.int().positive(),
    total: z.int().positive(),
    run: z.object({
      version: z.string(),
      preset: z.enum(Object.keys(presets) as [PresetName, ...PresetName[]]),
      paths: z.array(z.string()),
      presetFlag: z.enum(Object.keys(presets) as [PresetName, ...PresetName[]]).optional(),
      configFlag: z.string().optional(),
      changed: z.union([z.string(), z.literal(true)]).optional(),
      folders: z.array(z.string()),
      documents: z.string(),
      configs: z.string(),
      configProblems: z.array(problem),
      problems: z.array(problem),
    }),
  })
  .refine(({ index, total }) => index <= total);

const file = z.object({ number: count, cited: z.array(z.string()), excused: z.array(z.string()), note: z.string().optional(), report });

/** Reads what a part says of itself; undefined where it is none. */
export function readHead(value: unknown): PartHead | undefined {
  return head.safeParse(value).data as PartHead | undefined;
}

/** Reads what a part keeps of a document; undefined where something is wrong with it. */
export function readFile(value: unknown): PartFile | undefined {
  const read = file.safeParse(value).data;
  return read && { ...read, report: read.report as unknown as FileReport };
}

/** Reads what a part could not read. */
export function readUnread(value: unknown): readonly PartUnread[] | undefined {
  return z.array(z.object({ number: count, path: z.string(), problem })).safeParse(value).data as readonly PartUnread[] | undefined;
}
