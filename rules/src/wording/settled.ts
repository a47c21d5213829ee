/** What pins a vague word down. */
import { clauseAt, figuresOf, isQuantified, isQuantity, type Figure, type Sentence } from '../language/index.js';
import { isPlural } from './nouns.js';
import type { Place } from './place.js';

/** No sentence that anybody wrote has more tokens; in a longer one nothing is looked for, since every word would search all of it. */
const longestSentence = 500;

function isEndless({ sentence }: Place): boolean {
  return sentence.last - sentence.first > longestSentence;
}

/** A share, a count or a measure for the thing in question. */
export function hasFigure(place: Place): boolean {
  return !isEndless(place) && isQuantified(place.block, place.first, place.last);
}

/**
 * A share that follows in the same stretch between commas, a count in the bracket that follows, or a share with which the next sentence opens.
 * A share that stands before is some other thing's: `above 90% for the majority`.
 */
export function hasShareAfter(place: Place): boolean {
  const { tokens } = place.block;
  const { last } = place;
  const follows = figuresInClause(place).some((figure) => {
    if (figure.first < last) return false;
    let commas = 0;
    let brackets = 0;
    for (let index = last; index < figure.first; index++) {
      const mark = tokens.lower(index);
      if (mark === ',' && figure.first - index > 2) commas++;
      else if (mark === '(') brackets++;
      else if (mark === ')') brackets--;
    }
    if (isApposition(place, figure)) return true;
    if (commas > 0) return false;
    return figure.kind === 'percentage' || figure.kind === 'ratio' || (brackets > 0 && isQuantity(figure));
  });
  return follows || (!isEndless(place) && opensNextSentence(place));
}

/** A figure behind the first comma or colon that sums up what the words count: `most of the letters, 27 to be exact`, `plenty of salt was left: 4,180 tonnes`. */
function isApposition({ block: { tokens }, last }: Place, figure: Figure): boolean {
  if (!isQuantity(figure) || figure.kind === 'duration') return false;
  const mark = tokens.lower(figure.first - 1);
  if (mark === ':') return true;
  if (mark !== ',') return false;
  for (let at = last; at < figure.first - 1; at++) if (tokens.lower(at) === ',') return false;
  return (
    figure.kind === 'money' ||
    /^(?:in all|to be|in total|all told|of them)$/.test(`${tokens.lower(figure.last)} ${tokens.lower(figure.last + 1)}`)
  );
}

/** `modest success, with eleven starters and seven leavers`: a count behind `with` says how much of it there was. */
export function isItemised({ block: { tokens }, sentence, last }: Place): boolean {
  for (let at = last; at < last + 3; at++)
    if (tokens.lower(at) === ',' && tokens.lower(at + 1) === 'with') return sentence.once(quantityStarts).has(at + 2);
  return false;
}

/** Further in than this many tokens a figure no longer opens a sentence. */
const reachOfOpening = 6;

/** The next sentence opens with a share or count of the same things: `Of these, 33 …`, `Of the 41 interviews, 33 …`. */
export function opensNextSentence({ block: { tokens }, sentence }: Place): boolean {
  const next = sentence.next;
  if (!next) return false;
  const figure = figuresOf(next).find((one) => isQuantity(one) && one.kind !== 'duration');
  if (!figure || figure.first - next.first > reachOfOpening) return false;
  const opening = new Set<string>();
  for (let index = next.first; index < Math.min(figure.last + 3, next.last); index++) opening.add(tokens.lower(index));
  if (opening.has('these') || opening.has('those') || opening.has('them')) return true;
  if (isShareOfTheSame(next, figure, opening)) return true;
  for (let index = sentence.first; index < sentence.last; index++) {
    const word = tokens.lower(index);
    if (isPlural(word) && opening.has(word)) return !narrows(next, word);
  }
  return false;
}

/** `Of 44 children whose plan was fostering, 19 …`: it counts others than the sentence before. */
function narrows({ block: { tokens }, first, last }: Sentence, noun: string): boolean {
  for (let index = first; index < Math.min(first + reachOfOpening + 3, last); index++)
    if (tokens.lower(index) === noun) return /^(?:whose|with|without|aged|who)$/.test(tokens.lower(index + 1));
  return false;
}

/** `In 12 of the 40, no date was given`, `Of the 39 reviewed, 33 were on time`: a share that names no things of its own. */
function isShareOfTheSame({ block: { tokens }, first }: Sentence, figure: Figure, opening: ReadonlySet<string>): boolean {
  const word = tokens.lower(first);
  if (word !== 'of' && !(figure.kind === 'ratio' && /^(?:in|for)$/.test(word))) return false;
  return ![...opening].some(isPlural);
}

/** A figure follows at once, or after `of`: the word only rounds or announces it (`some 350`, `a range of 12 to 21`). */
export function roundsFigure(place: Place): boolean {
  const next = place.after() === 'of' ? place.last + 1 : place.last;
  return place.sentence.once(quantityStarts).has(next);
}

function quantityStarts(sentence: Sentence): ReadonlySet<number> {
  return new Set(figuresOf(sentence).flatMap((figure) => (isQuantity(figure) ? [figure.first] : [])));
}

/** Further away than this many tokens a date belongs to something else. */
const reachOfDate = 8;

/** `get help sooner, said inspectors who spent two weeks there`: the time is somebody else's. */
function isOfPeople({ block: { tokens }, last }: Place, figure: Figure): boolean {
  for (let index = last; index < figure.first; index++) if (/^(?:who|whom|whose)$/.test(tokens.lower(index))) return true;
  return false;
}

/** A length of time or a limit in the same clause, or a date close by. */
export function hasTime(place: Place, kinds: readonly Figure['kind'][]): boolean {
  return figuresInClause(place).some((figure) => {
    const distance = figure.first >= place.last ? figure.first - place.last : place.first - figure.last;
    if (figure.first < place.last && place.first < figure.last) return false;
    if (isOfPeople(place, figure)) return false;
    return kinds.includes(figure.kind) && (figure.kind === 'duration' || distance <= reachOfDate);
  });
}

const rateWords = new Set(
  'daily weekly fortnightly monthly bi-monthly quarterly termly yearly annually six-weekly four-weekly three-weekly two-weekly six-monthly half-termly half-yearly twice once'.split(
    ' ',
  ),
);

/** How often, in words or figures: `monthly`, `every six weeks`, `twice a term`. */
export function hasRate(place: Place): boolean {
  if (isEndless(place)) return false;
  const { tokens } = place.block;
  const [first, last] = clauseAt(place.sentence, place.first);
  for (let index = first; index < last; index++) {
    const word = tokens.lower(index);
    if (rateWords.has(word)) return true;
    if (
      (word === 'every' || word === 'each') &&
      /^(?:day|week|month|term|quarter|year|fortnight|two|three|four|five|six|eight|ten|twelve|\d+)$/.test(tokens.lower(index + 1))
    )
      return true;
  }
  return false;
}

/** Figures in the clause of the words. */
export function figuresInClause(place: Place): readonly Figure[] {
  if (isEndless(place)) return [];
  const figures = figuresOf(place.sentence);
  if (figures.length === 0) return figures;
  const [from, to] = clauseAt(place.sentence, place.first);
  return figures.filter((figure) => figure.last > from && figure.first < to);
}
