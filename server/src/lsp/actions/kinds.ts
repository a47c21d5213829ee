import { CodeActionKind } from 'vscode-languageserver';

/** The kind that puts right, in one go, what can be put right without anybody looking. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.substantiate`;

/** All kinds that are offered. */
export const offeredKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/**
 * Whether actions of a kind are asked for. A kind stands for all below it: `source` for `source.fixAll.substantiate`.
 * @param only what the client names; where it names none, everything but `source` actions, which editors show only when asked for by name.
 */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith(CodeActionKind.Source);
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
