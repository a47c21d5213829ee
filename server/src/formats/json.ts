import type { Format } from './formatter.js';
import { jsonWriter, type FindingWriter } from './finding-json.js';
import { placesOf, type Place } from './places.js';
import type { FileReport, Problem, ReportedFinding } from './report.js';

/** One JSON document for programs, a line a file: lines and columns from 1, offsets in UTF-16 units from 0. */
export const json: Format = {
  wanted: { fingerprints: true, fixes: true },
  open: ({ version, preset, part }) => {
    const tool = { name: 'substantiate', version };
    let comma = '';
    const write = jsonWriter();
    return {
      begin: `{"version":1,"tool":${JSON.stringify(tool)},"preset":${JSON.stringify(preset)},${member('shard', part)}"files":[`,
      file: (report) => {
        const line = `${comma}\n${fileToJson(report, write)}`;
        comma = ',';
        return line;
      },
      end: ({ problems, summary, unread }) =>
        `\n],${member('unread', unread)}"problems":${JSON.stringify(problems.map(problemToJson))},"summary":${JSON.stringify(summary)}}\n`,
    };
  },
};

/** A part of a document that is there or not, with the comma behind it. */
function member(name: string, value: object | undefined): string {
  return value === undefined ? '' : `"${name}":${JSON.stringify(value)},`;
}

function fileToJson({ path, text, findings, fingerprints, part }: FileReport, write: FindingWriter): string {
  const place = placesOf(text);
  const told = findings.map((finding, index) => write(finding, place, fingerprints[index]));
  return `{"path":${JSON.stringify(path)},"findings":[${told.join(',')}]${part ? `,"shard":${JSON.stringify(part)}` : ''}}`;
}

/** What programs are told of a finding, save its fixes. @param place tells line and column of an offset. */
export function withoutFixes<Fingerprint extends string | undefined>(
  { rule, category, severity, message, why, question, url, text, start, end, cell, also }: ReportedFinding,
  place: (offset: number) => Place,
  fingerprint: Fingerprint,
) {
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
  };
}

function problemToJson({ path, message, place }: Problem) {
  return { path, message: place ? `${message} (line ${String(place.line)}, column ${String(place.column)})` : message };
}
