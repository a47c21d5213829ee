import type { Sentence } from './block.js';
import { TokenKind, type Tokens } from './tokens.js';

const auxiliaries =
  "is are was were has have had do does did can could may might will would shall should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't " +
  "it's that's there's he's she's they're we're i'm you're they've we've i've i'll we'll they'll";
const irregularPasts =
  'fell rose grew became began came went got gave took told left met felt kept held led brought thought taught sought found said made saw knew ran spent built sent lost paid stood understood wrote drew broke chose spoke ' +
  'drove threw wore won dealt meant heard sat shut hid bought caught fought sold slept shook stuck struck swung withdrew underwent undertook overcame slid shrank sprang stole strove swam tore hung lay spun';
/** Verbs that are no nouns: any form that agrees with a subject is one of theirs. */
const plainVerbs =
  'remain make need receive provide live say feel know take use show become begin bring come go get give seem appear lack enjoy attend learn understand ensure enable allow help include involve contain consist depend ' +
  'achieve improve increase continue develop identify recognise describe explain believe think want like love keep hold lead meet see hear tell ask seek speak write read choose grow lose win pay send spend build buy sell teach ' +
  'suffer struggle fail succeed thrive flourish vary differ exist occur happen arise emerge reflect represent demonstrate illustrate indicate suggest confirm reveal highlight underline reinforce undermine affect prevent reduce ' +
  'avoid deliver undertake carry conduct perform complete follow apply employ engage consider address tackle manage handle maintain monitor oversee promote protect ensure encourage inspire praise commend appreciate ' +
  'contribute create produce introduce establish implement adopt accept reject agree disagree argue insist claim complain admit acknowledge welcome persevere persist strive aspire cope respond react behave ' +
  'go stay sit stand lie fall rise tend outnumber exceed outweigh outperform mean prove act fare trail lag dominate characterise underpin permeate accounts account prioritise understand value progress turn leave work settle hang deploy ratify add celebrate strengthen commence cite require wait enhance decline discuss triage constitute compare agree aid celebrate mentor compound persist commend merit warrant entail necessitate utilise hinder hamper impede inhibit sustain shape drive guide equip empower embed feature score rate grade judge experience share impact influence start focus chair challenge question plan talk arrive slacken grumble regard describe reach pursue complete expose exhibit attract accompany follow command cost spread extend expand prompt operate outstrip concern worry endure refer respond evolve agree ensure';
/** Forms that are as often nouns: verbs only behind a subject, with something other than a preposition behind. */
const nounLike = new Set(
  (
    'needs uses shows works values lives accounts reads likes loves claims handles addresses monitors progress highlights turns falls rises leaves stands acts ranges means helps wants leads fares trails stays holds welcome work need use show value live account read like love claim handle address monitor highlight turn fall rise leave stand act help want lead stay hold keep ' +
    'support supports visit visits benefit benefits range ranges present presents peak peaks trigger triggers prompt prompts rank ranks result results compound compounds plug plugs point points cover covers fear fears head heads pick picks run runs ' +
    'experience experiences share shares impact impacts influence influences start starts focus chair chairs challenge challenges question questions talk talks score scores rate rates grade grades judge judges regard regards feature features shape shapes guide guides aid aids add decline compare reach spread cost aims triage drive drives ' +
    'call calls commission commissions report reports comment comments attempt attempts attract aim aims check checks record records review reviews plan plans balance balances limit limits focus cause causes cost costs draw draws face faces feature features match matches cut cuts drive drives'
  ).split(' '),
);
const pasts = new Set(irregularPasts.split(' '));
const finite = new Set([
  ...nounLike,
  ...auxiliaries.split(' '),
  ...irregularPasts.split(' '),
  ...plainVerbs.split(' ').flatMap((verb) => [verb, thirdPerson(verb)]),
]);
const afterNoun =
  /^(?:of|for|in|and|or|to|with|on|at|by|from|between|about|into|is|are|was|were|has|have|had|will|can|that|which|who|[.,:;)])?$/;
const subordinators = new Set('who which that where when what if because whether how until although though while whose'.split(' '));
const beforeNoun = new Set(
  'the a an of and or in for to with on by from at its their our your this these those no any all more'.split(' '),
);

