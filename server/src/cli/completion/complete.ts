import type { Command, Option } from 'commander';
import { formatNames } from '../../formats/index.js';
import type { Doorway } from '../ports.js';

/** Line that asks the shell for names of files beside what is printed, or in its place. */
export const filesLine = ':files';

interface Offer {
  readonly value: string;
  readonly about?: string;
}

interface Offers {
  readonly offers: readonly Offer[];
  readonly files?: boolean;
}

/**
 * What may stand in place of the last word of a call, a line each: the word, and behind a tab what it means.
 * @param words the words behind the program's name up to the one that is being typed; bash makes three of `--format=js`.
 */
export async function complete(words: readonly string[], program: Command, loadPorts: Doorway['loadPorts']): Promise<string> {
  const { before, typed, prefix } = tidy(words);
  const { command, rest } = findCommand(program, before);
  const { offers, files } = await offersFor(command, rest, typed, program, loadPorts);
  const lines = offers
    .filter(({ value }) => value.startsWith(typed))
    .map(({ value, about = '' }) => `${prefix}${value}\t${about.replace(/\s+/g, ' ')}`);
  return [...lines, ...(files ? [filesLine] : [])].map((line) => `${line}\n`).join('');
}

interface Words {
  readonly before: readonly string[];
  readonly typed: string;
  /** What the shell holds for part of the word that is typed. */
  readonly prefix: string;
}

function tidy(words: readonly string[]): Words {
  const before = words.slice(0, -1).filter((word) => word !== '=');
  const last = words.at(-1) ?? '';
  // PowerShell has no other way to hand over an empty word.
  const typed = last === '=' || last === '""' ? '' : last;
  const [, option, value] = /^(--[^=]+)=(.*)$/su.exec(typed) ?? [];
  return option === undefined || value === undefined
    ? { before, typed, prefix: '' }
    : { before: [...before, option], typed: value, prefix: `${option}=` };
}

function findCommand(program: Command, before: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } {
  let command = program;
  let rest = before;
  for (;;) {
    const next = command.commands.find((candidate) => candidate.name() === rest[0]);
    if (!next) return { command, rest };
    command = next;
    rest = rest.slice(1);
  }
}

async function offersFor(
  command: Command,
  rest: readonly string[],
  typed: string,
  program: Command,
  loadPorts: Doorway['loadPorts'],
): Promise<Offers> {
  const options = command.createHelp().visibleOptions(command);
  const pending = options.find(({ long, short }) => rest.length > 0 && (rest.at(-1) === long || rest.at(-1) === short));
  if (pending && (pending.required || (pending.optional && !typed.startsWith('-')))) return valuesOf(pending);
  if (typed.startsWith('-'))
    return { offers: options.map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description })) };
  if (command.commands.length > 0) {
    if (rest.length > 0) return { offers: [] };
    const visible = command.createHelp().visibleCommands(command);
    return { offers: visible.map((each) => ({ value: each.name(), about: each.description() })) };
  }
  const position = rest.filter((word, index) => !word.startsWith('-') && !takesValue(options, rest[index - 1])).length;
  const argument = command.registeredArguments[position] ?? command.registeredArguments.findLast(({ variadic }) => variadic);
  if (!argument) return { offers: [] };
  if (argument.argChoices) return { offers: argument.argChoices.map((value) => ({ value })) };
  if (command === program.commands.find((each) => each.name() === 'explain')) {
    const { rules, notices } = await loadPorts();
    return { offers: [...rules, ...notices].map((rule) => ({ value: rule.id, about: 'summary' in rule ? rule.summary : '' })) };
  }
  return { offers: [], files: true };
}

function valuesOf(option: Option): Offers {
  if (option.argChoices) return { offers: option.argChoices.map((value) => ({ value })) };
  if (/<format=file>/u.test(option.flags)) return { offers: formatNames.map((name) => ({ value: `${name}=` })), files: true };
  return { offers: [], files: true };
}

function takesValue(options: readonly Option[], word: string | undefined): boolean {
  return word !== undefined && options.some(({ long, short, required }) => required && (word === long || word === short));
}
