/** Whether a path, of which there is no file by just this name, stands for all that match it. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}

/** Five stars in one name of a pattern, or five `**` in all of it: each more multiplies the ways in which a long name can be read. */
export const manyStars = /(?:\*+[^*\\/]+){4}\*|(?:\*{2,}[^*]*(?:\*(?!\*)[^*]*)*){5}/;

/** What is said of a pattern that {@link hasTooManyStars}; continues a sentence about it. */
export const tooManyStars =
  'has more than four stars in one name, or more than four `**`: use fewer, since a long name could keep it busy for minutes';

/** Whether a pattern has so many stars that a name of a few hundred letters could keep it busy for minutes. */
export function hasTooManyStars(glob: string): boolean {
  return manyStars.test(glob);
}
