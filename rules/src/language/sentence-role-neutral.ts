import type { Sentence } from './block.js';
import { judges, tellsPast } from './role-cues-evaluative.js';
import type { Tokens } from './tokens.js';

/** Whether the sentence judges nothing and tells nothing of the past. */
export function isNeutral({ block: { tokens }, first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) if (judges(tokens.lower(at)) || tellsPast(tokens.lower(at)) || isPerfect(tokens, at)) return false;
  return true;
}

/** `has gone`, `have dropped` */
function isPerfect(tokens: Tokens, at: number): boolean {
  return /^(?:has|have|had)$/.test(tokens.lower(at)) && /(?:ed|en|ne|wn|me|de|ld|pt|ght|nt|ut|un|ft|lt)$/.test(tokens.lower(at + 1));
}

/** Whether the sentence tells of the past, or of what has come about. */
export function tellsOfPast({ block: { tokens }, first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) if (tellsPast(tokens.lower(at)) || isPerfect(tokens, at)) return true;
  return false;
}

/** Whether no word of the sentence judges. */
export function judgesNothing({ block: { tokens }, first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) if (judges(tokens.lower(at))) return false;
  return true;
}
