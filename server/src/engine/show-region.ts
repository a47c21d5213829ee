import { Hash } from './hash.js';
import type { RawFinding } from './raw-finding.js';
import { merge, suppress, type Cover } from './pipeline.js';
import type { AlsoFound, Finding, Fix } from './types.js';

/** What decides, beside the rules, which findings of a region stand. */
export interface ShowInput {
  /** Findings of document rules that fall into the region. */
  readonly added: readonly RawFinding[];
  /** What comments from outside the region cover, as a string, to tell whether that has changed. */
  readonly covered: string;
  readonly cover: Cover;
  /** Findings that the project's config suppresses. */
  readonly configured: ReadonlySet<RawFinding>;
  readonly docsUrl: (rule: string) => string;
}

/** What is shown of a region, in offsets from its start. */
export interface ShownRegion {
  readonly findings: readonly Finding[];
  /** What they were made from, in the same order. */
  readonly sources: readonly RawFinding[];
  /** Equal where the findings and their lines and columns within the region are equal. Worked out when first asked for: only editors ask. */
  readonly digest: () => string;
}

/** Suppresses and merges a region's findings, and names what is left. */
export function showRegion(text: string, found: readonly RawFinding[], { added, configured, cover, docsUrl }: ShowInput): ShownRegion {
  const all = added.length > 0 ? [...found, ...added] : found;
  const open = configured.size > 0 ? all.filter((finding) => !configured.has(finding)) : all;
  const findings: Finding[] = [];
  const sources: RawFinding[] = [];
  for (const { finding, also, fixes } of merge(suppress(open, cover))) {
    sources.push(finding);
    findings.push(toFinding(finding, also, fixes, text, docsUrl));
  }
  let digest: string | undefined;
  return { findings, sources, digest: () => (digest ??= digestOf(findings, text)) };
}

function digestOf(findings: readonly Finding[], text: string): string {
  const hash = new Hash();
  let place: Place = { offset: 0, line: 0, column: 0 };
  for (const finding of findings) {
    place = placeFrom(place, text, finding.start);
    const end = placeFrom(place, text, finding.end);
    hash.add(finding.rule).add(finding.severity).add(finding.message);
    hash.number(place.line).number(place.column).number(end.line).number(end.column);
    for (const { rule } of finding.also) hash.add(rule);
    for (const about of aboutOf(finding)) hash.add(about);
  }
  return hash.toString();
}

/** What else it is about than its words, to tell two findings of the same words apart. */
function aboutOf({ about }: Finding): readonly string[] {
  return about ? [...(about.items ?? []), about.topic ?? ''] : [];
}

/** An offset in a region with its line and column, all from 0. */
interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The place of an offset, counted on from an earlier place: from the region's start each time, a long paragraph took time by its square. */
function placeFrom(from: Place, text: string, offset: number): Place {
  let { line } = from;
  let start = from.offset - from.column;
  for (const { index, 0: ending } of text.slice(from.offset, offset).matchAll(/\r\n|\n|\r/g)) {
    line++;
    start = from.offset + index + ending.length;
  }
  return { offset, line, column: offset - start };
}

/** A finding as it is told, in offsets of its region. */
export function toFinding(
  finding: RawFinding,
  also: readonly AlsoFound[],
  fixes: readonly Fix[],
  text: string,
  docsUrl: (rule: string) => string,
): Finding {
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    message: finding.message,
    why: finding.why,
    question: finding.question,
    url: docsUrl(finding.rule),
    extent: finding.extent,
    start: finding.start,
    end: finding.end,
    text: text.slice(finding.start, finding.end),
    also,
    fixes,
    blockEnd: finding.blockEnd,
    about: finding.about,
  };
}
