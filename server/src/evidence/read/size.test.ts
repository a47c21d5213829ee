import { describe, expect, it } from 'vitest';
import { readRegister } from './index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = Array.from({ length: 100_000 }, (_, index) => [`E${index}`, `Audit of case files ${index}`, 'audit', '31/03/2024', '40']);
const names = ['id', 'title', 'type', 'date', 'n'];

const registers: Readonly<Record<string, () => string>> = {
  csv: () => [names, ...rows].map((row) => row.join(',')).join('\n'),
  json: () => JSON.stringify(rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? '', value])))),
  yaml: () => rows.map((row) => `- ${row.map((value, index) => `${names[index] ?? ''}: ${value}`).join('\n  ')}\n`).join(''),
  md: () => `# Evidence\n\n| ${names.join(' | ')} |\n|${'-|'.repeat(5)}\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`,
};

describe('100,000 entries', () => {
  it.each(Object.keys(registers))('are read from .%s', async (ending) => {
    const register = await readRegister(`evidence.${ending}`, bytes(registers[ending]?.() ?? ''));
    expect(register.problems).toEqual([]);
    expect(register.rows).toHaveLength(100_000);
    expect(register.rows.at(-1)?.item).toEqual({
      id: 'E99999',
      title: 'Audit of case files 99999',
      type: 'audit',
      date: '2024-03-31',
      n: 40,
    });
  });
});

/** Text that would cost the square of its length, or the stack, where a reader went back over it. */
const hostile: readonly [ending: string, unit: string, before?: string][] = [
  ['csv', '"'],
  ['csv', '"a\n'],
  ['csv', ',""\n', 'id,title\n"'],
  ['csv', '"""\n', 'id,title\n'],
  ['csv', '"",x"y"\n', 'id,title\n'],
  ['csv', ' '],
  ['csv', '\r'],
  ['csv', ','],
  ['yaml', '- '],
  ['yaml', '['],
  ['yaml', '{a: '],
  ['yaml', '? '],
  ['yaml', '- a: &a *a\n'],
  ['yaml', ' a: "\n', '- id: E1\n'],
  ['yaml', "- '\n"],
  ['yaml', '---\n'],
  ['yaml', '!'],
  ['yaml', '\t'],
  ['json', '['],
  ['json', '{"a":'],
  ['json', '"'],
  ['json', '/*'],
  ['json', '[{},'],
  ['md', '> ', '# Evidence\n\n'],
  ['md', '|', '# Evidence\n\n'],
  ['md', '|-|\n', '# Evidence\n\n'],
  ['md', '| *a* |\n> b\n', '# Evidence\n\n|id|\n|-|\n'],
  ['md', '|a|\n|-|\n# b\n', '# Evidence\n\n'],
  ['md', '| _*', '# Evidence\n\n|id|title|\n|-|-|\n'],
  ['md', '[a](', '# Evidence\n\n'],
  ['md', '`a', '# Evidence\n\n'],
];

it.each(hostile)('.%s of %j over and over costs in proportion to its length', async (ending, unit, before = '') => {
  const time = async (length: number): Promise<number> => {
    const text = bytes(before + unit.repeat(length / unit.length));
    const start = process.cpuUsage();
    await readRegister(`evidence.${ending}`, text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  await time(1000);
  const short = await time(5_000);
  // Eight times the length may cost three times its share; the square of it would cost eight times. Below a second nothing can be said.
  expect(await time(40_000)).toBeLessThan(Math.max(1000, 24 * short));
});
