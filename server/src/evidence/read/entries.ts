import type { EvidenceField, EvidenceItem } from 'retext-substantiate/language';
import { complaintOf, isNothing, itemSchema, quote, type FieldValue } from '../schema.js';
import type { RegisterPlace, RegisterProblem, RegisterRow } from '../types.js';
import type { RawEntry } from './types.js';

/** Makes a row of an entry; undefined where it holds nothing, or not what an entry needs. What is wrong with it is added to the problems. */
export function readEntry({ fields, place }: RawEntry, problems: RegisterProblem[]): RegisterRow | undefined {
  const values: Partial<Record<EvidenceField, FieldValue>> = {};
  const places: Partial<Record<EvidenceField, RegisterPlace>> = {};
  const other: [string, string][] = [];
  for (const { name, field, value, place: its } of fields) {
    if (isEmpty(value)) continue;
    if (field === undefined) {
      other.push([name.trim(), typeof value === 'object' ? value.join('; ') : String(value).trim()]);
    } else {
      values[field] = value;
      places[field] = its;
    }
  }
  if (Object.keys(values).length === 0 && other.length === 0) return undefined;
  const lacking = (['id', 'title'] as const).filter((field) => values[field] === undefined);
  if (lacking.length > 0) {
    problems.push(lack(lacking, place, values.id ?? values.title));
    return undefined;
  }
  const item = itemOf(other.length > 0 ? { ...values, other: Object.fromEntries(other) } : values, (field, message, question) => {
    problems.push({ message, question, place: places[field as EvidenceField] ?? place, severity: 'warning' });
  });
  if (!item) return undefined;
  if (/\s/.test(item.id)) {
    const question = 'Could it be written without, so that reports cite it as it stands?';
    problems.push({ message: `The id ${quote(item.id)} holds a blank`, question, place: places.id ?? place, severity: 'warning' });
  }
  return { item, place, fields: places };
}

/** What is wrong in a field is told and the field left out: the rest of the entry holds. */
function itemOf(
  values: Record<string, unknown>,
  complain: (field: string, message: string, question: string) => void,
): EvidenceItem | undefined {
  const first = itemSchema.safeParse(values);
  if (first.success) return first.data;
  const sound = { ...values };
  for (const issue of first.error.issues) {
    const { field, message, question } = complaintOf(issue);
    complain(field, message, question);
    Reflect.deleteProperty(sound, field);
  }
  return itemSchema.safeParse(sound).data;
}

function isEmpty(value: FieldValue): boolean {
  if (typeof value === 'number') return false;
  return typeof value === 'string' ? isNothing(value) : value.every(isNothing);
}

function lack(lacking: readonly ('id' | 'title')[], place: RegisterPlace, known: FieldValue | undefined): RegisterProblem {
  const entry = known === undefined ? 'This entry' : `The entry ${quote(known)}`;
  const missing = lacking.length > 1 ? 'neither `id` nor `title`' : `no \`${lacking[0] ?? ''}\``;
  const question = lacking.includes('id') ? 'What do reports cite it by?' : 'What is it called?';
  return { message: `${entry} has ${missing}, so it is left out`, question, place, severity: 'error' };
}
