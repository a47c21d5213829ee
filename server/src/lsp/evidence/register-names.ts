import { globMatcher } from '../../config/index.js';
import { pathWithin } from '../../evidence/paths.js';
import { usualRegisters } from '../../evidence/wanted.js';

/** Tells registers by their paths from the project's folder: as the config names them, else by their usual names. */
export function registerNames(registers: readonly string[]): (path: string) => boolean {
  if (registers.length === 0) return (path) => usualRegisters.includes(path);
  const names = registers.map((name) => pathWithin('', name) ?? name);
  const isNamed = globMatcher(names);
  return (path) => names.includes(path) || isNamed(path);
}
