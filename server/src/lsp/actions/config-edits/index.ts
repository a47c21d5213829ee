export { addSuppression } from './add-suppression.js';
export { addTerm } from './add-term.js';
export { setSeverity } from './set-severity.js';
