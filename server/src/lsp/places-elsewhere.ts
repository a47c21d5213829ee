import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { Hash } from '../engine/hash.js';
import type { Finding } from '../engine/types.js';
import type { Evidence } from '../evidence/evidence.js';
import { rangeInRegister, rangeOf } from './evidence/places.js';
import type { PlacedText } from './placed-text.js';
import { inFolder } from './uris.js';

/** More places than these are no help with one finding. */
const mostPlaces = 4;

/** Tells of a finding which other places it is about. */
export type PlacesElsewhere = (finding: Finding) => DiagnosticRelatedInformation[];

/**
 * Finds the other places that findings of a document are about: rows of the register, and what contradicts them in the document itself.
 * Made at every keystroke, so nothing is looked up for findings that are about their own words.
 * @param register undefined where the project has none.
 */
export function placesElsewhere(
  findings: readonly Finding[],
  document: PlacedText,
  register: { readonly evidence: Evidence; readonly folder: string } | undefined,
): PlacesElsewhere {
  let byTopic: Map<string, Finding[]> | undefined;
  const topics = (): Map<string, Finding[]> => (byTopic ??= groupByTopic(findings));
  return (finding) => {
    const { about } = finding;
    if (!about) return [];
    const rows = about.items && register ? rowsOf(about.items, register.evidence, register.folder) : [];
    const same = about.topic === undefined ? [] : (topics().get(topicOf(finding)) ?? []).filter((other) => !isSame(other, finding));
    const here = same.slice(0, mostPlaces).map((other): DiagnosticRelatedInformation => {
      return { location: { uri: document.uri, range: rangeOf(other, document) }, message: other.message };
    });
    return [...rows, ...here];
  };
}

/** Names the other places of diagnostics: a row of the register may move while the report stays as it is. Empty where there are none. */
export function keyOfPlaces(items: readonly Diagnostic[]): string {
  const hash = new Hash();
  let any = false;
  for (const { relatedInformation: related } of items) {
    if (!related) continue;
    any = true;
    hash.add(JSON.stringify(related));
  }
  return any ? hash.toString() : '';
}

function rowsOf(ids: readonly string[], evidence: Evidence, folder: string): DiagnosticRelatedInformation[] {
  return ids.slice(0, mostPlaces).flatMap((id) =>
    evidence.rowsOf(id).flatMap(({ register, row }) => {
      // A workbook has no lines that an editor could show.
      const range = rangeInRegister(register, row.place);
      return range ? [{ location: { uri: inFolder(folder, register.path), range }, message: `\`${id}\` in the register` }] : [];
    }),
  );
}

function groupByTopic(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.about?.topic === undefined) continue;
    const key = topicOf(finding);
    const own = groups.get(key);
    if (own) own.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function topicOf({ rule, about }: Finding): string {
  return `${rule} ${about?.topic ?? ''}`;
}

function isSame(one: Finding, other: Finding): boolean {
  return one.start === other.start && one.end === other.end;
}
