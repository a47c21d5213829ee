import { compileChoice } from '../../config/index.js';
import { usualRegisters } from '../../evidence/wanted.js';

/** Whether a path from the project's folder is that of a register: by what the config names, else by its usual name. */
export function isRegisterName(path: string, registers: readonly string[]): boolean {
  if (registers.length === 0) return usualRegisters.includes(path);
  return compileChoice({ include: registers, ignore: [] })(path);
}
