import { defineRule, type Report } from '../../kit/index.js';
import { TokenKind, lexiconByForm, type Block, type LexiconMatch, type Sentence } from '../../language/index.js';
import { isHypothetical, isOnCondition, tellsFindings } from '../asserted.js';
import { isMeasured } from '../measured.js';
import { Place } from '../../wording/place.js';
import { askFromTo } from './blanks.js';
import { assertsChange } from './reading.js';
import { changeWords, type ChangeForm } from './words.js';

export default defineRule({
  id: 'unquantified-change',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'A change is claimed without saying from what to what, or by how much',
  why: 'A reader cannot tell a large change from a small one, nor check either, without the figure before, the figure after and the dates of both.',
  lexicon: lexiconByForm(changeWords),
  checkMatch: (match, block, context) => {
    if (block.kind === 'table-cell' || block.kind === 'caption' || block.kind === 'footnote') return;
    const sentence = block.sentenceAt(match.first);
    const form = match.entry.data as ChangeForm;
    if (isName(block, sentence, match) || !tellsFindings(sentence) || isSupposed(sentence, match.first, form)) return;
    if (!assertsChange(block.tokens, sentence, match, form) || isMeasured(block, match.first, match.last)) return;
    context.report(reportOn(block, withoutAdverbs(block, match), form));
  },
});

/** `Councillor Mrs Fell`, `the Rising Stars network`: a capital in the middle of a sentence. */
function isName({ tokens, prose }: Block, { first: from }: Sentence, { first, last }: LexiconMatch): boolean {
  const initial = prose[tokens.starts[first] ?? 0] ?? '';
  // `Falling Sands car park is shut.`
  const next = prose[tokens.starts[last] ?? 0] ?? '';
  if (first === from && next !== next.toLowerCase()) return true;
  if (initial === initial.toLowerCase() || first === from) return false;
  // `the charity Turning Point`: every word of it has a capital.
  const end = prose[tokens.starts[last - 1] ?? 0] ?? '';
  return end !== end.toLowerCase() && tokens.kinds[first - 1] === TokenKind.word;
}

/** Wished for, planned, or said of those cases only in which it comes about; a growing number is there whatever is to be done about it. */
function isSupposed(sentence: Sentence, first: number, form: ChangeForm): boolean {
  const { tokens } = sentence.block;
  if (
    form === 'ing' &&
    /^(?:an?|this|these)$/.test(tokens.lower(first - 1)) &&
    /^(?:number|numbers|proportion|share|demand|volume)$/.test(tokens.lower(first + 1))
  )
    return false;
  return isHypothetical(sentence, first) || isOnCondition(sentence, first);
}

/** The words that change, without the adverb before them: how much is another rule's question. */
function withoutAdverbs({ tokens }: Block, { first, last, entry }: LexiconMatch): Pick<LexiconMatch, 'first' | 'last'> {
  const form = entry.data as ChangeForm;
  if (form === 'updown' || tokens.lower(last - 1) === 'progress') return { first: last - 1, last };
  if (tokens.lower(last - 1) === 'trickle') return { first, last: first + 1 };
  const isAdverb = last - first === 2 && /ly$|^(?:much|well|far)$/.test(tokens.lower(first));
  return { first: isAdverb ? first + 1 : first, last };
}

/** Words that do tell by how much. */
const tellsFactor = /\b(?:doubled|trebled|halved)\b/i;

function reportOn(block: Block, { first, last }: Pick<LexiconMatch, 'first' | 'last'>, form: ChangeForm): Report {
  const words = block.text(first, last);
  return {
    span: block.span(first, last),
    message: `\`${words}\` does not say from what to what${tellsFactor.test(words) ? '' : ', or by how much'}`,
    question: `\`${words}\`: from what figure, at what date, to what figure, at what date?`,
    fixes: [askFromTo(new Place(block, first, last), form)],
  };
}
