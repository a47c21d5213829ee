/** What the suppressions of a document cover, told when somebody asks: a lint needs to know only what they leave. */
import type { DocumentParts } from './document-rules.js';
import type { RawFinding } from './raw-finding.js';
import type { Page } from './page.js';
import { byPlace, merge } from './pipeline.js';
import { PlacedFinding } from './placed-finding.js';
import { counts } from './read/directives.js';
import type { Directive, ReadRegion } from './read/types.js';
import { toFinding } from './show-region.js';
import { isStrayed, judgedRules, rulesUnder, type RegionPlace, type SuppressionSource } from './suppression-use.js';
import type { ConfigSuppression, CoveredFinding, PlacedSuppression, SuppressionState } from './types.js';

/** What is found under the suppressions of a document. */
export interface UnderSuppressions {
  readonly suppressed: readonly CoveredFinding[];
  readonly suppressions: readonly PlacedSuppression[];
}

/** What of a snapshot it takes to look under its suppressions. */
export interface CoverSource {
  readonly parts: DocumentParts;
  /** What the document rules found, by page and region, with the faults of comments. */
  readonly added: readonly ReadonlyMap<number, readonly RawFinding[]>[];
  /** The suppressions of the config that count, and the findings that they cover. */
  readonly suppressions: readonly ConfigSuppression[];
  readonly configured: ReadonlySet<RawFinding>;
  readonly source: SuppressionSource;
  readonly knownRules: ReadonlySet<string>;
  readonly docsUrl: (rule: string) => string;
}

/** A comment with its number, its place, and how much it covers as far as the document was gone through. */
interface Numbered {
  readonly directive: Directive;
  readonly number: number;
  readonly place: RegionPlace;
  /** Offset of its region in the document. */
  readonly base: number;
  findings: number;
}

/** A comment that reaches a region, with the block it covers there; undefined for one that covers the file. */
interface Reaching {
  readonly comment: Numbered;
  readonly block: number | undefined;
}

/** @param names of all findings before suppression. */
export function lookUnderSuppressions(source: CoverSource, names: ReadonlyMap<RawFinding, string>): UnderSuppressions {
  const { parts, added } = source;
  const byRegion = numberComments(parts);
  const comments = [...byRegion.values()].flat();
  const forFile = comments.filter(({ directive }) => directive.covers === 'file').map((comment) => ({ comment, block: undefined }));
  const suppressed: CoveredFinding[] = [];
  let carried: readonly Numbered[] = [];
  parts.linted.forEach(({ reads, linted }, page) =>
    reads.forEach((read, region) => {
      const own = byRegion.get(read) ?? [];
      const here = read.blocks.length > 0 ? carried : [];
      const reaching: Reaching[] = [
        ...forFile,
        ...here.map((comment) => ({ comment, block: 0 })),
        ...own.filter(({ directive }) => directive.covers !== 'file').map((comment) => ({ comment, block: comment.directive.block })),
      ];
      const findings = [...(linted[region]?.findings ?? []), ...(added[page]?.get(region) ?? [])];
      const { regions, starts } = parts.pages[page] as Page;
      const base = (parts.starts[page] ?? 0) + (starts[region] ?? 0);
      suppressed.push(...coveredIn({ findings, reaching, base, text: regions[region]?.text ?? '' }, source, names));
      if (read.blocks.length > 0) carried = [];
      carried = [...carried, ...own.filter(({ directive: { covers, block } }) => covers === 'next-block' && block >= read.blocks.length)];
    }),
  );
  return { suppressed, suppressions: placedSuppressions(comments, source) };
}

function numberComments({ linted, pages, starts }: DocumentParts): Map<ReadRegion, Numbered[]> {
  const byRegion = new Map<ReadRegion, Numbered[]>();
  let number = 0;
  linted.forEach(({ reads }, page) =>
    reads.forEach((read, region) => {
      const base = (starts[page] ?? 0) + (pages[page]?.starts[region] ?? 0);
      // The same as that of another region where a reader gives back nothing.
      if (read.directives.length === 0) return;
      const own = read.directives.map((directive) => ({ directive, number: number++, place: { page, region }, base, findings: 0 }));
      byRegion.set(read, own);
    }),
  );
  return byRegion;
}

