import { readDate } from 'retext-substantiate/language';

const dayInMs = 86_400_000;
/** Day 0 of a workbook, which counts a 29 February 1900 that never was. */
const serialEpoch = Date.UTC(1899, 11, 30);
const lastSerial = 109_939;

/** Reads a date of a register: text as people write it, or the number that a workbook's cell holds; undefined where there is no such date. */
export function readRegisterDate(written: string | number): string | undefined {
  if (typeof written === 'string') return readDate(written);
  if (Number.isInteger(written) && written >= 1900 && written <= 2199) return String(written);
  return written >= 1 && written <= lastSerial
    ? new Date(serialEpoch + Math.floor(written) * dayInMs).toISOString().slice(0, 10)
    : undefined;
}
