import { styleText } from 'node:util';
import type { Output } from './ports.js';

/** Dresses text for a terminal, or leaves it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Text as it is. */
export const plain: Paint = (_style, text) => text;

/**
 * Whether to colour: what the user asked for on the command line, else `NO_COLOR`, `FORCE_COLOR` (any value but `0`), else whether somebody looks at a terminal.
 */
export function choosePaint(asked: boolean | undefined, env: Readonly<Record<string, string | undefined>>, output: Output): Paint {
  const wanted =
    asked ?? (env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : output.isTTY === true && env['TERM'] !== 'dumb');
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
}
