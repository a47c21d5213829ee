import type { LintedDocumentParts } from './document-rules.js';
import { numberFingerprints } from './fingerprint.js';
import { Hash } from './hash.js';
import type { RawFinding } from './lint-region.js';
import { byPlace } from './pipeline.js';
import type { MergedRegion } from './region.js';
import type { Finding, Snapshot } from './types.js';

/** What a snapshot is made from. */
export interface SnapshotSource {
  readonly parts: LintedDocumentParts;
  /** All findings of each region before suppression, document rules' included. */
  readonly raw: () => readonly (readonly RawFinding[])[];
  readonly merged: readonly MergedRegion[];
  readonly paths: readonly string[];
  readonly docsUrl: (rule: string) => string;
}

/** Names of all findings before suppression, numbered where equal, so that suppressing one renames no other. */
export function nameFindings(raw: readonly (readonly RawFinding[])[]): Map<RawFinding, string> {
  const all = raw.flatMap((findings) => [...findings].sort(byPlace));
  const names = numberFingerprints(all.map((finding) => finding.fingerprint()));
  return new Map(all.map((finding, index) => [finding, names[index] ?? '']));
}

/** Puts the regions' findings into the document's coordinates. */
export function takeSnapshot({ parts, raw, merged, paths, docsUrl }: SnapshotSource): Snapshot {
  const findings: Finding[] = [];
  const sources: RawFinding[] = [];
  const id = new Hash();
  let words = 0;
  merged.forEach((region, index) => {
    words += parts.linted[index]?.words ?? 0;
    if (region.digest === '') return;
    const base = parts.starts[index] ?? 0;
    id.add(region.digest)
      .number(base)
      .number(parts.lines[index] ?? 0);
    for (const { finding } of region.findings) sources.push(finding);
    const placed = parts.regions[index]?.place(region, base, ({ finding, also }, text) => place(finding, also, base, text, docsUrl));
    if (placed) findings.push(...placed);
  });
  let names: readonly string[] | undefined;
  const first = parts.regions[0];
  return {
    findings,
    words,
    resultId: id.toString(),
    fingerprints: () => {
      if (!names) {
        const known = nameFindings(raw());
        names = sources.map((finding) => known.get(finding) ?? '');
      }
      return names;
    },
    frontMatter: first?.isFrontMatter ? first.text : '',
    linkedPaths: paths,
  };
}

function place(finding: RawFinding, also: Finding['also'], base: number, text: string, docsUrl: (rule: string) => string): Finding {
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    message: finding.message,
    why: finding.why,
    question: finding.question,
    url: docsUrl(finding.rule),
    extent: finding.extent,
    start: finding.start + base,
    end: finding.end + base,
    text: text.slice(finding.start, finding.end),
    also,
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      edits: fix.edits.map((edit) => ({ start: edit.start + base, end: edit.end + base, text: edit.text })),
    })),
    blockEnd: finding.blockEnd + base,
  };
}
