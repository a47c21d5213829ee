import * as z from 'zod';
import { readRegisterDate } from './dates.js';
import { plainUnit, readQuantity, type Quantity } from './quantities.js';

/** What a field of a register may hold, once what is empty is left out: text, the number in a workbook's cell, or a list of YAML or JSON. */
export type FieldValue = string | number | readonly string[];

/** A complaint about a field: its message and the question that would settle it stand in a zod issue as its message and its `params`. */
interface Complaint {
  readonly message: string;
  readonly question: string;
}

const text = z.transform(asText);
const date = read(
  (value) => readRegisterDate(typeof value === 'number' ? value : asText(value)),
  (value) => ({ message: `${quote(value)} is not a date`, question: 'Which date is meant, day first, as in 31/03/2024?' }),
);
const quantity = read(quantityOf, noNumber);
const unit = z.transform((value: FieldValue) => plainUnit(asText(value)));
const number = read((value) => quantityOf(value)?.value, noNumber);
const sampleSize = read(
  (value) => {
    const size = quantityOf(value)?.value;
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
    type: optional(text),
    source: optional(text),
    origin: optional(text),
    date: optional(date),
    period_from: optional(date),
    period_to: optional(date),
    obtained: optional(date),
    location: optional(text),
    locator: optional(text),
    n: optional(sampleSize),
    population: optional(text),
    sampling: optional(text),
    value: optional(quantity),
    unit: optional(unit),
    numerator: optional(number),
    denominator: optional(number),
    // A paragraph may be called `Section 2, paragraph 3`; an id holds no comma.
    supports: optional(listAt(/[;\n]/)),
    reliability: optional(text),
    status: optional(text),
    superseded_by: optional(listAt(/[;,\n]/)),
    sensitivity: optional(text),
    owner: optional(text),
    sha256: optional(fingerprint),
    other: optional(z.record(z.string(), z.string())),
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
export function quote(value: FieldValue, longest = 40): string {
  const plain = asText(value).replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain}\``;
}

function asText(value: FieldValue): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : value.join('; ');
}

/** What `exactOptional` means, at half the price: that one runs the schema on every field that is missing, and throws the result away. */
function optional<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return z.optional(schema) as unknown as z.ZodExactOptional<T>;
}

function quantityOf(value: FieldValue): Quantity | undefined {
  return typeof value === 'number' ? { value } : readQuantity(asText(value));
}

function noNumber(value: FieldValue): Complaint {
  return { message: `${quote(value)} is not a number`, question: 'What is the number, without other words?' };
}

function read<T>(reader: (value: FieldValue) => T | undefined, complaint: (value: FieldValue) => Complaint) {
  return z.transform((value: FieldValue, context) => {
    const result = reader(value);
    if (result !== undefined) return result;
    const { message, question } = complaint(value);
    context.issues.push({ code: 'custom', message, params: { question }, input: value });
    return z.NEVER;
  });
}

function listAt(separator: RegExp) {
  return z.transform((value: FieldValue): readonly string[] => {
    const parts = typeof value === 'object' ? value : asText(value).split(separator);
    return parts.map((part) => part.trim()).filter((part) => !isNothing(part));
  });
}