interface RegionView {
  readonly findings: readonly RawFinding[];
  readonly reaching: readonly Reaching[];
  readonly base: number;
  readonly text: string;
}

/** The findings of a region that something covers. Counts, on the way, what each comment covers. */
function coveredIn(
  { findings, reaching, base, text }: RegionView,
  { configured, suppressions, docsUrl }: CoverSource,
  names: ReadonlyMap<RawFinding, string>,
): CoveredFinding[] {
  const underComment = new Map<Numbered, RawFinding[]>();
  const groups = new Map<Numbered | ConfigSuppression, RawFinding[]>();
  for (const finding of findings) {
    const covering = reaching.filter((each) => covers(each, finding)).map(({ comment }) => comment);
    for (const comment of covering) put(underComment, comment, finding);
    const name = names.get(finding);
    const inConfig = configured.has(finding)
      ? suppressions.find(({ rule, fingerprint }) => rule === finding.rule && fingerprint === name)
      : undefined;
    const cover = inConfig ?? covering.find(({ directive }) => counts(directive));
    if (cover) put(groups, cover, finding);
  }
  for (const [comment, own] of underComment) comment.findings += merge(own).length;
  const found = [...groups].flatMap(([cover, own]) => merge(own).map((merged) => ({ cover, merged })));
  return found
    .sort(({ merged: one }, { merged: other }) => byPlace(one.finding, other.finding))
    .map(({ cover, merged: { finding, also, fixes } }) => ({
      finding: new PlacedFinding(toFinding(finding, also, fixes, text, docsUrl), base),
      fingerprint: names.get(finding) ?? '',
      by: 'directive' in cover ? { comment: cover.number } : { config: cover },
      ...saidBy('directive' in cover ? cover.directive : cover),
    }));
}

function covers({ comment: { directive }, block }: Reaching, finding: RawFinding): boolean {
  return (
    (counts(directive) || directive.isExpired === true) &&
    directive.rules.includes(finding.rule) &&
    (block ?? finding.block) === finding.block
  );
}

function put<K>(map: Map<K, RawFinding[]>, key: K, finding: RawFinding): void {
  const own = map.get(key);
  if (own) own.push(finding);
  else map.set(key, [finding]);
}

function saidBy({
  reason,
  owner,
  until,
}: Pick<ConfigSuppression, 'reason' | 'owner' | 'until'>): Pick<ConfigSuppression, 'reason' | 'owner' | 'until'> {
  return { reason, ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
}

function placedSuppressions(comments: readonly Numbered[], { source, knownRules }: CoverSource): PlacedSuppression[] {
  if (comments.length === 0) return [];
  const judged = judgedRules(source);
  const rulesAt = rulesUnder(source);
  return comments.map(({ directive, place, base, findings }) => {
    const { covers: reach, rules, span } = directive;
    const found = rulesAt(directive, place);
    const isIdle = rules.length > 0 && rules.every((rule) => judged.has(rule) && !found.has(rule));
    return {
      start: span.start + base,
      end: span.end + base,
      covers: reach,
      rules,
      ...saidBy(directive),
      state: stateOf(directive, isIdle, knownRules),
      findings,
    };
  });
}

function stateOf(directive: Directive, isIdle: boolean, knownRules: ReadonlySet<string>): SuppressionState {
  if (directive.reason === '') return 'without reason';
  if (directive.wrongDate !== undefined) return 'wrong date';
  if (isStrayed(directive)) return 'covers nothing';
  if (isIdle) return 'unused';
  if (directive.isExpired) return 'expired';
  return directive.rules.length === 0 || directive.rules.some((rule) => !knownRules.has(rule)) ? 'unknown rule' : 'in force';
}
