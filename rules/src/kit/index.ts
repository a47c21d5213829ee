export * from './types.js';
export { defineRule } from './define-rule.js';
export { compileRules, lowered, milder, type BlockFinding, type BlockOutcome, type RuleFailure } from './run-block.js';
