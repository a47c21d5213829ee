import type { Rule } from './types.js';

/**
 * Makes a rule: keeps the type of its options, and refuses a rule that could never report.
 * @throws Error where the rule has no check, or a lexicon without `checkMatch`.
 */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule<Options> {
  if (!rule.checkMatch && !rule.checkBlock && !rule.checkDocument && !rule.checkRegister) {
    throw new Error(`Rule ${rule.id} checks nothing: give it checkMatch, checkBlock, checkDocument or checkRegister.`);
  }
  if (Boolean(rule.lexicon) !== Boolean(rule.checkMatch)) {
    throw new Error(`Rule ${rule.id} needs both a lexicon and checkMatch, or neither.`);
  }
  return Object.freeze(rule);
}
