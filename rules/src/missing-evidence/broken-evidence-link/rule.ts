import { defineRule, type DocumentReport } from '../../kit/index.js';
import type { DocumentReference, DocumentView } from '../../kit/index.js';

/** A footnote call without a definition stays in the prose as text. */
const footnoteInProse = /\[\^([^\]\s^[]{1,60})\]/g;

export default defineRule({
  id: 'broken-evidence-link',
  category: 'missing-evidence',
  scope: 'document',
  severity: 'error',
  summary: 'A relative link, anchor or footnote leads nowhere',
  why: 'The report says that its evidence is there, and a reader who follows the pointer finds nothing.',
  checkBlock: (block, { report }) => {
    if (!block.prose.includes('[^')) return;
    for (const { index, 0: words, 1: label } of block.prose.matchAll(footnoteInProse)) {
      report({
        span: { start: index, end: index + words.length },
        message: `Footnote \`${label ?? ''}\` has no text`,
        question: 'Which note did you mean, or what does it say?',
      });
    }
  },
  checkDocument: (document, { report }) => {
    for (const reference of document.references) {
      const fault = faultOf(reference, document);
      if (fault) report({ at: reference.span, ...fault });
    }
  },
});

type Fault = Pick<DocumentReport, 'message' | 'question'>;

function faultOf({ kind, target }: DocumentReference, document: DocumentView): Fault | undefined {
  if (kind === 'footnote-call') {
    if (document.footnotes.has(target)) return undefined;
    return { message: `Footnote \`${shortened(target)}\` has no text`, question: 'Which note did you mean, or what does it say?' };
  }
  if (isElsewhere(target)) return undefined;
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash);
  const anchor = hash < 0 ? '' : target.slice(hash + 1);
  if (path === '') return anchor === '' || hasAnchor(document.anchors, anchor) ? undefined : lostAnchor(anchor, 'this document');
  const file = document.linkedFile(path);
  if (file === null)
    return { message: `There is no file \`${shortened(path)}\``, question: 'Where is the document that this link is to open?' };
  if (!file?.anchors || anchor === '' || hasAnchor(file.anchors, anchor)) return undefined;
  return lostAnchor(anchor, `\`${shortened(path)}\``);
}

function lostAnchor(anchor: string, where: string): Fault {
  return { message: `No heading \`#${shortened(anchor)}\` in ${where}`, question: 'Which part is the reader to look up?' };
}

/** Web addresses, mail and absolute paths: not this tool's to follow. */
function isElsewhere(target: string): boolean {
  return target === '' || /^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('/') || target.startsWith('\\');
}

/** Anchors may be written percent-encoded and in capitals; `#top` is every page's beginning. */
function hasAnchor(anchors: ReadonlySet<string>, anchor: string): boolean {
  const plain = decoded(anchor);
  return plain === '' || plain.toLowerCase() === 'top' || anchors.has(plain) || anchors.has(plain.toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
