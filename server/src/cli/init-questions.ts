import { presets, type PresetName } from 'retext-substantiate/presets';
import { defaultPreset } from '../config/index.js';
import { ciNames, ciPaths, registerName, type CiService, type FolderBefore } from '../setup/index.js';
import { printable } from '../formats/terminal.js';
import type { Output } from './ports.js';
import type { Prompt } from './prompt.js';

/** What `substantiate init` writes, as far as it was said on the command line. */
export interface InitAnswers {
  readonly preset?: PresetName;
  readonly register: boolean;
  readonly ci?: CiService;
}

/** One of several answers. */
interface Option<Value> {
  readonly value: Value;
  readonly name: string;
  readonly about: string;
}

/**
 * Asks for what was not said, and not for what is there.
 * @returns undefined where somebody broke it off.
 */
export async function askForInit(
  said: InitAnswers,
  before: FolderBefore,
  { prompt, stdout }: { readonly prompt: Prompt; readonly stdout: Output },
): Promise<InitAnswers | undefined> {
  let { preset, register, ci } = said;
  if (preset === undefined && before.config === undefined) {
    const options = Object.entries(presets).map(([name, { summary }]) => ({ value: name as PresetName, name, about: summary }));
    // The first is the answer of those who only press Enter.
    options.sort((one, other) => Number(other.value === defaultPreset) - Number(one.value === defaultPreset));
    preset = await choose('How are the reports to be checked?', options, { prompt, stdout });
    if (preset === undefined) return undefined;
  }
  if (register && !before.register) {
    const options = [
      { value: 'yes', name: 'yes', about: `${registerName}, a table with its columns` },
      { value: 'no', name: 'no', about: 'the reports cite no register, or it lies elsewhere' },
    ];
    const answer = await choose('Begin a register of evidence?', options, { prompt, stdout });
    if (answer === undefined) return undefined;
    register = answer === 'yes';
  }
  if (ci === undefined) {
    const services = (Object.keys(ciNames) as CiService[]).map((value) => ({ value, name: `on ${ciNames[value]}`, about: ciPaths[value] }));
    const options = [{ value: 'no' as const, name: 'no', about: 'only here, and in the editor' }, ...services];
    const answer = await choose('Check all reports whenever one changes?', options, { prompt, stdout });
    if (answer === undefined) return undefined;
    if (answer !== 'no') ci = answer;
  }
  return { register, ...(preset && { preset }), ...(ci && { ci }) };
}

/** Asks until one is chosen by its number, or the first by Enter. */
async function choose<Value>(
  title: string,
  options: readonly Option<Value>[],
  { prompt, stdout }: { readonly prompt: Prompt; readonly stdout: Output },
): Promise<Value | undefined> {
  const width = Math.max(...options.map(({ name }) => name.length));
  const list = options.map(({ name, about }, index) => `  ${String(index + 1)}  ${name.padEnd(width)}  ${about}\n`);
  stdout.write(`${title}\n${list.join('')}`);
  for (;;) {
    const typed = await prompt.ask(`A number, or Enter for 1: `);
    if (typed === undefined) return undefined;
    const answer = typed.trim();
    const chosen = options[(answer === '' ? 1 : Number(answer)) - 1];
    if (chosen) return chosen.value;
    stdout.write(`There is no \`${printable(answer)}\` in the list.\n`);
  }
}
