export * from './types.js';
export { defineRule } from './define-rule.js';
