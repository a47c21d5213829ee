import type { Fix } from '../engine/types.js';
import type { Place } from './places.js';
import type { ReportedFinding } from './report.js';

/** A finding as programs read it. */
export interface FindingJson extends Pick<
  ReportedFinding,
  'rule' | 'category' | 'severity' | 'message' | 'why' | 'question' | 'url' | 'text' | 'also'
> {
  readonly start: Place & { readonly offset: number };
  readonly end: Place & { readonly offset: number };
  readonly fingerprint?: string;
  readonly fixes: readonly Pick<Fix, 'title' | 'edits'>[];
}

/** Writes a finding as the JSON of {@link FindingJson}. @param place tells line and column of an offset. */
export type FindingWriter = (finding: ReportedFinding, place: (offset: number) => Place, fingerprint: string | undefined) => string;

/** Texts whose JSON is remembered: far more than rules have to say in one way. */
const most = 4096;

/**
 * Makes a writer. It puts the JSON together by hand, and remembers that of the texts that come again and again (a rule's reason, its question,
 * its page): to have each finding made into an object and that into text took as long as a tenth of the lint.
 */
export function jsonWriter(): FindingWriter {
  const known = new Map<string, string>();
  const remembered = (text: string): string => {
    let json = known.get(text);
    if (json === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (json = JSON.stringify(text)));
    }
    return json;
  };
  return ({ rule, category, severity, message, why, question, url, text, start, end, cell, also, fixes }, place, fingerprint) => {
    const head = `{"rule":${remembered(rule)},"category":"${category}","severity":"${severity}","message":${remembered(message)}`;
    const told = `"why":${remembered(why)},"question":${remembered(question)},"url":${remembered(url)},"text":${JSON.stringify(text)}`;
    const places = `"start":${placeJson(cell ?? place(start), start)},"end":${placeJson(cell ?? place(end), end)}`;
    const others = also.map((other) => `{"rule":${remembered(other.rule)},"category":"${other.category}"}`).join(',');
    const name = fingerprint === undefined ? '' : `"fingerprint":${JSON.stringify(fingerprint)},`;
    return `${head},${told},${places},"also":[${others}],${name}"fixes":[${fixes.map(fixJson).join(',')}]}`;
  };

  function fixJson({ title, edits }: Fix): string {
    const written = edits.map(
      ({ start, end, text }) => `{"start":${String(start)},"end":${String(end)},"text":${text === '' ? '""' : remembered(text)}}`,
    );
    return `{"title":${remembered(title)},"edits":[${written.join(',')}]}`;
  }
}

function placeJson({ line, column }: Place, offset: number): string {
  return `{"line":${String(line)},"column":${String(column)},"offset":${String(offset)}}`;
}
