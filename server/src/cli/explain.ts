import { fileURLToPath } from 'node:url';
import { alternatives, closest } from '../config/index.js';
import { readText } from '../node/read-text.js';
import { choosePaint } from './colour.js';
import { printable } from './format/terminal.js';
import type { Ports } from './ports.js';

/** Prints a rule's page, or what there is to say of one of the tool's own findings. @returns the exit status: 2 where there is no such rule. */
export function explain(
  id: string,
  { color }: { readonly color?: boolean },
  { rules, notices, fileSystem, docsUrl, stdout, stderr, env }: Ports,
): number {
  const notice = notices.find((each) => each.id === id);
  if (notice) {
    stdout.write(`${notice.id} (${notice.severity})\n\n${notice.summary}. ${notice.why}\n`);
    return 0;
  }
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const guess = closest(id, [...ids, ...notices.map((each) => each.id)]);
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
