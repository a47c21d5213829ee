import type { Filter } from 'substantiate/page';
import { isListOf, isMaybe, isObject, isOneOf, isText, type Guard } from '../messages/guards.js';

/** What the page remembers while it is hidden, and after the editor was closed. */
export interface Stored {
  readonly filter: Filter;
  /** Whether the table of sections is folded away; left out until somebody has chosen. */
  readonly foldsSections?: boolean;
}

export const nothingStored: Stored = { filter: { hidden: [] } };

const isTrueOrFalse: Guard<boolean> = (value) => typeof value === 'boolean';
const isStored = isObject({
  filter: isObject({
    hidden: isListOf(isOneOf('error', 'warning', 'info', 'hint')),
    category: isMaybe(isText),
    rule: isMaybe(isText),
  }),
  foldsSections: isMaybe(isTrueOrFalse),
});

/** What was remembered; nothing where it has another form, as after a change of version. */
export function readStored(value: unknown): Stored {
  if (!isStored(value)) return nothingStored;
  const { hidden, category, rule } = value.filter;
  const { foldsSections } = value;
  return {
    filter: { hidden, ...(category !== undefined && { category }), ...(rule !== undefined && { rule }) },
    ...(foldsSections !== undefined && { foldsSections }),
  };
}
