import type { addSuppression } from './add-suppression.js';
import type { addTerm } from './add-term.js';
import type { setSeverity } from './set-severity.js';

/** What can be changed in a config's text: each gives undefined where the text is not a config that can be edited, or says so already. */
export interface ConfigEdits {
  readonly addSuppression: typeof addSuppression;
  readonly addTerm: typeof addTerm;
  readonly setSeverity: typeof setSeverity;
}
