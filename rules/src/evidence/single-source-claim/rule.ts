import { defineRule, type Report } from '../../kit/index.js';
import { evidenceIn, isClaim, promisesSource, type EvidenceItem, type Sentence } from '../../language/index.js';
import { citedIn, itemsOf, type CitedHere } from '../cited.js';
import { shortened } from '../shortened.js';
import { judgementOf } from './judgement.js';

export default defineRule({
  id: 'single-source-claim',
  category: 'evidence',
  scope: 'block',
  severity: 'info',
  summary: 'A judgement that rests on one item of evidence, or on several of one type',
  why: 'What files show, what people say and what was seen can differ: a judgement that looked at it from one side only falls with that side.',
  checkBlock: (block, { report }) => {
    if (!block.evidence?.hasItems) return;
    for (const sentence of block.sentences) {
      const cited = citedIn(sentence);
      if (cited.length === 0 || !isClaim(sentence) || promisesSource(sentence)) continue;
      const word = judgementOf(sentence);
      const side = word === undefined || pointsElsewhere(sentence, cited) ? undefined : onlySide(sentence, cited);
      if (word !== undefined && side !== undefined) report(reportOn(sentence, word, side, cited));
    }
  },
});

/** The one item, or the one type, that the sentence cites. */
type Side = { readonly item: EvidenceItem } | { readonly type: string };

/** Ids that nobody knows are no evidence; of items without a type nobody can say that they are of one. */
function onlySide({ block }: Sentence, cited: readonly CitedHere[]): Side | undefined {
  const items = itemsOf(block, [...new Set(cited.flatMap(({ ids }) => ids))]);
  const [first] = items;
  if (!first) return undefined;
  if (items.length === 1) return { item: first };
  const types = new Set(items.map(({ type = '' }) => type.trim().toLowerCase().replace(/\s+/g, ' ')));
  return types.size === 1 && first.type !== undefined && !types.has('') ? { type: first.type } : undefined;
}

/** A document, a note or a link that the register does not hold is another source. */
function pointsElsewhere(sentence: Sentence, cited: readonly CitedHere[]): boolean {
  return evidenceIn(sentence).some(
    ({ kind, start, end }) => kind !== 'id' && kind !== 'sample' && !cited.some(({ span }) => start < span.end && span.start < end),
  );
}

function reportOn({ block, start, end }: Sentence, word: string, side: Side, cited: readonly CitedHere[]): Report {
  const behind = cited[cited.length - 1]?.span.end ?? end;
  // Brackets behind the full stop stand where the next sentence begins.
  const at = behind > end ? end - Number(/[.!?]/.test(block.prose[end - 1] ?? '')) : behind;
  return {
    span: { start, end },
    extent: 'passage',
    message:
      'item' in side
        ? `\`${word}\` rests on one item of evidence, ${shortened(side.item.id)}`
        : `\`${word}\` rests on evidence of one type, ${shortened(side.type)}`,
    question: 'What of another kind shows the same: files, data, what people say, what was seen?',
    fixes: [{ title: 'Insert `[‹evidence id›]` to be filled in', edits: [{ start: at, end: at, text: ' [‹evidence id›]' }] }],
  };
}
