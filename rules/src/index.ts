export * from './kit/index.js';
export { rules } from './rules.js';
