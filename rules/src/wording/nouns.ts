import type { Place } from './place.js';

const irregularPlurals = new Set(
  'children people staff young men women families police grandchildren data media criteria alumni schoolchildren'.split(' '),
);
const notNouns = new Set(
  (
    'is was has does this its his us as less always perhaps plus towards across unless besides sometimes yes thus has afterwards indoors ' +
    'needs lacks wants says remains requires receives makes takes shows goes becomes gives helps means seems feels gets uses finds'
  ).split(' '),
);
const breaks = new Set(
  (
    'of all both each every the a an to in on at by for from with and or but that which who whose where when while are were is was be been being have had has do did does will would ' +
    'several many some few most two three four five can could may might must should not no their its his her our your my these those this that it they he she we as if than also still'
  ).split(' '),
);

/** Plurals that end their phrase, whatever plural comes next: `in some cases plans were late`. */
const closed = /^(?:cases|areas|instances|occasions|respects|places|children|people)$/;
/** `most include plans`, `caseloads allow staff`: what follows is said of them. */
const verbs =
  /^(?:(?:allow|enable|contain|include|use|lack|provide|identify|demonstrate|show|describe|receive|need|require|make|give|take|keep|get)s?|set|includ(?:ed|ing)|identified|contained)$/;

/**
 * The plural noun that the phrase counts, with the adjectives before it, as written: `social workers` after `some`. At most three words, and none where that is not safe
 * to say without a parser.
 */
export function countedNoun(place: Place, skip = 0): string | undefined {
  const { block, last, sentence } = place;
  const { tokens, prose } = block;
  for (let distance = 1; distance <= 3; distance++) {
    const index = last + skip + distance - 1;
    const word = tokens.lower(index);
    if (index >= sentence.last || !/^[a-z][a-z'-]*$/.test(word) || breaks.has(word) || verbs.test(word)) return undefined;
    if (/['’]/.test(prose[tokens.ends[index] ?? 0] ?? '')) continue;
    if (isPlural(word)) {
      // `some young children`, `some care leavers`: go on while another plural follows at once.
      if (word === 'young' || (!closed.test(word) && index + 1 < sentence.last && isPlural(tokens.lower(index + 1)))) continue;
      return block.text(last + skip, index + 1);
    }
  }
  return undefined;
}

/** Whether the word looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return /[^siu']s$/.test(word) && word.length > 3 && !notNouns.has(word);
}

/** `the best part of an hour`, `much of 2023`, `part of his life`: the words before measure time. */
export function isOfTime(place: Place): boolean {
  if (place.after() !== 'of') return false;
  if (/^(?:life|lives)$/.test(place.after(4))) return true;
  return timeWord.test(place.after(2)) || timeWord.test(place.after(3));
}

const timeWord = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|time|century|life|lives|20\d\d|19\d\d)$/;
