import { figuresOf, sentenceRole, type Block, type LexiconEntry, type LexiconMatch, type Sentence } from '../../language/index.js';
import { isPlural } from '../../wording/nouns.js';

/** How a report says what it drew a finding from. */
export const sampleWords: readonly LexiconEntry[] = [
  'we saw|tested|sampled|reviewed|examined|visited|inspected|checked|observed|met|interviewed|audited|tracked',
  'we looked at',
  'we spoke to|with',
  'surveyed|polled|questioned|interviewed|consulted',
].map((phrase) => ({ phrase }));

const shares =
  /^(?:most|some|many|few|majority|minority|number|several|half|all|none|both|proportion|handful|bulk|any|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/**
 * The words `transactions we looked at` in `some of the transactions we looked at`, where neither the sentence nor a neighbour says how many were looked at:
 * a share of a sample of unknown size.
 */
export function unsizedSample(block: Block, { first, last }: LexiconMatch): ReturnType<Block['span']> | undefined {
  const sentence = block.sentenceAt(first);
  const { tokens } = block;
  const noun = tokens.lower(first - 1) === 'that' ? first - 2 : first - 1;
  if (noun < sentence.first || !isPlural(tokens.lower(noun)) || sentenceRole(sentence) !== 'claim') return undefined;
  const isOpen = tokens.lower(first) === 'we' ? isShareOf(sentence, noun) : isSubject(sentence, noun, last);
  if (!isOpen || [sentence, sentence.previous, sentence.next].some((one) => one && counts(one, one === sentence ? noun : -1)))
    return undefined;
  return block.span(noun, last);
}

/** `most of the residents`, `a good number of records`: a share with `of` before the noun. */
function isShareOf({ block: { tokens }, first: from }: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= from && noun - at <= 4; at--) {
    if (tokens.lower(at) === 'of') return shares.test(tokens.lower(at - 1));
  }
  return false;
}

/** `Pupils surveyed said…`: at the head of its sentence, before a verb. */
function isSubject({ block: { tokens }, first }: Sentence, noun: number, last: number): boolean {
  return noun === first && /^(?:said|told|felt|reported|thought|were|was|had|described|rated|agreed|wanted)$/.test(tokens.lower(last));
}

/** Whether a number is told that may be the sample's size; not the share itself, in `three of the notes`. */
function counts(sentence: Sentence, noun: number): boolean {
  return figuresOf(sentence).some(({ kind, first, last }) => {
    if (kind === 'ratio') return true;
    if (kind !== 'count' && kind !== 'number') return false;
    return sentence.block.tokens.lower(first - 1) === 'all' || !(first < noun && noun - last <= 4);
  });
}
