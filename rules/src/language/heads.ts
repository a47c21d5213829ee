/** Numbers of the words that phrases begin with, whatever matcher they are in: from 1 on, each given once and for good. */
const numbers = new Map<string, number>();

/** The number of a word that phrases begin with; it gets one where it has none. */
export function headNumber(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) numbers.set(word, (number = numbers.size + 1));
  return number;
}

/** The number of any word; 0 where no phrase known so far begins with it. */
export function findHead(word: string): number {
  return numbers.get(word) ?? 0;
}

/** How many words phrases are known to begin with: while that stays, so does what {@link findHead} says. */
export function headCount(): number {
  return numbers.size;
}
