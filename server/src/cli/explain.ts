import { fileURLToPath } from 'node:url';
import { alternatives, closest } from '../config/index.js';
import { readText } from '../node/read-text.js';
import { choosePaint } from './colour.js';
import { printable } from '../formats/terminal.js';
import type { Ports } from './ports.js';

/** Prints the page of a rule or of one of the tool's own findings. @returns the exit status: 2 where there is no such rule. */
export function explain(
  id: string,
  { color }: { readonly color?: boolean },
  { rules, notices, fileSystem, docsUrl, stdout, stderr, env }: Ports,
): number {
  const ids = [...rules, ...notices].map((each) => each.id);
  if (!ids.includes(id)) {
    const guess = closest(id, ids);
    const hint = guess === undefined ? '`substantiate rules` lists them all.' : `Did you mean ${alternatives([guess])}?`;
    stderr.write(`error: There is no rule \`${printable(id)}\`. ${hint}\n`);
    return 2;
  }
  const page = fileURLToPath(new URL(`${id}.md`, docsUrl));
  const reading = readText(fileSystem, page);
  if ('problem' in reading) {
    stderr.write(`error: ${page}: ${reading.problem}.\n`);
    return 2;
  }
  const paint = choosePaint(color, env, stdout);
  stdout.write(`${reading.text.trimEnd().replace(/^#{1,6} .*$/gm, (heading) => paint('bold', heading))}\n`);
  return 0;
}
