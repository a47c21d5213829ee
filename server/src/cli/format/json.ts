import { placesOf } from '../places.js';
import { summarise, type CheckResult, type FileReport, type Problem } from '../result.js';

/** One document for programs: lines and columns from 1, offsets in UTF-16 units from 0. */
export function formatJson({ version, preset, files, problems }: CheckResult): string {
  const report = {
    version: 1,
    tool: { name: 'substantiate', version },
    preset,
    files: files.map(fileToJson),
    problems: problems.map(problemToJson),
    summary: summarise(files),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function fileToJson({ path, text, findings, fingerprints }: FileReport) {
  const place = placesOf(text);
  return {
    path,
    findings: findings.map(({ rule, category, severity, message, why, question, url, text: words, start, end, also, fixes }, index) => ({
      rule,
      category,
      severity,
      message,
      why,
      question,
      url,
      text: words,
      start: { ...place(start), offset: start },
      end: { ...place(end), offset: end },
      also: also.map((other) => ({ rule: other.rule, category: other.category })),
      fingerprint: fingerprints[index],
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
      })),
    })),
  };
}

function problemToJson({ path, message, place }: Problem) {
  return { path, message: place ? `${message} (line ${String(place.line)}, column ${String(place.column)})` : message };
}
