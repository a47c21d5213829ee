import type { Go } from './go.js';
import { Quoted } from './quoted.js';
import type { PageFinding, PageSection } from './report.js';
import { sectionName } from './sections.js';
import { SeverityMark, severityWord } from './severity.js';
import { useSpeech } from './words.js';

/** A finding with its number in the list that it was taken from. */
export interface NumberedFinding {
  readonly index: number;
  readonly finding: PageFinding;
}

export interface FindingListProps {
  readonly findings: readonly NumberedFinding[];
  readonly sections: readonly PageSection[];
  readonly Go: Go;
  /** The level of the sections' headings. */
  readonly level?: 'h2' | 'h3';
}

/** Findings under the headings they stand under, in the report's order. */
export function FindingList({ findings, sections, Go, level: Heading = 'h3' }: FindingListProps) {
  const { t, number } = useSpeech();
  return (
    <>
      {bySection(findings).map(({ section, own }) => (
        <section key={section} class="group" aria-labelledby={`findings-${String(section)}`}>
          <Heading class="group-heading" id={`findings-${String(section)}`}>
            <span class="group-name">{sectionName(t, sections[section] ?? { heading: '' })}</span>{' '}
            <span class="quiet">
              <span class="unseen">{t('findings:')} </span>
              {number(own.length)}
            </span>
          </Heading>
          <ul class="findings">
            {keyed(own).map(({ key, index, finding }) => (
              <FindingRow key={key} index={index} finding={finding} Go={Go} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface FindingRowProps extends NumberedFinding {
  readonly Go: Go;
}

function FindingRow({ index, finding, Go }: FindingRowProps) {
  const { t, number } = useSpeech();
  const { severity, message, question, rule, line } = finding;
  return (
    <li>
      <Go to={{ kind: 'finding', index }}>
        <SeverityMark severity={severity} />
        <span class="finding">
          <span class="unseen">{severityWord(t, severity)}: </span>
          <span class="message">
            <Quoted text={message} />
          </span>{' '}
          <span class="question">
            <Quoted text={question} />
          </span>{' '}
          <span class="where">
            <span class="line">{t('Line {0}', number(line))}</span> <span class="rule">{rule}</span>
          </span>
        </span>
      </Go>
    </li>
  );
}

interface Group {
  readonly section: number;
  readonly own: NumberedFinding[];
}

function bySection(findings: readonly NumberedFinding[]): Group[] {
  const groups = new Map<number, Group>();
  for (const numbered of findings) {
    const { section } = numbered.finding;
    const group = groups.get(section);
    if (group) group.own.push(numbered);
    else groups.set(section, { section, own: [numbered] });
  }
  return [...groups.values()];
}

/** A key that stays with a finding while others come and go, so that the row that has the focus keeps it. */
function keyed(findings: readonly NumberedFinding[]): (NumberedFinding & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return findings.map((numbered) => {
    const name = `${numbered.finding.rule} ${numbered.finding.message}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { ...numbered, key: `${name} ${String(count)}` };
  });
}
