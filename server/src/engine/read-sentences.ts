import { createEngine } from './index.js';
import type { Engine, Format } from './types.js';

let reader: Engine | undefined;

/** What `Snapshot.sentences` tells of a text, without running a rule. */
export function sentencesOf(text: string, format: Format): readonly string[] {
  reader ??= createEngine({ rules: [], knownRules: new Set(), docsUrl: (rule) => rule });
  return reader.lint(text, { format }).sentences();
}
