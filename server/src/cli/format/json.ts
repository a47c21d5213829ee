import { placesOf, type Place } from '../places.js';
import { summarise, type CheckResult, type FileReport, type Problem, type ReportedFinding } from '../result.js';

/**
 * One JSON document for programs, a line a file: lines and columns from 1, offsets in UTF-16 units from 0.
 * It comes in pieces, since thousands of findings written out as one text would take many times the memory of the reports.
 */
export function* formatJson({ version, preset, files, problems }: CheckResult): Generator<string, void> {
  const tool = { name: 'substantiate', version };
  yield `{"version":1,"tool":${JSON.stringify(tool)},"preset":${JSON.stringify(preset)},"files":[`;
  for (const [index, file] of files.entries()) yield `${index > 0 ? ',' : ''}\n${JSON.stringify(fileToJson(file))}`;
  yield `\n],"problems":${JSON.stringify(problems.map(problemToJson))},"summary":${JSON.stringify(summarise(files))}}\n`;
}

function fileToJson({ path, text, findings, fingerprints }: FileReport) {
  const place = placesOf(text);
  return { path, findings: findings.map((finding, index) => findingToJson(finding, place, fingerprints[index])) };
}

function findingToJson(finding: ReportedFinding, place: (offset: number) => Place, fingerprint: string | undefined) {
  const { rule, category, severity, message, why, question, url, text, start, end, cell, also, fixes } = finding;
  return {
    rule,
    category,
    severity,
    message,
    why,
    question,
    url,
    text,
    start: { ...(cell ?? place(start)), offset: start },
    end: { ...(cell ?? place(end)), offset: end },
    also: also.map((other) => ({ rule: other.rule, category: other.category })),
    fingerprint,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
  };
}

function problemToJson({ path, message, place }: Problem) {
  return { path, message: place ? `${message} (line ${String(place.line)}, column ${String(place.column)})` : message };
}
