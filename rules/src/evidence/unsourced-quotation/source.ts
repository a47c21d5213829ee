import { figuresOf, hasEvidence, promisesSource, TokenKind, type Block, type Sentence } from '../../language/index.js';
import type { Quoted } from './quoted.js';

/** What a bracket may say of a quotation without saying where it is from. */
const remarks = /^(?:sic|laughs|laughter|emphasis|their|our|his|her|translated|translation|paraphrased|anonymised)$/;
/** What goes on behind a dash instead of telling who it was. */
const afterthoughts = /^(?:and|but|or|so|which|that|this|it|a|an|the|not|something|in|as)$/;
/** The place in a law or a numbered paper: as good as a citation. */
const placeInLaw =
  /^(?:s\d.*|sections?|paras?|paragraphs?|regulations?|regs?|articles?|clauses?|rules?|schedules?|pages?|pp?|minute|(?:19|20)\d\d)$/;

/** Whether a reader could find what is quoted: a pointer in a sentence that it stands in, or a source in brackets or behind a dash. */
export function hasSource(block: Block, quoted: readonly Quoted[]): boolean {
  return (
    quoted.some((each) => isFollowedBySource(block, each)) ||
    sentencesOf(block, quoted).some(
      (sentence) => hasEvidence(sentence) || promisesSource(sentence) || namesPlaceInLaw(sentence) || closesInBracket(sentence),
    )
  );
}

/** A quotation of several sentences is cut like all prose: what belongs to it may stand in the last. */
function sentencesOf(block: Block, quoted: readonly Quoted[]): readonly Sentence[] {
  const first = block.sentenceAt(quoted[0]?.open ?? 0).index;
  const last = block.sentenceAt(quoted[quoted.length - 1]?.close ?? 0).index;
  return block.sentences.slice(first, last + 1);
}

/** `"…" (parent, May 2024)`, `"…". [E3]`, `"…" – parent, May 2024` */
function isFollowedBySource(block: Block, { close }: Quoted): boolean {
  const { tokens } = block;
  let at = close + 1;
  if (/^[.,]$/.test(tokens.lower(at))) at++;
  if (at >= tokens.count) return false;
  const mark = tokens.lower(at);
  if (mark === '(' || mark === '[') return !remarks.test(tokens.lower(at + 1));
  if (mark !== '–' && mark !== '—') return false;
  return tokens.kinds[at + 1] === TokenKind.word && !afterthoughts.test(tokens.lower(at + 1)) && block.sentenceAt(at).last - at <= 10;
}

/** `They felt "listened to" and "safe" (parents' panel).` */
function closesInBracket({ block: { tokens }, first, last }: Sentence): boolean {
  const at = /^[.!]$/.test(tokens.lower(last - 1)) ? last - 2 : last - 1;
  return at > first && /^[)\]]$/.test(tokens.lower(at));
}

function namesPlaceInLaw(sentence: Sentence): boolean {
  return figuresOf(sentence).some(({ kind, first }) => kind === 'reference' && placeInLaw.test(sentence.block.tokens.lower(first)));
}

/** How far from the quotation a name counts as the speaker's. */
const reachOfName = 12;
const capitalised = /^\p{Lu}\p{Ll}/u;

/** `Jean Prowse, head of service, said: "…"`, `"…," she said`: it is told who could be asked, though not when it was said. */
export function namesSpeaker(block: Block, { open, close }: Quoted): boolean {
  const { first } = block.sentenceAt(open);
  const { last } = block.sentenceAt(close);
  if (/^(?:he|she)$/.test(block.tokens.lower(close + 1))) return true;
  return hasName(block, Math.max(first, open - reachOfName), open) || hasName(block, close + 1, Math.min(last, close + reachOfName));
}

/** Two capitals in a row. */
function hasName(block: Block, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++)
    if (capitalised.test(block.text(at, at + 1)) && capitalised.test(block.text(at + 1, at + 2))) return true;
  return false;
}
