/** Small facts about characters, used wherever prose is read. */

/** Lower case with straight apostrophes, of exactly the same length in UTF-16 units. */
export function foldCase(text: string): string {
  let lower = text.toLowerCase();
  // A few letters (İ) change length when lowered; offsets must not move.
  if (lower.length !== text.length) {
    lower = '';
    for (const character of text) {
      const small = character.toLowerCase();
      lower += small.length === character.length ? small : character;
    }
  }
  return /[\u2018\u2019]/.test(lower) ? lower.replace(/[\u2018\u2019]/g, "'") : lower;
}

/** Stands in the prose for what is not prose: code, an address, an image. */
export const opaque = '\uFFFC';
