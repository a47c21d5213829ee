/** What the elements of HTML are to a reader of prose. Names not listed are inline: they stand inside a sentence and part nothing. */

/** Each is a block of its own: what stands before it and behind it is not the same sentence. */
export const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend'],
  ...['li', 'main', 'menu', 'ol', 'p', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Their text is not the report's: programs, settings, forms to fill in, ways around the site, and what a page keeps for itself. */
export const unread: ReadonlySet<string> = new Set([
  ...['applet', 'audio', 'button', 'canvas', 'datalist', 'head', 'iframe', 'listing', 'map', 'nav', 'noembed', 'noframes', 'noscript'],
  ...['object', 'option', 'plaintext', 'pre', 'rp', 'rt', 'script', 'select', 'style', 'template', 'textarea', 'title', 'video', 'xmp'],
]);

/** Stand in a sentence for something that is no prose. */
export const opaqueElements: ReadonlySet<string> = new Set(['code', 'kbd', 'math', 'samp', 'svg', 'tt', 'var']);

/** Blocks that hold others rather than words: text right in one of them makes a paragraph. */
export const leaves: ReadonlySet<string> = new Set([
  ...['caption', 'dd', 'dt', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'summary', 'td', 'th'],
]);

/** How deep a heading is, from its element's name; undefined for other elements. */
export function headingDepth(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}
