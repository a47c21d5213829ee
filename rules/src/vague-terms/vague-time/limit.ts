/** The time limit that words such as `timely` leave out, where the matter that they stand beside has one. */
import { sayLength, sayOrigin, timeLimits, type TimeLimit } from '../../data/time-limits.js';
import { clauseAt, PhraseMatcher } from '../../language/index.js';
import type { Place } from '../../wording/place.js';
import type { Replacement } from '../change.js';
import { matterWords, type MatterWords } from './matters.js';

interface Matter extends Pick<MatterWords, 'beside'> {
  readonly limits: readonly TimeLimit[];
}

const matcher = new PhraseMatcher<Matter>();
for (const { phrases, matters, beside } of matterWords) {
  const limits = timeLimits.filter(({ matter }) => matters.includes(matter));
  for (const phrase of phrases) matcher.add(phrase, { limits, ...(beside && { beside }) });
}

interface Mention {
  readonly first: number;
  readonly last: number;
  readonly limits: readonly TimeLimit[];
}

/** Limits for the matter named nearest to the words in their clause; none where nothing with a limit is named. */
function limitsAt({ block, sentence, first, last }: Place): readonly TimeLimit[] {
  const mentions: Mention[] = [];
  const [from, to] = clauseAt(sentence, first);
  matcher.match(block.tokens, from, to, ({ limits: known, beside }, start, end) => {
    const limits = !beside || beside.test(block.prose) ? known : [];
    const before = mentions.at(-1);
    if (before && end <= before.last) return;
    // The longest name counts: an initial health assessment is no child and family assessment.
    if (before && start < before.last) mentions.pop();
    mentions.push({ first: before && start < before.last ? before.first : start, last: end, limits });
  });
  const distance = (mention: Mention): number => Math.max(mention.first - last, first - mention.last);
  let nearest: Mention | undefined;
  for (const mention of mentions) if (!nearest || distance(mention) < distance(nearest)) nearest = mention;
  return nearest && isSaidOf({ block, first, last }, nearest) ? nearest.limits : [];
}

/** Verbs for bringing a matter to its end, and words that may stand between a matter and what is said of its time. */
const between =
  /^(?:is|are|was|were|be|been|being|has|have|had|not|that|which|also|now|still|often|sometimes|never|seldom|and|or|out|they|done|made|held|completed|finished|concluded|finalised|issued|agreed|written|produced|drafted|carried|undertaken|conducted|convened|arranged|offered|started|begun|reviewed|screened|decided|processed|[a-z]+ly|always|all|both|just)$/;
/** What may stand between such words and the matter behind them: `prompt completion of initial health assessments`. */
const leading = /^(?:in|of|for|the|their|all|its|our|on|to|and|completing|holding|issuing|concluding|completion|initial|first)$/;
/** Further than this many words what is said is said of something else. */
const reach = 6;

/** Whether the time is said of the matter: `timely health assessments`, `conferences of children are not held promptly`. */
function isSaidOf({ block: { tokens }, first, last }: Pick<Place, 'block' | 'first' | 'last'>, mention: Mention): boolean {
  if (mention.first >= last) {
    for (let at = last; at < mention.first; at++) if (!leading.test(tokens.lower(at))) return false;
    return mention.first - last <= 3;
  }
  let at = mention.last;
  // What describes the matter ends where its verb begins: `assessments of children in need are …`.
  if (/^(?:of|for|with|about|on)$/.test(tokens.lower(at)))
    while (at < first && !/^(?:is|are|was|were|has|have|had)$/.test(tokens.lower(at))) at++;
  if (first - at > reach) return false;
  for (; at < first; at++) if (!between.test(tokens.lower(at))) return false;
  return first > mention.last;
}

/** `45 working days from referral for a child and family assessment (England: Working Together 2023, relayed only)`, alternatives joined by `or`. */
function sayLimits(limits: readonly TimeLimit[]): string {
  const byLimit = new Map<string, string[]>();
  for (const limit of limits) {
    const article = /^[aeiou]/.test(limit.matter) ? 'an' : 'a';
    const said = `${sayLength(limit)} from ${limit.from} for ${article} ${limit.matter}`;
    byLimit.set(said, [...(byLimit.get(said) ?? []), sayOrigin(limit)]);
  }
  return [...byLimit].map(([said, origins]) => `${said} (${origins.join('; ')})`).join(', or ');
}

/** Asks whether the limit was kept, and names the one that applies, with its source and jurisdiction, where the matter has one. */
export function askLimit(place: Place): string {
  const limits = limitsAt(place);
  const within = limits.length === 0 ? 'Within how many days' : `Within ${sayLimits(limits)}`;
  return `${within}, and in how many of how many cases?`;
}

/** A question that ends in `against which time limit?`, with the limit that applies named where there is one. */
export function askAgainstLimit(question: string): (place: Place) => string {
  return (place) => {
    const limits = limitsAt(place);
    return limits.length === 0 ? `${question}, against which time limit?` : `${question}, against ${sayLimits(limits)}?`;
  };
}

/**
 * A blank for the limit, and further ones that suggest each limit known for the matter, with where it comes from:
 * `‹time limit: 45 working days›` still has to be confirmed for the case at hand, and says nothing of whether it was kept.
 */
export function withinLimit(place: Place): readonly Replacement[] {
  const byLength = new Map<string, string[]>();
  for (const limit of limitsAt(place)) {
    const length = sayLength(limit);
    byLength.set(length, [...(byLength.get(length) ?? []), `${limit.matter}, ${sayOrigin(limit)}`]);
  }
  const suggested = [...byLength].map(([length, origins]) => ({
    text: `within ‹time limit: ${length}›`,
    note: `${origins.join('; ')}: check it`,
  }));
  return [{ text: 'within ‹time limit›' }, ...suggested];
}
