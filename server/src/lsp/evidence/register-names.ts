import { compileChoice } from '../../config/index.js';

/** Names of the files that are registers where a config names none, in its own folder. */
export const usualRegisters: readonly string[] = ['csv', 'xlsx', 'yaml', 'yml', 'json', 'md'].map((ending) => `evidence.${ending}`);

/** Whether a path from the project's folder is that of a register: by what the config names, else by its usual name. */
export function isRegisterName(path: string, registers: readonly string[]): boolean {
  if (registers.length === 0) return usualRegisters.includes(path);
  return compileChoice({ include: registers, ignore: [] })(path);
}
