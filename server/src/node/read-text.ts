import { isAscii, isUtf8 } from 'node:buffer';
import { isOwn, ownHead } from '../formats/own.js';
import { declaredEncoding, isWestEuropean } from './declared-encoding.js';
import { entryAt, type FileSystem } from './file-system.js';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.js';

/**
 * Largest text that is read, in bytes: ten times the longest report known, as in an editor. What is larger takes minutes, and memory that
 * not everybody has.
 */
export const mostBytes = 5_000_000;
const tooLarge = `The text is larger than ${String(mostBytes / 1_000_000)} MB`;
/** The way out where a report itself can't be mended. */
const leaveOut = 'leave it out with `ignore` in substantiate.yaml';

/** How a text is put into bytes. */
export type Encoding = 'utf-8' | 'utf-8 with a mark' | 'windows-1252';

/** A file's text without a byte order mark, or the reason why there is none. */
export type TextReading = { readonly text: string; readonly encoding: Encoding; readonly note?: string } | { readonly problem: string };

/** What is read of a file that tells of findings: however large it is, it holds no report. */
const none: TextReading = { text: '', encoding: 'utf-8' };

/**
 * Reads a file as text; never throws.
 * @param otherwise what to do where the file itself can't be mended.
 * @returns the text, with a note where its encoding was guessed; or a sentence that says what is wrong and what to do about it.
 */
export function readText(fileSystem: FileSystem, path: string, otherwise = leaveOut): TextReading {
  const entry = entryAt(fileSystem, path);
  if (entry === 'folder') return { problem: 'This is a folder, not a file' };
  if (entry === 'other') return { problem: 'This is not a regular file but a pipe or a device: feed its text to `substantiate check -`' };
  try {
    if (fileSystem.statSync(path).size > mostBytes) return isOwn(headOf(fileSystem, path)) ? none : largerThan(otherwise);
    return decodeText(fileSystem.readFileSync(path), path, otherwise);
  } catch (error) {
    return { problem: describeReadError(error, otherwise) };
  }
}

/** Whether a file tells of findings, and so is none to find any in. Where it can't be read, whoever reads it says why. */
export function isOwnFile(fileSystem: FileSystem, path: string): boolean {
  try {
    return entryAt(fileSystem, path) === 'file' && isOwn(headOf(fileSystem, path));
  } catch {
    return false;
  }
}

/** How a file begins, without reading it whole. */
function headOf(fileSystem: FileSystem, path: string): string {
  const file = fileSystem.openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(ownHead);
    return bytes.toString('latin1', 0, fileSystem.readSync(file, bytes));
  } finally {
    fileSystem.closeSync(file);
  }
}

/** Decodes a document's bytes: UTF-8; plain text (`.txt`) that is not is taken for Windows-1252, and so is a page that says so. */
export function decodeText(bytes: Buffer, path: string, otherwise = leaveOut): TextReading {
  if (isOwn(bytes.toString('latin1', 0, ownHead))) return none;
  if (bytes.length > mostBytes) return largerThan(otherwise);
  const utf16 = bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (utf16) return { problem: 'The text is encoded as UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { problem: `This is a binary file, not text: ${otherwise}, or save its text as UTF-8` };
  const declared = /\.html?$/i.test(path) ? declaredEncoding(bytes) : undefined;
  // What others would write into a page of plain ASCII has to be in the encoding that it declares.
  if (isWestEuropean(declared) && (isAscii(bytes) || !isUtf8(bytes))) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  if (isUtf8(bytes)) return readUtf8(bytes.toString('utf8'));
  if (declared !== undefined && !/^utf-?8$/.test(declared)) {
    return { problem: `The page says that its text is encoded as ${declared.slice(0, 40)}: save it as UTF-8` };
  }
  if (/\.txt$/i.test(path)) {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', note: 'The text is not UTF-8, so it was read as Windows-1252' };
  }
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const line = before.split(/\r\n?|\n/).length;
  return { problem: `The text is not UTF-8 (the first wrong byte is in line ${String(line)}): save it as UTF-8` };
}

function largerThan(otherwise: string): TextReading {
  return { problem: `${tooLarge}: split it, or ${otherwise}` };
}

/** Puts a text into bytes as it, or the longer one that it is left of, was found. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`, 'utf8');
}

function readUtf8(text: string): TextReading {
  return text.startsWith('\uFEFF') ? { text: text.slice(1), encoding: 'utf-8 with a mark' } : { text, encoding: 'utf-8' };
}

/** Says why a file could not be read, and what to do about it. */
export function describeReadError(error: unknown, otherwise = leaveOut): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file: check its name';
    case 'EACCES':
    case 'EPERM':
      return `The file may not be read: give yourself the right to, or ${otherwise}`;
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'The file is too large to be read: split it';
    default:
      return `The file can't be read (${code ?? message}): check it with another program, or ${otherwise}`;
  }
}
