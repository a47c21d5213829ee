import { TokenKind, type Tokens } from '../../language/index.js';
import { isPlural as looksPlural } from '../../wording/nouns.js';

/** Groups and abbreviations of people, which are counted though they do not look it. */
const groups = new Set('personnel cohort workforce pas gps mps tas iros pcs'.split(' '));
/** Plurals of which nobody asks how many: they name matters, not cases. */
const matters = new Set(
  (
    'matters points corners areas aspects improvements concerns issues weaknesses strengths elements ways things respects benefits difficulties challenges signs steps developments times years months weeks days hours minutes ' +
    'efforts changes circumstances considerations opportunities services delays measures arrangements systems processes factors reasons risks barriers gains options initiatives pieces examples forms types sources means ' +
    'partnerships contexts positives inconsistencies gaps tensions sections parts numbers strategies approaches tools methods events advantages priorities themes topics suggestions comments ideas principles ' +
    'resources features characteristics implications uncertainties duties roles responsibilities quarters lessons details attempts adjustments successes pressures deficits shortfalls spots'
  ).split(' '),
);
const breaks = new Set(
  'the a an to in on at by for from with and or but that which who whose when while are were is was be been being have had has do did does will would can could may might must should not no it they he she we as if than between among amongst within across into through during about'.split(
    ' ',
  ),
);
/** Begins what is said of a share of things named before: `some were late`, `most learn to read`. */
const ofThose =
  /^(?:are|were|have|had|do|did|who|can|could|also|still|even|never|need|lack|remain|say|said|feel|felt|live|wait|link|learn|struggle|find|found|receive|take|took|make|made|show|go|went|come|came|leave|left|get|got|give|gave|contain|include|refuse|report|relied|rely|tell|told|think|thought|know|knew|work|want)$/;

/**
 * Whether the words from `at` on name countable things, such as `social workers`, `of the plans` or `very young children`: a plural within four words; or begin what is said of such things named before.
 * @param anything also count matters such as areas or issues.
 */
export function isCountable(tokens: Tokens, at: number, to: number, anything = false): boolean {
  const noun = countedAt(tokens, at, to);
  return noun !== undefined && (anything || !isMatter(tokens, noun));
}

/** Whether the words from `at` on name matters rather than cases: `of the weaknesses`. */
export function isOfMatters(tokens: Tokens, at: number, to: number): boolean {
  const noun = countedAt(tokens, at, to);
  return noun !== undefined && isMatter(tokens, noun);
}

function isMatter(tokens: Tokens, noun: number): boolean {
  return matters.has(tokens.lower(noun)) && !isUpheaval(tokens, noun);
}

/** `changes of social worker`, `changes in their school`: what happens to somebody so and so often. */
function isUpheaval(tokens: Tokens, noun: number): boolean {
  if (tokens.lower(noun) !== 'changes' || !/^(?:of|in)$/.test(tokens.lower(noun + 1))) return false;
  const next = /^(?:the|their|his|her|social|key|foster|class|personal|house|team)$/;
  let at = noun + 2;
  while (at < noun + 5 && next.test(tokens.lower(at))) at++;
  return whoOrWhere.test(tokens.lower(at));
}

const whoOrWhere =
  /^(?:workers?|carers?|keyworkers?|placements?|teachers?|headteachers?|managers?|advisers?|schools?|address|homes?|staff|officers?|wardens?|tutors?)$/;

/** The token of the plural counted, or of the verb said of it. */
function countedAt(tokens: Tokens, at: number, to: number): number | undefined {
  let index = at;
  if (tokens.lower(index) === 'of') index++;
  if (/^(?:them|these|those|us|you|whom|which)$/.test(tokens.lower(index)) && index > at) return index;
  if (/^(?:the|these|those|their|its|our|his|her|last|this)$/.test(tokens.lower(index))) index++;
  // `a few of the remaining 25`: they are counted already.
  const number = /^(?:remaining|other|last|first)$/.test(tokens.lower(index)) ? index + 1 : index;
  if (index > at && number < to && tokens.kinds[number] === TokenKind.number && !timeUnits.test(tokens.lower(number + 1))) return number;
  for (let distance = 0; distance < 5 && index < to; distance++, index++) {
    const word = tokens.lower(index);
    if (distance > 0 && (word === 'and' || (word === 'in' && tokens.lower(index + 1) === 'need'))) continue;
    if (tokens.kinds[index] !== TokenKind.word || breaks.has(word)) return distance === 0 && ofThose.test(word) ? index : undefined;
    if (isPlural(word) && !(index + 1 < to && isPlural(tokens.lower(index + 1)))) return index;
    if (distance === 0 && index === at && ofThose.test(word) && !/^(?:work|report|live|find|need|leave|lack)$/.test(word)) return index;
  }
  return undefined;
}

const timeUnits = /^(?:minutes?|hours?|days?|weeks?|months?|years?|terms?|quarters?|miles?)$/;

/** What there is a share of although it has no plural: `some supervision is brief`. */
const massThings = new Set(
  'supervision practice recording planning information documentation paperwork provision accommodation equipment evidence housing teaching marking guidance training oversight assessment work support care'.split(
    ' ',
  ),
);

/** `some supervision is brief`, `some social work practice remains weak`: a share of what is done. */
export function isShareOfMass(tokens: Tokens, at: number, to: number): boolean {
  for (let index = at; index < Math.min(at + 3, to); index++)
    if (massThings.has(tokens.lower(index)) && /^(?:is|was|remains|has|lacks|still|does|did|needs)$/.test(tokens.lower(index + 1)))
      return true;
  return false;
}

function isPlural(word: string): boolean {
  return word !== 'young' && (groups.has(word) || looksPlural(word.replace(/'$/, '')));
}
