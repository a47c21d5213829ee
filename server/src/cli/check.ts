import { run } from '../check/run.js';
import type { Formatter } from '../formats/formatter.js';
import { loadFormat } from '../formats/index.js';
import type { RunTail } from '../formats/report.js';
import { Gates } from '../gates/gates.js';
import type { CheckFlags } from './check-options.js';
import { choosePaint } from './colour.js';
import type { Output, Ports } from './ports.js';
import { Progress } from './progress.js';
import { tell } from './tell.js';

/** Lints what the paths stand for and prints the findings. @returns the exit status. */
export async function check(paths: readonly string[], flags: CheckFlags, ports: Ports): Promise<number> {
  const { stdout, stderr, env } = ports;
  const { color, quiet } = flags;
  const format = await loadFormat(flags.format);
  const layout = { paint: choosePaint(color, env, stdout), width: widthOf(stdout), quiet };
  const gates = new Gates(flags);
  let formatter: Formatter | undefined;
  let progress: Progress | undefined;
  const end = await run({ ...flags, paths, wanted: format.wanted, sieves: [] }, ports, {
    begin: (head, files) => {
      formatter = format.open(head, layout);
      stdout.write(formatter.begin);
      progress = new Progress(quiet ? { write: () => undefined } : stderr, ports.now, files);
    },
    step: (done, path) => progress?.step(done, path),
    file: (report) => {
      gates.add(report);
      progress?.end();
      stdout.write(formatter?.file(report) ?? '');
    },
  });
  progress?.end();
  const verdict = gates.judge(end.problems);
  const tail: RunTail = { summary: gates.summary, problems: end.problems, verdict: verdict.line };
  stdout.write(formatter?.end(tail) ?? '');
  tell({ notes: quiet ? [] : end.notes, problems: end.problems }, stderr, choosePaint(color, env, stderr));
  return verdict.status;
}

/** Columns to lay findings out in; a pipe has none, and some terminals say they have 0. */
function widthOf({ columns = 0 }: Output): number {
  return columns > 0 ? Math.max(columns, 40) : 100;
}
