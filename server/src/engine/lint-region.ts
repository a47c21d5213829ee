import type { BlockOutcome, Fact, KnownFacts, ProseFix, Span } from 'retext-substantiate/kit';
import { Block, sectionRole, type BlockContext, type EvidenceView } from 'retext-substantiate/language';
import { fingerprintOf } from './fingerprint.js';
import { internalError, tooComplex } from './notices.js';
import { placeEdit } from './place-edit.js';
import { placedCitations } from './placed-citations.js';
import type { ReadBlock, ReadHeading, ReadRegion } from './read/types.js';
import { notice } from './own-finding.js';
import type { RawFinding } from './raw-finding.js';
import { faultsOf } from './suppression-faults.js';
import { Questions, type Surroundings } from './surroundings.js';
import { refuseFarTooMany } from './too-many-findings.js';
import type { EngineRules, Fix, PlacedCitation } from './types.js';

/** A fact with its block. */
export interface RegionFact {
  readonly fact: Fact;
  /** Index of the block in its region. */
  readonly block: number;
  /** Names a finding of the rule at a span of the block's prose, before numbering. */
  readonly fingerprint: (rule: string, span: Span) => string;
}

/** One region, read and linted. */
export interface LintedRegion {
  readonly findings: readonly RawFinding[];
  readonly facts: readonly RegionFact[];
  readonly words: number;
  /** The words above its first heading, then those from each heading on. */
  readonly sectionWords: readonly number[];
  /** Citations of evidence, in offsets from the region's start. */
  readonly citations: readonly PlacedCitation[];
  /** What its rules asked of the document around it. */
  readonly questions: Questions;
  /** Rules that failed on any of its blocks. */
  readonly failed: ReadonlySet<string>;
}

/** What a region's findings depend on beside its own text and the headings above. */
export interface Around {
  /** What was noticed in the whole document. */
  readonly known: KnownFacts;
  readonly surroundings: Surroundings;
}

/** Headings above a place, outermost first. */
export type HeadingPath = readonly { readonly depth: number; readonly text: string }[];

/** The heading path behind one more heading. */
export function pathBehind(path: HeadingPath, heading: Pick<ReadHeading, 'depth' | 'text'>): HeadingPath {
  return [...path.filter((above) => above.depth < heading.depth), heading];
}

/** Runs the rules over the blocks of a region. Depends on nothing but its arguments, so its result can be kept. */
export function lintRegion(read: ReadRegion, path: HeadingPath, engine: EngineRules, { known, surroundings }: Around): LintedRegion {
  const findings: RawFinding[] = [];
  const facts: RegionFact[] = [];
  const citations: PlacedCitation[] = [];
  const questions = new Questions();
  const failed = new Set<string>();
  const view = questions.view(surroundings);
  const sectionWords = [0];
  let here = path;
  let section = sectionRole(here.map(({ text }) => text));
  // A page is one region, whatever the number of its headings.
  const headings = new Map(read.headings.map((heading) => [heading.block, heading]));
  read.blocks.forEach((source, index) => {
    const heading = source.kind === 'heading' ? headings.get(index) : undefined;
    if (heading) {
      here = pathBehind(here, heading);
      section = sectionRole(here.map(({ text }) => text));
      sectionWords.push(0);
    }
    const block = toBlock(source, section, view, engine);
    sectionWords[sectionWords.length - 1] = (sectionWords.at(-1) ?? 0) + countWords(block);
    const outcome = engine.run(block, known);
    for (const fact of outcome.facts) {
      facts.push({ fact, block: index, fingerprint: (rule, span) => fingerprintOf(rule, block, span) });
    }
    collect(outcome, source, block, index, engine, read, findings);
    refuseFarTooMany(findings.length);
    for (const { rule } of outcome.failures) failed.add(rule);
    citations.push(...placedCitations(block, source.map, read.references));
  });
  if (read.tooComplex) findings.push(notice(tooComplex, read.tooComplex, 'Passage of too many nested marks, not read'));
  for (const directive of read.directives) findings.push(...faultsOf(directive, engine));
  const words = sectionWords.reduce((sum, own) => sum + own, 0);
  return { findings, facts, words, sectionWords, citations, questions, failed };
}

function toBlock(source: ReadBlock, section: BlockContext['section'], evidence: EvidenceView, engine: EngineRules): Block {
  const { kind, prose, marks, quoted, column, row, header } = source;
  return new Block({
    kind,
    prose,
    marks,
    evidence,
    ...(engine.tagger ? { tagger: engine.tagger } : {}),
    context: {
      section,
      quoted,
      ...(column === undefined ? {} : { column }),
      ...(row === undefined ? {} : { row }),
      ...(header === undefined ? {} : { header }),
    },
  });
}

function countWords(block: Block): number {
  let words = 0;
  // Kinds 1 and 2 are words and numbers.
  const { count, kinds } = block.tokens;
  for (let index = 0; index < count; index++) if ((kinds[index] ?? 0) <= 2) words++;
  return words;
}

const none: readonly never[] = [];

function collect(
  outcome: BlockOutcome,
  source: ReadBlock,
  block: Block,
  index: number,
  engine: EngineRules,
  read: ReadRegion,
  into: RawFinding[],
): void {
  for (const { rule, severity, report } of outcome.findings) {
    let name: string | undefined;
    const meta = engine.meta(rule);
    into.push({
      rule,
      severity,
      category: meta.category,
      message: report.message,
      question: report.question,
      why: report.why ?? meta.why,
      extent: report.extent ?? 'words',
      start: source.map.start(report.span.start),
      end: source.map.end(report.span.end),
      fixes: report.fixes ? report.fixes.flatMap((fix) => placedFix(fix, source, read)) : none,
      block: index,
      blockEnd: source.end,
      about: report.about,
      fingerprint: () => (name ??= fingerprintOf(rule, block, report.span)),
    });
  }
  for (const { rule, message } of outcome.failures) {
    const span = { start: source.map.start(0), end: source.map.end(source.prose.length) };
    into.push(notice(internalError, span, `Rule ${rule} failed here: ${message}`.slice(0, 99)));
  }
}

/** The fix in the region's source; none where one of its edits can't be put there. */
function placedFix(fix: ProseFix, source: ReadBlock, { references, placed = (edit) => edit }: ReadRegion): Fix[] {
  const edits = fix.edits.flatMap((edit) => placed(placeEdit(edit, source, references)) ?? []);
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
}
