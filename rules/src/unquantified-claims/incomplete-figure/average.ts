import { figuresOf, type Figure, type Sentence } from '../../language/index.js';
import { isPhoneNumber } from '../measured.js';

const averages = new Set('average averages averaged averaging mean median'.split(' '));
const notAverages = new Set('national england regional above below neighbour english statistical'.split(' '));

/** Whether the figure is an average of the service's own: `an average of 17 cases`, `the current average was 17`; not `the national average` nor a target. */
export function averageOf(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'number' && figure.kind !== 'duration' && figure.kind !== 'money') return false;
  if (isPhoneNumber(sentence, figure)) return false;
  const { tokens } = sentence.block;
  for (let at = figure.first - 1; at >= sentence.first && figure.first - at <= 10; at--) {
    const word = tokens.lower(at);
    if (word === ',' || word === ';' || (/^\d/.test(word) && at < figure.first - 1 && !/^(?:101|111|999)$/.test(word))) return false;
    if (isTypical(word) && figure.kind === 'duration' && figure.first - at <= 3)
      return !/^(?:within|under|in|by|after|every|up|at|to)$/.test(tokens.lower(figure.first - 1));
    if (!averages.has(word) || isVerb(sentence, at)) continue;
    if (notAverages.has(tokens.lower(at - 1)) || isNumberAveraged(sentence, figure, at)) return false;
    return !mentionsTarget(sentence, at);
  }
  return isOnAverage(sentence, figure.last);
}

/** `this would mean about 4,100 children`: the verb. */
function isVerb({ block: { tokens } }: Sentence, at: number): boolean {
  return tokens.lower(at) === 'mean' && beforeVerb.test(tokens.lower(at - 1));
}

const beforeVerb =
  /^(?:would|will|could|may|might|can|must|should|to|not|which|that|this|these|they|also|does|did|numbers|figures|changes|cuts|plans)$/;

/** `the mean of the three scores`: how many there are of which it is the average. */
function isNumberAveraged({ block: { tokens } }: Sentence, { first }: Figure, average: number): boolean {
  return tokens.lower(average + 1) === 'of' && /^(?:the|all|these|those|our|its)$/.test(tokens.lower(first - 1)) && first === average + 3;
}

/** `patients typically wait 40 minutes`. */
function isTypical(word: string): boolean {
  return word === 'typically' || word === 'typical';
}

/** `two on average`, `18 cases each on average`. */
function isOnAverage({ block: { tokens }, last }: Sentence, from: number): boolean {
  for (let at = from; at < last && at - from <= 3; at++) {
    if (tokens.lower(at) === 'on') return tokens.lower(at + 1) === 'average';
    if (
      /^\W/.test(tokens.lower(at)) ||
      (/^\d/.test(tokens.lower(at)) && !/^(?:minutes?|seconds?|hours?|days?|weeks?|months?|years?)$/.test(tokens.lower(at + 1)))
    )
      return false;
  }
  return false;
}

function mentionsTarget({ block: { tokens }, first }: Sentence, index: number): boolean {
  for (let at = index; at >= first && index - at <= 10; at--) {
    if (/^(?:target|targets|aim|goal|limit|expected|should)$/.test(tokens.lower(at))) return true;
    if (/^(?:[,;]|whereas|while|but)$/.test(tokens.lower(at))) return false;
  }
  return false;
}

/** A range, a number of cases or an interval, in the sentence or a neighbour. */
export function hasSpread(sentence: Sentence): boolean {
  return sentence.once(tellsSpread) || (sentence.next ? sentence.next.once(tellsRange) : false);
}

function tellsSpread(sentence: Sentence): boolean {
  if (sentence.once(tellsRange)) return true;
  const { tokens } = sentence.block;
  return figuresOf(sentence).some(
    ({ kind, first, value }) =>
      kind === 'ratio' ||
      (kind === 'count' &&
        (value ?? 0) >= 5 &&
        /^(?:all|across|for|of|from|the)$/.test(tokens.lower(first - 1)) &&
        !averages.has(tokens.lower(first - 2))),
  );
}

function tellsRange({ block: { tokens }, first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) {
    const word = tokens.lower(at);
    if (/^(?:range|ranged|ranges|ranging|varied|quartile|interquartile|spread|shortest|longest|lowest|highest|minimum|maximum)$/.test(word))
      return true;
    if (word === 'n' && tokens.lower(at + 1) === '=') return true;
  }
  return false;
}
