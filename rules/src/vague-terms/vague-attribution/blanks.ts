/** Blanks for whose view it is, where the sentence has room for one. */
import { precededBy } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import type { Change } from '../change.js';

const blank = '‹who›';
const share = '(‹n› of ‹N›)';

/** Participles that take `by`. */
const participle =
  /(?:[a-z]{2}ed|told|said|felt|thought|held|made|given|learned|learnt|heard|sought|understood|known|seen|liked|put|spoken|asked|regard|esteem)$/;
const be = /\b(?:is|are|was|were|be|been|being)\b/;
const beBefore = precededBy('is are was were be been being');
const linking = /^(?:as|with|to|of|in)$/;

/** Verbs of hearing, whose source comes `from` somebody; those of a view that lasts, which lasts `among` people. */
const hears = /\b(?:hear|hears|heard|gather|understand)\b/;
const lasts = /\b(?:remain|remained|persist|persisted|linger|lingered|abound|abounded)$/;
const sounds =
  /\b(?:grumbles|grumbling|murmurs|murmurings|mutterings|rumblings|complaints|gripes|criticism|criticisms|rumours|whispers|claims|allegations|suggestions|calls|reports|praise|plaudits)$/;
const minds =
  /\b(?:concern|concerns|doubts|worries|fears|fear|unease|disquiet|frustration|frustrations|scepticism|misgivings|reservations|dissatisfaction|unhappiness|discontent|resentment|anger|anxiety|view|feeling|sense|perception|belief|consensus|impression|worry|expectation|recognition|mood|reputation|optimism|nervousness|apprehension|disappointment|cynicism)$/;
/** `other` and `people`, of whom a number can be told. */
const crowd =
  /^(?:others|people|stakeholders|consultees|contributors|interviewees|participants|attendees|locals|neighbours|onlookers|colleagues)$/;
const hearsay = /^(?:allegedly|reportedly|supposedly|purportedly|anecdotally|apparently|ostensibly)$/;

/** Whether a blank for the owner stands by the words already. */
export function promisesWho({ block: { tokens, prose }, sentence, first, last }: Place): boolean {
  if (!prose.includes(blank)) return false;
  for (let at = Math.max(sentence.first, first - 6); at < Math.min(sentence.last, last + 8); at++)
    if (tokens.lower(at) === '‹' && tokens.lower(at + 1) === 'who') return true;
  return false;
}

/** `Inspectors were told` takes `by ‹who›` behind it, `there were grumbles` takes `from ‹who›`; nothing where neither reads right. */
export function askWho(place: Place): Change | undefined {
  const { words, block, first, last } = place;
  const head = words.split(' ')[0] ?? '';
  const [tail = '', beforeTail = ''] = words.split(' ').reverse();
  if (hearsay.test(words)) return hearsayOf(place);
  if (crowd.test(head)) {
    if (last - first === 1) return { put: share };
    return { text: `${block.text(first, first + 1)} ${share} ${block.text(first + 1, last)}` };
  }
  if (/^(?:by|from|among|amongst)$/.test(place.after())) return fromNobody(place);
  // `well thought through`, `a good reputation with adopters`.
  if (/^(?:with|through|of|out)$/.test(place.after())) return undefined;
  // What the words end with goes on to the matter, and the owner stands before it: `is regarded by ‹who› as`.
  const owner = hears.test(words) ? `from ${blank}` : `by ${blank}`;
  if ((linking.test(tail) && participle.test(beforeTail)) || (tail === 'that' && hears.test(words)))
    return { text: `${block.text(first, last - 1)} ${owner} ${block.text(last - 1, last)}` };
  if (participle.test(tail) && (be.test(words) || beBefore(place) || /\bheld in\b/.test(words))) return { put: `by ${blank}` };
  if (lasts.test(words) || (minds.test(tail) && !/^(?:over|about|of)$/.test(beforeTail))) return { put: `among ${blank}` };
  if (sounds.test(tail)) return { put: `from ${blank}` };
  return undefined;
}

/** `Allegedly, …` becomes `According to ‹who›, …`. */
function hearsayOf(place: Place): Change {
  const comma = place.after() === ',' ? '' : ',';
  if (place.opensSentence) return { text: `according to ${blank}${comma}` };
  const { block, first } = place;
  return { text: `${block.text(first - 1, first)}${place.before() === ',' ? '' : ','} according to ${blank}${comma}`, back: 1 };
}

/** `It was thought by some`: nobody in particular gives way to the blank. */
function fromNobody(place: Place): Change | undefined {
  if (!/^(?:some|many|most|several|others|all|people|those)$/.test(place.after(2))) return undefined;
  return { text: `${place.written} ${place.after()} ${blank}`, more: 2 };
}
