import { DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver';
import type { RegisterReportFinding } from '../../evidence/check.js';
import { isCell, type Register } from '../../evidence/types.js';
import { worst } from '../../overview/worst.js';
import type { ClientAbilities } from '../client-abilities.js';
import { fewDiagnostics, mostDiagnostics, note, severityOf, source } from '../diagnostics.js';
import { rangeInRegister } from './places.js';

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What diagnostics of registers are made with. */
export interface RegisterPage {
  readonly docsUrl: (rule: string) => string;
  readonly client: Pick<ClientAbilities, 'relatedInformation' | 'fadesUnnecessary'>;
  /** The address of a register's path. */
  readonly uriOf: (path: string) => string;
}

/** The findings of a register as the protocol has them; of very many the worst, and how many were left out. */
export function registerDiagnostics(
  register: Register,
  findings: readonly RegisterReportFinding[],
  { docsUrl, client, uriOf }: RegisterPage,
): Diagnostic[] {
  const own = findings.filter((finding) => finding.register === register.path);
  const shown = own.length <= mostDiagnostics ? own : worst(own, fewDiagnostics - 1);
  const items = shown.map((finding): Diagnostic => ({
    range: rangeOf(finding, register),
    severity: severityOf[finding.severity],
    code: finding.rule,
    codeDescription: { href: docsUrl(finding.rule) },
    source,
    message: finding.message,
    ...(finding.unnecessary && client.fadesUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation && otherEntry(finding, uriOf)),
  }));
  const left = own.length - shown.length;
  return left > 0 ? [...items, note(`${left} more findings are not shown: these are the worst`)] : items;
}

function otherEntry({ other }: RegisterReportFinding, uriOf: RegisterPage['uriOf']): Pick<Diagnostic, 'relatedInformation'> {
  const range = other && rangeInRegister(other.register, other.place);
  if (!range) return {};
  return { relatedInformation: [{ location: { uri: uriOf(other.register.path), range }, message: `\`${other.id}\`, the other entry` }] };
}

/** In a workbook line and character are row and column. */
function rangeOf({ place }: RegisterReportFinding, register: Register): Range {
  if (!isCell(place)) return rangeInRegister(register, place) ?? beginning;
  const start = { line: place.row - 1, character: place.column - 1 };
  return { start, end: start };
}
