import type { AnyRule } from './kit/types.js';

/** Every rule, in the order of its category. */
export const rules: readonly AnyRule[] = [];
