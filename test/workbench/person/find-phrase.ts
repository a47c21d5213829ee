/// <reference lib="dom" />
/** Runs inside the page: a point 8 pixels into a phrase that the editor shows, or null. The editor writes blanks as non-breaking spaces. */
export function findPhrase(phrase: string): { x: number; y: number } | null {
  for (const line of document.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(phrase);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + phrase.length);
      const box = range.getBoundingClientRect();
      return { x: box.left + 8, y: box.top + box.height / 2 };
    }
  }
  return null;
}
