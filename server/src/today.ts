/** The day of the calendar where the program runs, as in `2027-03-31`: what is agreed up to a day holds until midnight there. */
export function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
