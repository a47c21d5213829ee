import {
  claimFact,
  claimKind,
  defineRule,
  evidenceRegister,
  type Fact,
  type PlacedFact,
  type Report,
  type RuleContext,
} from '../../kit/index.js';
import { declaredBands, hasEvidence, isClaim, promisesSource, type Block, type Sentence } from '../../language/index.js';
import { evidenceNames } from './evidence-names.js';

/** How near the evidence has to stand. */
export interface MissingEvidenceOptions {
  readonly scope: 'sentence' | 'paragraph' | 'section';
  /** Whether a report that cites nothing at all gets one finding at its top in place of one for each paragraph or section. */
  readonly once: boolean;
}

const bareParagraph = 'claims-without-evidence';
const evidencedParagraph = 'paragraph-with-evidence';
const evidencedClaim = 'claim-with-evidence';
const heading = 'heading-over-evidence';

export default defineRule<MissingEvidenceOptions>({
  id: 'missing-evidence',
  category: 'missing-evidence',
  scope: 'document',
  severity: 'info',
  summary: 'A finding is stated without a pointer to its evidence',
  why: 'A reader who doubts the finding has nothing to look up: no document with its date, no sample with its size, no entry in an evidence register.',
  options: {
    defaults: { scope: 'paragraph', once: true },
    schema: (z, defaults) =>
      z.strictObject({
        scope: z
          .enum(['sentence', 'paragraph', 'section'])
          .default(defaults.scope)
          .describe('How near the evidence has to stand: in the same sentence, paragraph or section'),
        once: z
          .boolean()
          .default(defaults.once)
          .describe('One finding at the top of a report that cites nothing at all and has no evidence register, in place of many'),
      }),
  },
  needs: [evidencedClaim, evidenceRegister],
  checkBlock: (block, context) => {
    const { options, report, fact } = context;
    if (block.kind === 'heading' && options.scope !== 'sentence')
      fact({ kind: heading, key: nameOf(block), span: { start: 0, end: block.prose.length } });
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return;
    if (options.scope === 'sentence') {
      for (const sentence of findingsIn(block).filter(isClaim)) {
        const evidence = evidenceNames([sentence]);
        fact(claimFact(sentence, { evidence, within: 'sentence' }));
        if (evidence.length === 0) report(reportOn(block, [sentence], 'sentence'));
      }
    } else checkParagraph(block, context);
  },
  checkDocument: (document, { options, report }) => {
    if (options.scope === 'sentence') return;
    if (options.once && citesNothing(document.known)) {
      const at = document.first(bareParagraph) && document.first(heading, bareParagraph);
      if (at) report({ at, named: 'document', extent: 'passage', message: messages.document, question: questions.document });
      return;
    }
    if (options.scope !== 'section') return;
    const evidenced = new Set(document.facts(evidencedParagraph).map(({ section }) => section));
    const claims = countBySection(document.facts(claimKind));
    const names = new Map(document.facts(heading).map(({ section, key }) => [section, key]));
    for (const at of document.facts(bareParagraph)) {
      if (evidenced.has(at.section)) continue;
      evidenced.add(at.section);
      const message = countedMessage('section', claims.get(at.section) ?? 1);
      // By the heading and not by the claim it stands at: another claim may come first, and it is still the same finding.
      const named = `section ${names.get(at.section) ?? ''}`;
      report({ at, named, extent: 'passage', message, question: questions.section });
    }
  },
});

function checkParagraph(block: Block, { options, report, fact, known }: RuleContext<MissingEvidenceOptions>): void {
  const pointers = block.sentences.filter((sentence) => hasEvidence(sentence) || promisesSource(sentence));
  const claims = findingsIn(block).filter(isClaim);
  const atTop = options.once && citesNothing(known);
  if (pointers.length > 0) {
    fact({ kind: evidencedParagraph, key: '', span: { start: 0, end: 0 } });
    // Links of the imprint and the like stand in no finding.
    if (claims.some(hasEvidence)) fact({ kind: evidencedClaim, key: '', span: { start: 0, end: 0 } });
  }
  const within = atTop ? 'document' : options.scope === 'section' ? 'section' : 'block';
  const around = claims.length > 0 ? evidenceNames(pointers) : [];
  for (const claim of claims) {
    const own = evidenceNames([claim]);
    fact(claimFact(claim, { evidence: own.length > 0 ? own : around, within }));
  }
  const [first] = claims;
  if (!first || pointers.length > 0) return;
  fact({ kind: bareParagraph, key: '', span: { start: first.start, end: first.end } });
  if (options.scope === 'paragraph' && !atTop) report(reportOn(block, [first, ...claims.slice(1)], 'paragraph'));
}

/** Sentences that may be findings: what a report says of its own words for a share is none. */
function findingsIn(block: Block): readonly Sentence[] {
  const declared = declaredBands(block);
  if (declared.length === 0) return block.sentences;
  return block.sentences.filter(({ start, end }) => !declared.some(({ span }) => start <= span.start && span.start < end));
}

/** What a heading says, however it is numbered, spaced and capitalised. */
function nameOf({ prose }: Block): string {
  return prose
    .replace(/^\(?\d+(?:\.\d+)*[.)]?\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function countBySection(facts: readonly PlacedFact[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { section } of facts) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

/** Whether no finding in the whole document carries evidence and there is no register of it either. */
function citesNothing(known: (kind: string) => readonly Fact['key'][] | undefined): boolean {
  return known(evidencedClaim)?.length === 0 && known(evidenceRegister)?.length === 0;
}

const messages = {
  sentence: 'This finding names no evidence',
  document: 'This report names no evidence for any of its findings',
};

/** The number is that of the claims which the evidence matrix lists without evidence. */
function countedMessage(scope: 'paragraph' | 'section', count: number): string {
  if (count === 1) return `The finding of this ${scope} names no evidence`;
  return `The ${count} findings of this ${scope} name no evidence`;
}

const questions = {
  sentence: 'How do you know: which document and date, or how many of how many looked at?',
  paragraph: 'How do you know: which documents and dates, or how many of how many looked at?',
  section: 'How do you know: which documents and dates, or how many of how many looked at, for any finding under this heading?',
  document: 'What was looked at, how much of it and when, and where can a reader find it?',
};

/** Marks the first of the findings: a whole paragraph underlined says no more and is hard to read. The source goes behind the last. */
function reportOn(block: Block, claims: readonly [Sentence, ...Sentence[]], scope: 'sentence' | 'paragraph'): Report {
  const [first] = claims;
  const at = beforeFullStop(block, claims[claims.length - 1] ?? first);
  return {
    span: { start: first.start, end: first.end },
    extent: 'passage',
    message: scope === 'sentence' ? messages.sentence : countedMessage(scope, claims.length),
    question: questions[scope],
    fixes: [{ title: 'Insert `(‹source›, ‹date›)` to be filled in', edits: [{ start: at, end: at, text: ' (‹source›, ‹date›)' }] }],
  };
}

function beforeFullStop({ prose }: Block, { end }: Sentence): number {
  return /[.!]/.test(prose[end - 1] ?? '') ? end - 1 : end;
}
