import { addSuppression } from './add-suppression.js';
import { addTerm } from './add-term.js';
import type { ConfigEdits } from './config-edits.js';
import { jsonEdits } from './json-edits.js';
import { setSeverity } from './set-severity.js';

export { addSuppression, addTerm, setSeverity };
export type { ConfigEdits };

/** The edits of a config, by its file's name. */
export function configEdits(name: string): ConfigEdits {
  return name.endsWith('.json') ? jsonEdits(name) : { addSuppression, addTerm, setSeverity };
}
