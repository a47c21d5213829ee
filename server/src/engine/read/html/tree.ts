import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import type { Span } from 'retext-substantiate/kit';
import { hasTooManyAttributes } from './attributes.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/**
 * Elements one inside the other. Pages that word processors write reach some dozens. The parser looks up through all that are open at
 * each tag, and those who walk the tree go down by calling themselves.
 */
export const deepestElements = 400;
/** The parser opens unclosed `<b>` and the like again in each paragraph, so that a text can make the square of its length of them. */
const mostForEachTag = 4;
const mostReopened = 10_000;

/** Thrown out of the parser, which offers no other way to end it. */
class TooComplex extends Error {}

/**
 * Parses HTML as browsers do, in time that grows with the text.
 * Each stretch of text that the parser hands over is a node of its own, with its own place: where it would join them, what stands
 * between them in the source is lost.
 * @returns undefined where its nesting is more than a parser can be trusted with.
 */
export function parseHtml(html: string): HtmlDocument | undefined {
  if (hasTooManyAttributes(html)) return undefined;
  try {
    return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: cautiousAdapter(html) });
  } catch (error) {
    if (error instanceof TooComplex) return undefined;
    throw error;
  }
}

function cautiousAdapter(html: string): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  const mostElements = mostForEachTag * html.split('<').length + mostReopened;
  let open = 0;
  let made = 0;
  const usual = defaultTreeAdapter;
  return {
    ...usual,
    createElement: (...wanted) => {
      if (++made > mostElements) throw new TooComplex();
      return usual.createElement(...wanted);
    },
    onItemPush: () => {
      if (++open > deepestElements) throw new TooComplex();
    },
    onItemPop: () => {
      open--;
    },
    insertText: (parent, text) => {
      usual.appendChild(parent, usual.createTextNode(text));
    },
    insertTextBefore: (parent, text, reference) => {
      usual.insertBefore(parent, usual.createTextNode(text), reference);
    },
  };
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Where a node stands in the source, with its tags; of one that the parser adds of itself, the very beginning. */
export function placeOf({ sourceCodeLocation }: HtmlNode): Span {
  return { start: sourceCodeLocation?.startOffset ?? 0, end: sourceCodeLocation?.endOffset ?? 0 };
}
