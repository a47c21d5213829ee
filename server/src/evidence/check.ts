import {
  runRegisterRules,
  type ActiveRule,
  type Category,
  type LocatedFile,
  type RegisterEntry,
  type Severity,
} from 'retext-substantiate/kit';
import { numberFingerprints } from '../engine/fingerprint.js';
import { Hash } from '../engine/hash.js';
import { internalError, registerProblem, type Notice } from '../engine/notices.js';
import { isOver } from '../engine/read/directives.js';
import type { ConfigSuppression } from '../engine/types.js';
import type { Evidence, PlacedRow } from './evidence.js';
import { isAddress } from './paths.js';
import { isCell, type Register, type RegisterPlace, type RegisterProblem } from './types.js';

/** What a reader would query in a register, at its place. */
export interface RegisterReportFinding {
  /** The register's path, from the project's folder. */
  readonly register: string;
  readonly place: RegisterPlace;
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** In a workbook it names sheet and cell. */
  readonly message: string;
  readonly why: string;
  readonly question: string;
  /** What stands at the place; empty for a problem of a workbook. */
  readonly text: string;
  /** Stable across edits elsewhere. */
  readonly fingerprint: string;
  /** Whether the entry could simply go. */
  readonly unnecessary?: boolean;
  /** The other entry that it is about. */
  readonly other?: { readonly register: Register; readonly place: RegisterPlace; readonly id: string };
}

/** What is known beside the registers. */
export interface RegisterSurroundings {
  /** Ids that any report cites; left out where not all reports were read. */
  readonly cited?: ReadonlySet<string>;
  /** What there is at a path of the project. */
  readonly file: (path: string) => LocatedFile;
  /** Findings of a register that the config accepts. */
  readonly suppressions?: (register: string) => readonly ConfigSuppression[];
  /** The day by which they come to their end, as in `2027-03-31`. */
  readonly today?: string;
}

/** Checks the registers of a project: what could not be read in them, and what the rules say; register by register, in the order of their text. */
export function checkRegisters(evidence: Evidence, rules: readonly ActiveRule[], seen: RegisterSurroundings): RegisterReportFinding[] {
  const byRules = findingsOfRules(evidence, rules, seen);
  return evidence.registers.flatMap((register) => {
    const problems = register.problems.map((problem) => findingOf(register, problem));
    const findings = [...problems, ...byRules.filter((finding) => finding.register === register.path)].sort(byPlace);
    const names = numberFingerprints(findings.map(({ fingerprint }) => fingerprint));
    const accepted = (seen.suppressions?.(register.path) ?? []).filter(({ until }) => !isOver(until, seen.today));
    return findings
      .map((finding, index) => ({ ...finding, fingerprint: names[index] ?? '' }))
      .filter(({ rule, fingerprint }) => !accepted.some((each) => each.rule === rule && each.fingerprint === fingerprint));
  });
}

function findingsOfRules(evidence: Evidence, rules: readonly ActiveRule[], { cited, file }: RegisterSurroundings): RegisterReportFinding[] {
  const placed = new Map<RegisterEntry, PlacedRow>();
  for (const register of evidence.registers) {
    for (const row of register.rows) placed.set({ item: row.item, file: locate(evidence, row, file) }, { register, row });
  }
  const view = { entries: [...placed.keys()], cited };
  return rules.flatMap((active) => {
    try {
      return runRegisterRules([active], view).flatMap(({ severity, report }) => {
        const at = placed.get(report.entry);
        if (!at) return [];
        const { id, category, why } = active.rule;
        const { field = 'id', message, question, unnecessary } = report;
        const other = report.other && placed.get(report.other);
        const place = at.row.fields[field] ?? at.row.fields.id ?? at.row.place;
        const fingerprint = new Hash().add(id).add(at.row.item.id).add(field).toString();
        const about = { rule: id, category, severity, message, question, why: report.why ?? why, fingerprint };
        return [
          placedFinding(at.register, place, String(at.row.item[field] ?? ''), {
            ...about,
            ...(unnecessary && { unnecessary }),
            ...(other && { other: { register: other.register, place: other.row.fields.id ?? other.row.place, id: other.row.item.id } }),
          }),
        ];
      });
    } catch (error) {
      return failed(evidence, active.rule.id, error);
    }
  });
}

function locate(evidence: Evidence, { item }: PlacedRow['row'], file: RegisterSurroundings['file']): LocatedFile {
  if (item.location === undefined || isAddress(item.location)) return undefined;
  const path = evidence.fileOf(item);
  return path === undefined ? 'outside' : file(path);
}

function findingOf(
  register: Register,
  { place = { start: 0, end: 0 }, message, question, severity }: RegisterProblem,
): RegisterReportFinding {
  const text = isCell(place) ? '' : (register.text ?? '').slice(place.start, place.end);
  const { rule, category, why } = ofNotice(registerProblem);
  const fingerprint = new Hash().add(rule).add(message).toString();
  // Its message names the cell already.
  return { register: register.path, place, rule, category, severity, message, why, question, text, fingerprint };
}

/** Told at the beginning of the first register: the rule is to blame, not a place. */
function failed({ registers }: Evidence, rule: string, error: unknown): RegisterReportFinding[] {
  const [register] = registers;
  if (!register) return [];
  const reason = error instanceof Error ? error.message : String(error);
  const fingerprint = new Hash().add(internalError.id).add(rule).toString();
  const { severity, question } = internalError;
  const message = `Rule ${rule} failed on this register: ${reason}`.slice(0, 99);
  return [
    {
      register: register.path,
      place: { start: 0, end: 0 },
      ...ofNotice(internalError),
      severity,
      message,
      question,
      text: '',
      fingerprint,
    },
  ];
}

function ofNotice({ id, category, why }: Notice): Pick<RegisterReportFinding, 'rule' | 'category' | 'why'> {
  return { rule: id, category, why };
}

type About = Omit<RegisterReportFinding, 'register' | 'place' | 'text'>;

/** @param value what the register says there, where its own words can't be shown. */
function placedFinding(register: Register, place: RegisterPlace, value: string, about: About): RegisterReportFinding {
  const found = { ...about, register: register.path, place };
  if (!isCell(place)) return { ...found, text: (register.text ?? '').slice(place.start, place.end) };
  return { ...found, text: value, message: `${about.message} (sheet \`${place.sheet}\`, cell ${place.cell})` };
}

function byPlace({ place: one }: RegisterReportFinding, { place: other }: RegisterReportFinding): number {
  if (isCell(one) && isCell(other)) return one.sheet.localeCompare(other.sheet) || one.row - other.row || one.column - other.column;
  // What has no cell is about the whole file, and comes first.
  if (isCell(one) || isCell(other)) return Number(isCell(one)) - Number(isCell(other));
  return one.start - other.start || one.end - other.end;
}
