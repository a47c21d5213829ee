import { runRegisterRules } from '../run-register.js';
import type { ObservedFinding } from './observed-finding.js';
import type { ActiveRule, AnyRule, EvidenceFile } from '../types.js';
import { readCsvRows, type ExampleRow } from './register-rows.js';

/** What an example for a rule that checks registers says beside the register. */
interface Surroundings {
  /** Files by the location that leads to them: null for one that is missing. Of all others nothing is known. */
  readonly files?: Readonly<Record<string, EvidenceFile | null>>;
  /** What the reports cite; unknown where left out. */
  readonly cited?: readonly string[];
}

/**
 * Runs a rule over a register written as CSV. Its findings stand at the cell they name, or at the id where that is empty.
 * @param settings options of the rule, and `files` and `cited` as {@link Surroundings} tells.
 */
export function lintRegisterExample(rule: AnyRule, text: string, settings: Readonly<Record<string, unknown>>): ObservedFinding[] {
  const { files = {}, cited, ...options } = settings as Surroundings & Record<string, unknown>;
  const active: ActiveRule = { rule, severity: rule.severity, options: { ...((rule.options?.defaults ?? {}) as object), ...options } };
  const rows = readCsvRows(text).map((row) => ({ row, entry: { item: row.item, file: files[row.item.location ?? ''] } }));
  const findings = runRegisterRules([active], { entries: rows.map(({ entry }) => entry), cited: cited && new Set(cited) });
  return findings
    .map(({ report: { entry, field, message, question } }) => {
      const row = rows.find((one) => one.entry === entry)?.row;
      return { ...cellOf(row, field), message, question, extent: 'words' as const, fixes: [] };
    })
    .sort((one, other) => one.start - other.start);
}

function cellOf(row: ExampleRow | undefined, field = 'id'): { start: number; end: number } {
  const { start = 0, end = 0 } = row?.cells.get(field) ?? row?.cells.get('id') ?? {};
  return { start, end };
}
