import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { attributeOf, isElement, type HtmlDocument, type HtmlElement, type HtmlNode } from './tree.js';

/** The footnotes of a page, as word processors and converters write them: a raised link to a place, and the note at that place. */
export interface Notes {
  /** Ids of the elements that are notes. */
  readonly ids: ReadonlySet<string>;
  /** Links that call a note, with its label. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
}

const targets = new Set(['li', 'p', 'div', 'aside', 'dd', 'section', 'td']);

/** Finds the calls of footnotes, and what they call. */
export function findNotes(document: HtmlDocument): Notes {
  const ids = new Set<string>();
  const found: { readonly call: HtmlElement; readonly id: string }[] = [];
  const look = (nodes: readonly HtmlNode[], raised: boolean): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const id = attributeOf(node, 'id');
      if (id && targets.has(node.tagName)) ids.add(id);
      const target = node.tagName === 'a' ? calledBy(node, raised) : undefined;
      if (target !== undefined) found.push({ call: node, id: target });
      look(node.childNodes, raised || node.tagName === 'sup');
    }
  };
  look(document.childNodes, false);
  const calls = found.filter(({ call, id }) => ids.has(id) || attributeOf(call, 'role') === 'doc-noteref');
  return {
    ids: new Set(calls.map(({ id }) => id)),
    calls: new Map(calls.map(({ call, id }) => [call, labelOf(id)])),
  };
}

/** The id of a note as footnotes are compared. */
export function labelOf(id: string): string {
  return normalizeIdentifier(id);
}

/** Whether a link leads from a note back to its call. */
export function leadsBack(link: HtmlElement): boolean {
  return attributeOf(link, 'role') === 'doc-backlink' || /\bfootnote-back(?:ref)?\b/.test(attributeOf(link, 'class') ?? '');
}

function calledBy(link: HtmlElement, raised: boolean): string | undefined {
  const href = attributeOf(link, 'href');
  if (!href?.startsWith('#') || href.length === 1) return undefined;
  const only = link.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''));
  const holdsRaised = only.length === 1 && only.every((node) => isElement(node) && node.tagName === 'sup');
  return raised || holdsRaised || attributeOf(link, 'role') === 'doc-noteref' ? decoded(href.slice(1)) : undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
