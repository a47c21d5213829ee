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

/** Comments that cover the same rules of the same block, or of the file: what one of them covers, all do. */
interface Alike {
  /** Undefined for the file. */
  readonly block: number | undefined;
  readonly comments: Numbered[];
  /** The first of them that counts; undefined where all have expired. */
  counting: Numbered | undefined;
  /** How many findings each covers. */
  findings: number;
}

/** Groups of comments by what {@link keyOf} makes of a block and a rule. */
type AlikeByRule = ReadonlyMap<string, readonly Alike[]>;

function keyOf(block: number | undefined, rule: string): string {
  return `${String(block)} ${rule}`;
}

/** @param names of all findings before suppression. */
export function lookUnderSuppressions(source: CoverSource, names: ReadonlyMap<RawFinding, string>): UnderSuppressions {
  const { parts, added } = source;
  const byRegion = numberComments(parts);
  const comments = [...byRegion.values()].flat();
  const forFile = alike(comments.filter(({ directive }) => directive.covers === 'file').map((comment) => ({ comment, block: undefined })));
  const suppressed: CoveredFinding[] = [];
  let carried: Numbered[] = [];
  parts.linted.forEach(({ reads, linted }, page) =>
    reads.forEach((read, region) => {
      const own = byRegion.get(read) ?? [];
      const here = read.blocks.length > 0 ? carried : [];
      const inBlocks = alike([
        ...here.map((comment) => ({ comment, block: 0 })),
        ...own.filter(({ directive }) => directive.covers !== 'file').map((comment) => ({ comment, block: comment.directive.block })),
      ]);
      const findings = [...(linted[region]?.findings ?? []), ...(added[page]?.get(region) ?? [])];
      const { regions, starts } = parts.pages[page] as Page;
      const base = (parts.starts[page] ?? 0) + (starts[region] ?? 0);
      const view = { findings, forFile: forFile.byRule, inBlocks: inBlocks.byRule, base, text: regions[region]?.text ?? '' };
      for (const covered of coveredIn(view, source, names)) suppressed.push(covered);
      inBlocks.count();
      if (read.blocks.length > 0) carried = [];
      for (const comment of own) {
        const { covers, block } = comment.directive;
        if (covers === 'next-block' && block >= read.blocks.length) carried.push(comment);
      }
    }),
  );
  forFile.count();
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
  readonly forFile: AlikeByRule;
  readonly inBlocks: AlikeByRule;
  readonly base: number;
  readonly text: string;
}

/** The findings of a region that something covers. Counts, on the way, what each comment covers. */
function coveredIn(
  { findings, forFile, inBlocks, base, text }: RegionView,
  { configured, suppressions, docsUrl }: CoverSource,
  names: ReadonlyMap<RawFinding, string>,
): CoveredFinding[] {
  const underComments = new Map<Alike, RawFinding[]>();
  const groups = new Map<Numbered | ConfigSuppression, RawFinding[]>();
  for (const finding of findings) {
    const covering = [forFile.get(keyOf(undefined, finding.rule)), inBlocks.get(keyOf(finding.block, finding.rule))].flatMap(
      (own) => own ?? [],
    );
    for (const comments of covering) put(underComments, comments, finding);
    const name = names.get(finding);
    const inConfig = configured.has(finding)
      ? suppressions.find(({ rule, fingerprint }) => rule === finding.rule && fingerprint === name)
      : undefined;
    const cover = inConfig ?? firstOf(covering);
    if (cover) put(groups, cover, finding);
  }
  for (const [comments, own] of underComments) comments.findings += merge(own).length;
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

/** Of the comments that count, one for the file before those for a block, else the one that stands first. */
function firstOf(covering: readonly Alike[]): Numbered | undefined {
  let first: Numbered | undefined;
  let isForFile = false;
  for (const { counting, block } of covering) {
    if (!counting || (isForFile && block !== undefined)) continue;
    if (!first || counting.number < first.number) first = counting;
    isForFile ||= block === undefined;
  }
  return first;
}

/** Puts comments together that cover the same. `count` tells each, in the end, how much that was. */
function alike(reaching: readonly { readonly comment: Numbered; readonly block: number | undefined }[]): {
  readonly byRule: AlikeByRule;
  readonly count: () => void;
} {
  const groups = new Map<string, Alike>();
  const byRule = new Map<string, Alike[]>();
  for (const { comment, block } of reaching) {
    const { directive } = comment;
    if (!counts(directive) && directive.isExpired !== true) continue;
    const key = keyOf(block, directive.rules.join(' '));
    let group = groups.get(key);
    if (!group) {
      group = { block, comments: [], counting: undefined, findings: 0 };
      groups.set(key, group);
      for (const rule of new Set(directive.rules)) put(byRule, keyOf(block, rule), group);
    }
    group.comments.push(comment);
    if (counts(directive)) group.counting ??= comment;
  }
  const count = (): void => {
    for (const { comments, findings } of groups.values()) for (const comment of comments) comment.findings += findings;
  };
  return { byRule, count };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
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
