import { Unzip, UnzipInflate, zipSync, type Unzipped } from 'fflate';
import type { RegisterProblem } from '../types.js';
import { emptyRegister } from './messages.js';

/** A workbook's parts grow by no more than this when they are unpacked: what grows further is no register. */
const maxUnpacked = 64 * 1024 * 1024;
/** As much goes in at a time: 16 KB can become 16 MB at the most. */
const chunk = 16 * 1024;

/** Unpacks the parts of a workbook that are XML, counting what comes out, so that none can fill the memory. */
export function unpack(bytes: Uint8Array): Unzipped | RegisterProblem {
  const kind = wrongKind(bytes);
  if (kind) return kind;
  const parts: Record<string, Uint8Array[]> = {};
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!/\.xml(?:\.rels)?$/.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts[file.name] = chunks;
    file.ondata = (error, data) => {
      if (error) throw error;
      size += data.length;
      chunks.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += chunk) {
      unzip.push(bytes.subarray(start, start + chunk), start + chunk >= bytes.length);
      if (size > maxUnpacked) return tooLarge;
    }
  } catch {
    return broken;
  }
  return Object.fromEntries(Object.entries(parts).map(([name, chunks]) => [name, joined(chunks)]));
}

/** Packs parts again without compressing: what is read then is what was counted, and needs no worker to unpack. */
export function pack(parts: Unzipped): ArrayBuffer {
  return zipSync(parts, { level: 0 }).slice().buffer;
}

/** Tells of a workbook that can't be read. */
export const broken: RegisterProblem = {
  message: 'The workbook is broken or half saved, so it is not read',
  question: 'Does it open in a spreadsheet program, and could it be saved from there as .xlsx?',
  severity: 'error',
};

const tooLarge: RegisterProblem = {
  message: 'The workbook unpacks to more than 64 MB, so it is not read',
  question: 'Could the register stand in a workbook of its own?',
  severity: 'error',
};

function wrongKind([first, second, third, fourth]: Uint8Array): RegisterProblem | undefined {
  if (first === undefined) return emptyRegister;
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    const message = 'The workbook is locked by a password, or of the old kind .xls';
    return { message, question: 'Could it be saved as .xlsx without a password?', severity: 'error' };
  }
  if (first === 0x50 && second === 0x4b) return undefined;
  return { message: 'This is not a workbook', question: 'Could it be saved as .xlsx?', severity: 'error' };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of chunks) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
