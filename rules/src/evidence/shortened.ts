const longest = 36;

/** Words of a register or report as a message quotes them: on one line, and not the whole of a long title or path. */
export function shortened(words: string, most = longest): string {
  const line = words.replace(/\s+/gu, ' ').replaceAll('`', "'").trim();
  if (line.length <= most) return line;
  // Not between the two halves of a character beyond 16 bits.
  return `${line
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
