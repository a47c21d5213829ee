import { quote } from '../schema.js';
import type { RegisterProblem } from '../types.js';

/** A register's text, or why it has none. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly problems: readonly RegisterProblem[];
}

const inUtf8 = 'Could it be saved as UTF-8 (in Excel: CSV UTF-8)?';
const replacement = '\uFFFD';

/** Reads UTF-8, without its byte order mark. What is another text or none is told; single wrong bytes lose a character, not the register. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return { text: undefined, problems: [failure('The register is written in UTF-16', inUtf8)] };
  if (bytes.includes(0)) {
    const question = 'Is it a workbook or a document under another ending?';
    return { text: undefined, problems: [failure('The register is not a text: it holds bytes that no text holds', question)] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const first = firstWrong(bytes, text);
  if (first === undefined) return { text, problems: [] };
  const around = text.slice(Math.max(0, first - 12), first + 12);
  const message = `Not all of the register is UTF-8: ${quote(around)}`;
  return { text, problems: [{ message, question: inUtf8, place: { start: first, end: first + 1 }, severity: 'warning' }] };
}

/** A mark at its beginning says so, or every other byte of an ASCII text is 0. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && second !== 0 && third === 0) || (first !== 0 && second === 0 && third !== 0 && fourth === 0);
}

/** Where the first character stands that is no UTF-8; a replacement character that was written as one is right. */
function firstWrong(bytes: Uint8Array, text: string): number | undefined {
  if (!text.includes(replacement)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return text.indexOf(replacement);
  }
}

function failure(message: string, question: string): RegisterProblem {
  return { message, question, severity: 'error' };
}
