import type { RunEnd, RunListener } from '../check/run.js';
import type { Formatter } from '../formats/formatter.js';
import { loadFormat, type FormatName } from '../formats/index.js';
import type { RunTail, Wanted } from '../formats/report.js';
import { Gates, gatesWanted } from '../gates/gates.js';
import type { TellingFlags } from './check-options.js';
import { choosePaint } from './colour.js';
import { Outputs, type Wish } from './outputs.js';
import type { Output, Ports } from './ports.js';
import { Progress } from './progress.js';
import { tell } from './tell.js';

/** A run that is told of. */
export interface Told {
  /** Begins it. @param wanted what its formats and gates need to know of each report. */
  readonly start: (wanted: Wanted, listener: RunListener) => Promise<RunEnd>;
  /** Absolute paths of what it reads beside documents, configs and registers. */
  readonly inputs: readonly string[];
}

/** The formats that say themselves how the run ended, as people read on to the last line. */
const sayVerdict: ReadonlySet<FormatName> = new Set<FormatName>(['pretty', 'compact']);

/** Prints what a run finds, writes it to files, and judges it. @returns the exit status. */
export async function tellRun({ start, inputs }: Told, flags: TellingFlags, ports: Ports): Promise<number> {
  const { stdout, stderr, env, now } = ports;
  const { color, quiet } = flags;
  const format = await loadFormat(flags.format);
  const wishes = await wishesOf(flags, env);
  const outputs = new Outputs(wishes, ports, quiet);
  const gates = new Gates(flags);
  const progress = new Progress(quiet ? { write: () => undefined } : stderr, now);
  let formatter: Formatter | undefined;
  const print = (text: string | undefined): void => {
    if (text === undefined || text === '') return;
    progress.clear();
    stdout.write(text);
  };
  const { suppressed, ...rest } = unite([format.wanted, ...wishes.map((wish) => wish.format.wanted), gatesWanted(flags)]);
  const wanted = { ...rest, ...(suppressed && flags.includeSuppressed && { suppressed }) };
  const callOff = wishes.length > 0 ? ports.onStop?.(() => outputs.discard()) : undefined;
  try {
    const end = await start(wanted, {
      begin: (head, found) => {
        progress.begin(found.files);
        outputs.begin(head, [...inputs, ...found.inputs]);
        formatter = format.open(head, { paint: choosePaint(color, env, stdout), width: widthOf(stdout), quiet });
        print(formatter.begin);
      },
      step: (done) => progress.step(done),
      file: (found) => {
        // A baseline and the parts of a run bring along what is suppressed, whoever asks.
        const report = flags.includeSuppressed ? found : { ...found, suppressed: [] };
        gates.add(report);
        print(formatter?.file(report));
        outputs.file(report);
      },
    });
    progress.end();
    const judged = (): RunTail & { status: number } => {
      const problems = [...end.problems, ...outputs.problems];
      const { status, line } = gates.judge(problems);
      return { summary: gates.summary, problems, verdict: line, status, ...(end.unread && { unread: end.unread }) };
    };
    outputs.end(judged());
    // What goes wrong with the last words of a file counts too.
    const tail = judged();
    print(formatter?.end(tail));
    tell({ notes: quiet ? [] : end.notes, problems: tail.problems }, stderr, choosePaint(color, env, stderr));
    if (!formatter || !sayVerdict.has(flags.format)) stderr.write(`${tail.verdict}\n`);
    return tail.status;
  } finally {
    progress.end();
    outputs.discard();
    callOff?.();
  }
}

/** The files to write: those that were asked for, and the page of a job that GitHub shows beside its annotations. */
async function wishesOf({ output, format }: TellingFlags, env: Ports['env']): Promise<Wish[]> {
  const wishes: Wish[] = [];
  for (const each of output) wishes.push({ format: await loadFormat(each.format), file: each.file });
  const page = env['GITHUB_STEP_SUMMARY'];
  if (page && [format, ...output.map((each) => each.format)].includes('github')) {
    const { githubSummary } = await import('../formats/github-summary.js');
    wishes.push({ format: githubSummary, file: page, isAdded: true });
  }
  return wishes;
}

/** What any of several needs to know. */
function unite(all: readonly Wanted[]): Wanted {
  return Object.assign({}, ...all.map((each) => Object.fromEntries(Object.entries(each).filter(([, isWanted]) => isWanted)))) as Wanted;
}

/** Columns to lay findings out in; a pipe has none, and some terminals say they have 0. */
function widthOf({ columns = 0 }: Output): number {
  return columns > 0 ? Math.max(columns, 40) : 100;
}
