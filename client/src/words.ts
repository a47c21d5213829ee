import { l10n } from 'vscode';

/**
 * A message in the editor's language. The English one is its key; `{0}` stands for the first argument.
 * Parts that can be tested without the editor are handed it as `t`, the name by which scripts/generate.mjs finds messages.
 */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** Translates as the editor does. */
export const t: Translate = (message, ...args) => l10n.t(message, ...args);
