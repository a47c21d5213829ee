import type { TextRange } from 'substantiate/protocol';
import { isCount, isObject, isOneOf, isText, type Guard } from './guards.js';

/** What the page asks of the editor: nothing but to be filled, and to be led to one of a few places. */
export type FromPage =
  /** The page is there and hears. */
  | { readonly type: 'ready' }
  /** To go to a place of the report that it shows. */
  | { readonly type: 'go'; readonly uri: string; readonly range: TextRange }
  /** To open the config of the report that it shows. */
  | { readonly type: 'openConfig' }
  | { readonly type: 'openExample' }
  | { readonly type: 'restartServer' };

const isPosition = isObject({ line: isCount, character: isCount });
const isRange: Guard<TextRange> = isObject({ start: isPosition, end: isPosition });
const isGo = isObject({ type: isOneOf('go'), uri: isText, range: isRange });
const isPlain = isObject({ type: isOneOf('ready', 'openConfig', 'openExample', 'restartServer') });

/** Whether something is a message from the page: what is not is left alone. */
export function isFromPage(value: unknown): value is FromPage {
  return isPlain(value) || isGo(value);
}