function thirdPerson(verb: string): string {
  if (/(?:[sxzo]|sh|ch)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/**
 * Whether the words from `first` on hold a verb of a main clause, as far as forms tell. Where they leave it open the answer is yes.
 * Each relative or other subordinate clause accounts for one verb.
 */
export function hasMainVerb({ block: { tokens }, last }: Sentence, first: number): boolean {
  let open = 0;
  let previousIsVerb = false;
  for (let at = first; at < last; at++) {
    if (tokens.kinds[at] !== TokenKind.word) {
      previousIsVerb &&= tokens.lower(at) !== ',';
      continue;
    }
    const word = tokens.lower(at);
    if (at > first && subordinators.has(word)) {
      previousIsVerb = false;
      // The word behind `who` is its verb, whatever its form.
      if (word === 'who') at++;
      else open++;
      continue;
    }
    // `has been told` is one verb.
    if (previousIsVerb && (pasts.has(word) || /^(?:been|being|be|not|never|also|always|often|still|now|\w+ly|\w+ed)$/.test(word))) continue;
    previousIsVerb = isFinite(tokens, at, at === first);
    if (previousIsVerb && open-- === 0) return true;
    open = Math.max(open, 0);
  }
  return false;
}

function isFinite(tokens: Tokens, at: number, isFirst: boolean): boolean {
  const word = tokens.lower(at);
  const after = tokens.lower(at + 1);
  const before = /ly$/.test(tokens.lower(at - 1)) ? tokens.lower(at - 2) : tokens.lower(at - 1);
  if (before === 'to') return false;
  if (!isFirst && isPlural(before) && mayAgree(word)) return true;
  if (finite.has(word)) {
    if (!nounLike.has(word)) return !isFirst || !beforeNoun.has(before);
    if (/^(?:this|these|those|that|both|all|which)$/.test(before) && /[^s]s$/.test(word) && after !== '.') return true;
    if (isFirst || beforeNoun.has(before)) return false;
    return !afterNoun.test(after) || verbPairs.has(`${word} ${after}`);
  }
  if (/[a-z][^siu]s$/.test(word) && objects.test(after) && !isFirst && !beforeNoun.has(before) && !isPlural(before)) return true;
  return word.length > 3 && /[^e]ed$/.test(word) && !isFirst && !beforeNoun.has(before);
}

/** What stands behind a verb more than behind a plural. */
const objects = /^(?:the|an?|their|its|his|her|our|them|it|him|us|children|young|people|parents|staff|well|not|\w+ly)$/;

const verbPairs = new Set(
  'aims to,aim to,plans to,plan to,needs to,need to,wants to,want to,likes to,works to,leads to,account for,lead to,live in,live with,benefit from,wait for,wait too,wait a,work with,work in,work to,work well,point to,range from,stand at,fall to,rise to,compare with,compares with,compare very,contribute to,contributes to,start too,result in,call for,impact on,impacts on,accounts for,leads to,ranges from,calls for,points to,results in,benefits from,means that,shows that,helps to,works in,works with,works to,leaves to,turns to,rests on,varies from,stands at,falls to,rises to,lives with'.split(
    ',',
  ),
);

function isPlural(word: string): boolean {
  return /^(?:people|children|staff|they|we|these|men|women|police|team)$/.test(word) || (/[^sui]s$/.test(word) && word.length > 4);
}

const noVerbs = new Set(
  'the a an and or of in on at to for with from by as than into about over under between within without across through during after before against towards per via is are was were that which who whose where when while because if but so not no all both each any some many more most less such other own only also too very available open late early due alone here there together well fit able free full high low good poor clear strong weak old new key'.split(
    ' ',
  ),
);

/** Whether the form is one that a verb takes behind a plural, and that few other words have. */
function mayAgree(word: string): boolean {
  return (
    word.length > 2 &&
    !noVerbs.has(word) &&
    !/(?:s|ing|ed|ly|tion|ment|ness|ity|al|ive|ous|ful|ic|able|ible|less|ary|ance|ence|ship|age|or|er|ist|ism|ure)$/.test(word) &&
    /^[a-z]+$/.test(word)
  );
}
