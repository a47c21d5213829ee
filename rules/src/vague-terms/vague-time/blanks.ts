/** Blanks for a time, a delay or a date, where the words can stay and one stands behind them. */
import { precededBy } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import { wordsToEnd } from '../../wording/phrase-end.js';
import type { Change } from '../change.js';

const quick =
  /^(?:more )?(?:timely|prompt|swift|quick|rapid|speedy|fast|faster|sooner|quicker|early|promptly|swiftly|quickly|rapidly)(?: enough)?$/;
const slow = /^(?:very |too |rather |quite |unacceptably |unduly )?(?:slow|slowly|late|overdue|belated|tardy|sluggish)$|^long overdue$/;
const lasting = /^(?:very |too |rather |quite )?(?:short|long|lengthy|brief)$/;
const current = /^(?:currently|at present|at the moment|presently|to date|now)$/;
const waiting = precededBy('wait waits waited waiting');

/** `Action was slow (after ‹length of time›)`; nothing where a bracket would part what belongs together. */
export function askTime(place: Place): Change | undefined {
  const { words, block, first } = place;
  if (/^(?:far )?too long$/.test(words) && waiting(place)) return { text: '‹length of time›' };
  if (/^(?:take|takes|took|taken|taking)(?: far)? too long$/.test(words))
    return { text: `${block.text(first, first + 1)} ‹length of time›` };
  if (words === 'recently') return recent(place);
  if (current.test(words)) return { put: '(at ‹date›)' };
  const blank = quick.test(words)
    ? '(within ‹time limit›)'
    : slow.test(words)
      ? '(after ‹length of time›)'
      : lasting.test(words)
        ? '(‹length of time›)'
        : undefined;
  const behind = blank && wordsToEnd(place);
  return blank === undefined || behind === undefined ? undefined : { put: blank, behind };
}

function recent(place: Place): Change {
  return place.opensSentence ? { text: 'in ‹month and year›' } : { put: '(‹date›)' };
}
