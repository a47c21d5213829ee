import { Quoted, SectionTable, SeverityMark, severityWord, useSpeech, type Go, type PageSection, type Severity } from '../../page/index.js';
import type { Piece } from '../passages/passages.js';
import type { ListedFinding, ListedPassage, ListedReport } from './collect.js';

/** What is asked about one report: by heading, each sentence with its words marked and the questions beneath. */
export function ReportFindings({ number, path, sections, passages }: ListedReport) {
  const { number: written } = useSpeech();
  const id = `report-${String(number)}`;
  const count = passages.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <div class="report" data-number={String(number)}>
      <h3 id={id} tabIndex={-1}>
        {path}{' '}
        <span class="quiet count">
          {written(count)} {count === 1 ? 'finding' : 'findings'}
        </span>
      </h3>
      {sections.length > 1 && <InSections sections={sections} path={path} />}
      {bySection(passages).map(({ section, own }, index) => (
        <Group key={index} section={section} own={own} id={`${id}-${String(index)}`} />
      ))}
    </div>
  );
}

/** The sections lead nowhere: what is asked about them stands below. */
const Plain: Go = ({ children }) => <>{children}</>;

function InSections({ sections, path }: { readonly sections: readonly PageSection[]; readonly path: string }) {
  return (
    <details class="in-sections">
      <summary>Sections in figures</summary>
      <SectionTable sections={sections} Go={Plain} label={`Sections of ${path} in figures`} />
    </details>
  );
}

interface SectionGroup {
  readonly section: string;
  readonly own: ListedPassage[];
}

function Group({ section, own, id }: SectionGroup & { readonly id: string }) {
  return (
    <div class="group">
      {section !== '' && <h4 id={id}>{section}</h4>}
      <ul class="passages">
        {own.map((passage) => (
          <Passage key={passage.findings[0]?.number} {...passage} />
        ))}
      </ul>
    </div>
  );
}

function Passage({ pieces, findings }: ListedPassage) {
  const severityOf = new Map(findings.map(({ number, severity }) => [number, severity]));
  return (
    <li class="passage">
      {pieces.length > 0 && (
        <blockquote>
          {pieces.map((piece, index) => (
            <Words key={index} {...piece} severity={severityOf.get(piece.finding ?? -1)} />
          ))}
        </blockquote>
      )}
      <ul class="questions">
        {findings.map((finding) => (
          <Finding key={finding.number} {...finding} />
        ))}
      </ul>
    </li>
  );
}

function Words({ text, severity }: Piece & { readonly severity: Severity | undefined }) {
  return severity === undefined ? <>{text}</> : <mark class={`words-${severity}`}>{text}</mark>;
}

function Finding({ number, severity, rule, also, message, question, why, where }: ListedFinding) {
  const { t } = useSpeech();
  return (
    <li class="finding" id={`finding-${String(number)}`} data-severity={severity} data-rules={[rule, ...also].join(' ')}>
      <SeverityMark severity={severity} />
      <div>
        <p class="question">
          <Quoted text={question} />
        </p>
        <p class="message">
          <span class={`severity-word severity-${severity}`}>{severityWord(t, severity)}</span>: <Quoted text={message} />
        </p>
        <details class="why">
          <summary>
            <span class="where">{where}</span> <span class="rule">{rule}</span>
            {also.length > 0 && <span class="rule">, also {also.join(', ')}</span>} <span class="ask">Why it matters</span>
          </summary>
          <p>
            <Quoted text={why} />
          </p>
        </details>
      </div>
    </li>
  );
}

function bySection(passages: readonly ListedPassage[]): SectionGroup[] {
  const groups: SectionGroup[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last?.section === passage.section) last.own.push(passage);
    else groups.push({ section: passage.section, own: [passage] });
  }
  return groups;
}
