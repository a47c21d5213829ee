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

/** Whether the figure is what an indicator stands at: `the vacancy rate is 14`, `turnover stood at 12`. */
export function isPerformance(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'number' && figure.kind !== 'duration') return false;
  const { tokens } = sentence.block;
  if (!/^(?:is|was|are|were|at|of)$/.test(tokens.lower(figure.first - 1))) return false;
  for (let at = figure.first - 2; at >= sentence.first && figure.first - at <= 6; at--) {
    if (tokens.lower(at) === ',') return false;
    if (measures.has(tokens.lower(at))) return true;
  }
  return false;
}
