import * as z from 'zod';
import { readRegisterDate } from './dates.js';
import { plainUnit, readQuantity } from './quantities.js';

/** What a field of a register may hold, once what is empty is left out: text, the number in a workbook's cell, or a list of YAML or JSON. */
export type FieldValue = string | number | readonly string[];

/** A complaint about a field: its message and the question that would settle it stand in a zod issue as its message and its `params`. */
interface Complaint {
  readonly message: string;
  readonly question: string;
}

const written = z.union([z.string(), z.number(), z.array(z.string()).readonly()]);
const text = written.transform(asText);
const date = read(
  (value) => readRegisterDate(typeof value === 'number' ? value : asText(value)),
  (value) => ({ message: `${quote(value)} is not a date`, question: 'Which date is meant, day first, as in 31/03/2024?' }),
);
const quantity = read(
  (value) => (typeof value === 'number' ? { value } : readQuantity(asText(value))),
  (value) => ({ message: `${quote(value)} is not a number`, question: 'What is the number, without other words?' }),
);
const number = quantity.transform(({ value }) => value);
const sampleSize = read(
  (value) => {
    const size = (typeof value === 'number' ? { value } : readQuantity(asText(value)))?.value;
    return size !== undefined && Number.isInteger(size) && size >= 0 ? size : undefined;
  },
  (value) => ({ message: `${quote(value)} is not the size of a sample`, question: 'How many were looked at, as a whole number?' }),
);
const fingerprint = read(
  (value) => /^(?:sha-?256:)?([\da-f]{64})$/.exec(asText(value).toLowerCase())?.[1],
  (value) => ({
    message: `${quote(value)} is not a SHA-256 fingerprint`,
    question: 'What are the 64 hexadecimal digits of the file as it was reviewed?',
  }),
);

/**
 * One entry of a register: {@link FieldValue}s by field name in, an evidence item out.
 * What stands for nothing ({@link isNothing}) is left out beforehand.
 */
export const itemSchema = z
  .object({
    id: text,
    title: text,
    type: text.exactOptional(),
    source: text.exactOptional(),
    origin: text.exactOptional(),
    date: date.exactOptional(),
    period_from: date.exactOptional(),
    period_to: date.exactOptional(),
    obtained: date.exactOptional(),
    location: text.exactOptional(),
    locator: text.exactOptional(),
    n: sampleSize.exactOptional(),
    population: text.exactOptional(),
    sampling: text.exactOptional(),
    value: quantity.exactOptional(),
    unit: text.transform(plainUnit).exactOptional(),
    numerator: number.exactOptional(),
    denominator: number.exactOptional(),
    // A paragraph may be called `Section 2, paragraph 3`; an id holds no comma.
    supports: listAt(/[;\n]/).exactOptional(),
    reliability: text.exactOptional(),
    status: text.exactOptional(),
    superseded_by: listAt(/[;,\n]/).exactOptional(),
    sensitivity: text.exactOptional(),
    owner: text.exactOptional(),
    sha256: fingerprint.exactOptional(),
    other: z.record(z.string(), z.string()).exactOptional(),
  })
  .transform(({ value, ...rest }) => {
    if (value === undefined) return rest;
    return { ...rest, value: value.value, ...(rest.unit === undefined && value.unit !== undefined ? { unit: value.unit } : {}) };
  });

/** Whether a cell says that there is nothing to say: blank, `n/a`, a dash, or what a workbook shows for a missing value. */
export function isNothing(value: string): boolean {
  return /^(?:n\/a|#n\/a|[-–—])?$/i.test(value.trim());
}

/** What is wrong with which field, told by an issue of the {@link itemSchema}. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint & { readonly field: string } {
  const question: unknown = issue.code === 'custom' ? issue.params?.['question'] : undefined;
  return {
    field: String(issue.path[0]),
    message: issue.message,
    question: typeof question === 'string' ? question : 'What is meant?',
  };
}

/** A value of a register in backticks, cut short where it is long. */
export function quote(value: FieldValue): string {
  const plain = asText(value).replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${plain.length > 40 ? `${plain.slice(0, 39).trimEnd()}…` : plain}\``;
}

function asText(value: FieldValue): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : value.join('; ');
}

function read<T>(reader: (value: FieldValue) => T | undefined, complaint: (value: FieldValue) => Complaint) {
  return written.transform((value, context) => {
    const result = reader(value);
    if (result !== undefined) return result;
    const { message, question } = complaint(value);
    context.issues.push({ code: 'custom', message, params: { question }, input: value });
    return z.NEVER;
  });
}

function listAt(separator: RegExp) {
  return written.transform((value): readonly string[] => {
    const parts = typeof value === 'object' ? value : asText(value).split(separator);
    return parts.map((part) => part.trim()).filter((part) => !isNothing(part));
  });
}
