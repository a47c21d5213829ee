/** What Markdown, or an editor that shows it, would read as more than a character. */
const special = /[\\`*_[\]<>#|~&!$:@]/gu;

/** Words of a register as Markdown that shows them just as they are, on one line. */
export function escapeMarkdown(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').replace(special, '\\$&');
}

/** A link whose words and address come from a register. */
export function markdownLink(text: string, address: string): string {
  const brackets: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };
  const safe = address.replace(/[\s<>()\\]/gu, (character) => brackets[character] ?? encodeURIComponent(character));
  return `[${escapeMarkdown(text)}](${safe})`;
}
