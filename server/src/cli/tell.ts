import type { Paint } from '../formats/paint.js';
import { printable } from '../formats/terminal.js';
import type { Output } from './ports.js';
import type { Problem } from '../formats/report.js';

/** What is said beside the result. */
export interface Told {
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** Says what is worth knowing and what could not be done, a line each. */
export function tell({ notes, problems }: Told, output: Output, paint: Paint): void {
  for (const note of notes) output.write(`${paint('cyan', 'note:')} ${sentence(note)}\n`);
  for (const problem of problems) output.write(`${paint('red', 'error:')} ${sentence(problem)}\n`);
}

function sentence({ path, message, place }: Problem): string {
  const where = place ? `${path}:${String(place.line)}:${String(place.column)}` : path;
  return `${printable(where)}: ${printable(message)}${message.endsWith('?') ? '' : '.'}`;
}
