import { figuresOf, type Figure, type Sentence } from '../../language/index.js';

/** Whether the sentence or a neighbour says when. */
export function hasDate(sentence: Sentence): boolean {
  return [sentence, sentence.previous, sentence.next].some((one) => one?.once(saysWhen) === true);
}

function saysWhen(sentence: Sentence): boolean {
  return figuresOf(sentence).some(({ kind }) => kind === 'date' || kind === 'period');
}

const measures = new Set(
  'rate rates timeliness turnover attendance absence compliance performance score scores permanency occupancy uptake'.split(' '),
);

const approximators = /^(?:about|around|over|under|nearly|almost|roughly|some|approximately|only|just)$/;

/** Whether the figure is what an indicator stands at: `the vacancy rate is 14`, `turnover stood at 12`. */
export function isPerformance(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'number' && figure.kind !== 'duration') return false;
  // `at 03.15`: a time of day.
  if (/^[0-2]\d\.[0-5]\d$/.test(sentence.block.tokens.lower(figure.first))) return false;
  const { tokens } = sentence.block;
  const before = approximators.test(tokens.lower(figure.first - 1)) ? figure.first - 2 : figure.first - 1;
  if (!/^(?:is|was|are|were|at|of)$/.test(tokens.lower(before))) return false;
  for (let at = before - 1; at >= sentence.first && figure.first - at <= 6; at--) {
    if (tokens.lower(at) === ',') return false;
    if (measures.has(tokens.lower(at))) return true;
  }
  return false;
}

const fallsOrRises =
  /^(?:fell|fallen|rose|risen|dropped|grew|grown|increased|decreased|reduced|declined|cut|climbed|went|gone|down|up|doubled|halved)$/;

/** Whether the figure begins a change told by both its ends: `fell from eleven to four`. */
export function isChangeOfCounts(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'number' && figure.kind !== 'count') return false;
  const { tokens } = sentence.block;
  return (
    tokens.lower(figure.first - 1) === 'from' &&
    fallsOrRises.test(tokens.lower(figure.first - 2)) &&
    figuresOf(sentence).some(
      ({ first, kind }) =>
        first > figure.first && first <= figure.last + 3 && tokens.lower(first - 1) === 'to' && (kind === 'number' || kind === 'count'),
    )
  );
}
