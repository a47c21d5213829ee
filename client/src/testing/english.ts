import type { Translate } from '../words.js';

/** The messages as they stand in the sources. */
export const english: Translate = (message, ...args) =>
  message.replaceAll(/\{(\d+)\}/gu, (_, index: string) => String(args[Number(index)]));
