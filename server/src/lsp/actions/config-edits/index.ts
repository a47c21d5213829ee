import { addSuppression } from './add-suppression.js';
import { addTerm } from './add-term.js';
import { jsonEdits } from './json-edits.js';
import { setSeverity } from './set-severity.js';

export { addSuppression, addTerm, setSeverity };

/** What can be changed in a config's text: each gives undefined where the text is not a config that can be edited, or says so already. */
export interface ConfigEdits {
  readonly addSuppression: typeof addSuppression;
  readonly addTerm: typeof addTerm;
  readonly setSeverity: typeof setSeverity;
}

/** The edits of a config, by its file's name. */
export function configEdits(name: string): ConfigEdits {
  return name.endsWith('.json') ? jsonEdits(name) : { addSuppression, addTerm, setSeverity };
}
