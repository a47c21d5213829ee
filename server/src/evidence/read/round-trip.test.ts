import * as fc from 'fast-check';
import { evidenceFields, type EvidenceField } from 'retext-substantiate/language';
import { expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { readRegister } from './index.js';

/** A value as a format writes it, and what is to be read. */
interface Written {
  readonly text: string;
  readonly meant: string | number | string[];
  /** For formats that have lists. */
  readonly list?: string[];
}

type Entry = Partial<Record<EvidenceField, Written>>;

const word = fc
  .stringMatching(/^[A-Za-zé😀'".,;:#&|*_`<>{}[\]\\/=+@!?-]{1,6}( [a-z"|`\\]{1,4})?$/u)
  .filter((text) => !/^[-–—]$|^n\/a$/i.test(text));
const text = word.map((meant): Written => ({ text: meant, meant: meant.trim() }));
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.boolean()).map(([meant, isBritish]): Written => {
  const [year, month, dayOfMonth] = meant.split('-');
  return { text: isBritish ? `${dayOfMonth ?? ''}/${month ?? ''}/${year ?? ''}` : meant, meant };
});
const count = fc.nat().map((meant): Written => ({ text: meant.toLocaleString('en-GB'), meant }));
const ids = fc
  .array(fc.stringMatching(/^E\d{1,3}$/), { minLength: 1, maxLength: 3 })
  .map((list): Written => ({ text: list.join('; '), meant: list, list }));
const fingerprint = fc.stringMatching(/^[\dA-F]{64}$/).map((hash): Written => ({ text: hash, meant: hash.toLowerCase() }));

const kinds: Partial<Record<EvidenceField, fc.Arbitrary<Written>>> = {
  date,
  period_from: date,
  period_to: date,
  obtained: date,
  n: count,
  value: count,
  numerator: count,
  denominator: count,
  supports: ids,
  superseded_by: ids,
  sha256: fingerprint,
  id: fc.stringMatching(/^[A-Z]{1,3}-?\d{1,4}$/).map((id): Written => ({ text: id, meant: id })),
  // Some units are known by several names.
  unit: fc.constantFrom('days', '%', 'visits').map((unit): Written => ({ text: unit, meant: unit })),
};
const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record(
    Object.fromEntries(evidenceFields.map((field) => [field, kinds[field] ?? text])) as Record<EvidenceField, fc.Arbitrary<Written>>,
    {
      requiredKeys: ['id', 'title'],
    },
  ),
  { minLength: 1, maxLength: 5 },
);

/** A register's text, and each field of each entry as it is written there. */
interface Sheet {
  readonly text: string;
  readonly written: readonly Partial<Record<EvidenceField, string>>[];
}

type Writer = (rows: readonly Entry[]) => Sheet;

const cellsOf = (row: Entry, write: (value: Written) => string): Partial<Record<EvidenceField, string>> =>
  Object.fromEntries(evidenceFields.flatMap((field) => (row[field] ? [[field, write(row[field])]] : [])));

const csv =
  (separator: string, lineEnd: string): Writer =>
  (rows) => {
    const written = rows.map((row) =>
      cellsOf(row, ({ text: value }) =>
        value.includes('"') || value.includes(separator) || value.length % 3 === 0 ? `"${value.replaceAll('"', '""')}"` : value,
      ),
    );
    const lines = [
      evidenceFields.join(separator),
      ...written.map((row) => evidenceFields.map((field) => row[field] ?? '').join(separator)),
    ];
    return { text: lines.map((line) => line + lineEnd).join(''), written };
  };

const json: Writer = (rows) => {
  const written = rows.map((row) =>
    cellsOf(row, ({ text: value, meant, list }) => JSON.stringify(list ?? (typeof meant === 'number' ? meant : value))),
  );
  const objects = written.map(
    (row) =>
      `{ ${Object.entries(row)
        .map(([key, value]) => `"${key}" : ${value}`)
        .join(', ')} }`,
  );
  return { text: `{"evidence": [\n${objects.join(',\n')}\n]}`, written };
};

const yaml =
  (quoteAll: boolean): Writer =>
  (rows) => {
    const written = rows.map((row) =>
      cellsOf(row, ({ text: value, list }) => {
        if (list) return `[${list.join(', ')}]`;
        if (!quoteAll && /^\w[\w/, ]*$/.test(value)) return value;
        return value.includes('\\') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
      }),
    );
    const lines = written.flatMap((row) =>
      Object.entries(row).map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}\n`),
    );
    return { text: `evidence:\n${lines.join('')}`, written };
  };

const markdown: Writer = (rows) => {
  const written = rows.map((row) => cellsOf(row, ({ text: value }) => value.replace(/[\\`*_{}[\]()#+.!|<>&~-]/g, '\\$&')));
  const lines = written.map((row) => `| ${evidenceFields.map((field) => row[field] ?? '').join(' | ')} |\n`);
  return { text: `# Evidence\n\n|${evidenceFields.join('|')}|\n|${'--|'.repeat(evidenceFields.length)}\n${lines.join('')}`, written };
};

it.each<[string, string, Writer]>([
  ['CSV', 'csv', csv(',', '\n')],
  ['CSV with semicolons and CRLF', 'csv', csv(';', '\r\n')],
  ['JSON', 'json', json],
  ['YAML', 'yaml', yaml(false)],
  ['YAML in quotation marks', 'yaml', yaml(true)],
  ['Markdown', 'md', markdown],
])('what is written as %s is read, each value at its place', async (_, ending, write) => {
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), async (rows, hasMark) => {
      const sheet = write(rows);
      const bytes = new TextEncoder().encode(`${hasMark ? '\uFEFF' : ''}${sheet.text}`);
      const register = await readRegister(`evidence.${ending}`, bytes);
      expect(register.text).toBe(sheet.text);
      expect(register.problems).toEqual([]);
      expect(register.rows.map(({ item }) => item)).toEqual(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, { meant }]) => [field, meant]))),
      );
      const slices = register.rows.map(({ fields }) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, place]) => [field, 'start' in place && sheet.text.slice(place.start, place.end)]),
        ),
      );
      expect(slices).toEqual(sheet.written);
    }),
    { numRuns: runs(50) },
  );
});
