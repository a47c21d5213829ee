/** Overviews for tests: an invented report. */
import type { FindingSeverity, ListedFinding, ReportOverview, SectionOverview, SeverityCounts } from 'substantiate/protocol';

const kinds = [
  ['vague-quantity', 'vague-term', 'warning', '`Some` does not say how many', 'How many of how many families, at what date?'],
  ['unquantified-change', 'unquantified-claim', 'info', '`reduced` does not say from what to what', 'From what figure to what figure?'],
  ['missing-evidence', 'missing-evidence', 'warning', 'Claim without evidence', 'What does this rest on?'],
  ['unknown-evidence', 'evidence', 'error', '`E32` is not in the evidence register', 'Is `E22` meant?'],
  ['vague-consistency', 'vague-term', 'hint', '`consistently` does not say how often', 'In how many of how many cases?'],
] as const satisfies readonly (readonly [string, string, FindingSeverity, string, string])[];

const names = ['Leadership', 'Help and protection of children', 'Early help', 'Children in care', 'Care leavers', 'What happens next'];

/** A report of so many findings in so many sections; its title stands above them. */
export function overview(findings = 5, sections = 2): ReportOverview {
  const listed = Array.from({ length: findings }, (_, index) => findingOf(index, Math.floor((index * sections) / findings)));
  const own = Array.from({ length: sections }, (_, index) => sectionOf(index, listed));
  return {
    resultId: `${String(findings)}.${String(sections)}`,
    uri: 'file:///reports/self-evaluation.md',
    version: 1,
    preset: 'self-evaluation',
    configUri: 'file:///reports/substantiate.yaml',
    words: own.reduce((sum, { words }) => sum + words, 0),
    counts: countsOf(listed),
    coverage: { claims: 4 * sections, evidenced: 3 * sections },
    sections: own,
    findings: listed,
    unlisted: 0,
  };
}

function findingOf(index: number, section: number): ListedFinding {
  const [rule, category, severity, message, question] = kinds[(index * 7) % kinds.length] ?? kinds[0];
  const line = section * 100 + (index % 90) + 2;
  return { rule, category, severity, message, question, section, range: { start: at(line, 4), end: at(line, 8) } };
}

function sectionOf(index: number, findings: readonly ListedFinding[]): SectionOverview {
  return {
    heading: index === 0 ? 'Self-evaluation' : `${String(index)} ${names[index % names.length] ?? ''}`,
    depth: index === 0 ? 1 : 2,
    range: { start: at(index * 100, 2), end: at((index + 1) * 100, 2) },
    words: index === 0 ? 12 : 180 + ((index * 97) % 400),
    counts: countsOf(findings.filter(({ section }) => section === index)),
    coverage: { claims: 4, evidenced: index % 2 === 0 ? 4 : 2 },
  };
}

function countsOf(findings: readonly ListedFinding[]): SeverityCounts {
  const of = (severity: FindingSeverity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info'), hint: of('hint') };
}

function at(line: number, character: number): { line: number; character: number } {
  return { line, character };
}
