/** Whether a path, of which there is no file by just this name, stands for all that match it. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}
