import { TokenKind, type Block } from '../../language/index.js';
import { isName, wordsOf, type Quoted } from './quoted.js';

/** What says, wherever in the clause the quotation stands: `said that staff "always have time"`. */
const saying = new Set(
  (
    'said says say saying told tells tell telling commented commenting remarked remarking explained explains explaining wrote writes writing stated stating ' +
    'recalled recalling replied replying exclaimed complained complaining described describes describe describing'
  ).split(' '),
);
/** What says only where the quotation follows at once: `reported that "nobody rang back"`, `comments included "…"`. */
const sayingAtOnce = new Set(
  (
    'comment comments states reported reports reporting noted notes noting observed observing asked asks asking answered responded concluded added adds adding ' +
    'shared read reads argued insisted admitted agreed suggested claimed claims warned stressed emphasised urged reflected feedback remark remarks quote quotes'
  ).split(' '),
);
/** What says behind the quotation: `"We were never told," said one parent`. */
const sayingAfter =
  /^(?:said|says|told|tells|commented|comments|remarked|explained|explains|added|adds|wrote|writes|recalled|replied|stated|states|asked|reported)$/;

const leadsOn = /^(?:that|[,:–—])$/;
const leadsAtOnce = /^(?:that|[,:–—]|included?|includes|including|as|like|feeling|was|were)$/;
const predicates =
  /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|always|very|really|so|too|as|like|feel|feels|felt|feeling|became|become|they|he|she|it|we|had|have|has)$/;
const determiners =
  /^(?:the|this|that|these|those|its|their|our|his|her|my|your|each|every|any|no|some|another|other|new|local|\S+'s|\S+s')$/;
/** Before what is only called something, or spoken of as a word. */
const naming =
  /^(?:so-called|called|calls|named|termed|titled|entitled|headed|labelled|dubbed|known|words?|terms?|phrases?|title|heading|motto|slogan|guidance|document|campaign|programme|strategy|policy|project|scheme|poster|leaflet|category|grade|rating|column|box)$/;
/** Where nobody has said it yet: `staff should say "…"`. */
const unsaid = /^(?:to|should|must|shall|can|could|may|might|will|would|not|never|don't|doesn't|didn't|please|if|when|whenever|unless)$/;
/** What a sentence goes on with behind words that are complete in themselves; a noun there belongs to them: `a "safe space" policy`. */
const goesOn =
  /^(?:and|or|but|for|in|at|on|by|to|with|when|while|because|about|of|as|from|that|who|which|so|since|although|after|before|during)$/;

/** How many tokens may stand between the verb and the quotation. */
const furthest = 14;
/** Quotations of no more words may be terms. */
const fewWords = 3;

/** Whether the quotation is what somebody said: a verb of saying leads up to it or follows it, and it is no name or term. */
export function isSaid(block: Block, quoted: Quoted): boolean {
  const words = wordsOf(block, quoted, fewWords + 1);
  if (words === 0 || isName(block, quoted)) return false;
  return isLedUpTo(block, quoted, words > fewWords) || ((words >= fewWords || isSpoken(block, quoted)) && isFollowed(block, quoted));
}

/** `"Brilliant," said one child`: no term ends in a mark. */
function isSpoken({ prose }: Block, { end }: Quoted): boolean {
  return /[,?!…]/.test(prose[end - 1] ?? '');
}

function isLedUpTo(block: Block, quoted: Quoted, isLong: boolean): boolean {
  const { tokens } = block;
  const { first } = block.sentenceAt(quoted.open);
  const last = quoted.open - 1;
  const before = tokens.lower(last);
  if (naming.test(before) || (before === 'as' && naming.test(tokens.lower(last - 1)))) return false;
  for (let at = last; at >= first && last - at <= furthest; at--) {
    const word = tokens.lower(at);
    if (word === ';') return false;
    const atOnce = sayingAtOnce.has(word);
    if (!atOnce && !saying.has(word)) continue;
    if (isUnsaid(block, first, at)) return false;
    if (atOnce) return at === last || (last - at <= 4 && leadsAtOnce.test(before));
    return leads(block, quoted, at, isLong);
  }
  return false;
}

/** Whether the words between the verb at `at` and the quotation lead from one to the other, and not to a term on the way. */
function leads(block: Block, quoted: Quoted, at: number, isLong: boolean): boolean {
  const { tokens } = block;
  const last = quoted.open - 1;
  const before = tokens.lower(last);
  if (at === last) return isLong || !tokens.lower(at).startsWith('describ');
  if (isLong) return leadsOn.test(before) || !determiners.test(before);
  if (isPartOfName(block, quoted)) return false;
  return leadsOn.test(before) || predicates.test(before) || (/^an?$/.test(before) && predicates.test(tokens.lower(last - 1)));
}

function isPartOfName({ tokens }: Block, { close }: Quoted): boolean {
  return tokens.kinds[close + 1] === TokenKind.word && !goesOn.test(tokens.lower(close + 1));
}

/** `staff should say "…"`, `when a child says "…"`, `Tell the parent "…"`: nobody has said so. */
function isUnsaid({ tokens }: Block, first: number, verb: number): boolean {
  if (verb === first && /^(?:say|tell|describe|ask|add|note|report)$/.test(tokens.lower(verb))) return true;
  for (let at = verb - 1; at >= Math.max(first, verb - 4); at--) if (unsaid.test(tokens.lower(at))) return true;
  return false;
}

/** `"We were never told," said one parent`, `"they don't give up on you", one of them told us`: a mark, at most five words for who it was, and the verb. */
function isFollowed(block: Block, quoted: Quoted): boolean {
  const { tokens } = block;
  let at = quoted.close + 1;
  if (/^[,–—]$/.test(tokens.lower(at))) at++;
  else if (!isSpoken(block, quoted)) return false;
  for (const furthestVerb = at + 5; at <= furthestVerb; at++) {
    const word = tokens.lower(at);
    if (sayingAfter.test(word)) return tokens.lower(at + 1) !== 'that';
    if (tokens.kinds[at] !== TokenKind.word || /^(?:and|but|while|which|who|is|are|was|were|has|have|had)$/.test(word)) return false;
  }
  return false;
}
