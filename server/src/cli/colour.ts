import { styleText } from 'node:util';
import { plain, type Paint } from '../formats/paint.js';
import type { Output } from './ports.js';

/**
 * Whether to colour: what the user asked for on the command line, else `NO_COLOR`, `FORCE_COLOR` (any value but `0`), else whether somebody looks at a terminal.
 */
export function choosePaint(asked: boolean | undefined, env: Readonly<Record<string, string | undefined>>, output: Output): Paint {
  const wanted =
    asked ?? (env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : output.isTTY === true && env['TERM'] !== 'dumb');
  return wanted ? (style, text) => styleText([...(typeof style === 'string' ? [style] : style)], text, { validateStream: false }) : plain;
}
