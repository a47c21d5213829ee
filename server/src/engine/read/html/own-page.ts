import { attributeOf, isElement, type HtmlDocument } from './tree.js';

/** Whether a page tells what was found in reports: it quotes them, and lies where they lie, but is none. */
export function isOwnPage(document: HtmlDocument): boolean {
  const html = document.childNodes.filter(isElement)[0];
  const head = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  return (head?.childNodes ?? []).some(
    (node) =>
      isElement(node) &&
      node.tagName === 'meta' &&
      attributeOf(node, 'name') === 'generator' &&
      attributeOf(node, 'content') === 'Substantiate',
  );
}
