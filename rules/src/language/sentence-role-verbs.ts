import { auxiliaries, irregularPasts, nounLike, plainVerbs } from './sentence-role-verb-forms.js';
import type { Sentence } from './block.js';
import { TokenKind, type Tokens } from './tokens.js';

const nouns = new Set(nounLike);
const pasts = new Set(irregularPasts);
const auxiliary = new Set(auxiliaries);
const adjectival = /(?:al|ive|ic|ous|ary|ing|ed|ful|able|ible|less|ent|ant|['’]s)$/;
const finite = new Set([...nounLike, ...auxiliaries, ...irregularPasts, ...plainVerbs.flatMap((verb) => [verb, thirdPerson(verb)])]);
const afterNoun =
  /^(?:of|for|in|and|or|to|with|on|at|by|from|between|about|into|is|are|was|were|has|have|had|will|can|that|which|who|[.,:;)])?$/;
const subordinators = new Set('who which that where when what if because whether how until although though while whose'.split(' '));
const beforeNoun = new Set(
  'the a an of and or in for to with on by from at its their our your this these those no any all more alongside including such despite through without within across under between among towards about over both further better and as into after before since during'.split(
    ' ',
  ),
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
  // A line that ends in a full stop is a sentence unless nothing in it can be a verb.
  const isStrict = /^[.!]$/.test(tokens.lower(last - 1));
  // A pronoun is a subject, and a subject has a verb.
  if (/^(?:this|it|they|he|she|we|i|these|those|there|you)$/.test(tokens.lower(first))) return true;
  let open = 0;
  let isConcession = false;
  let previousIsVerb = false;
  for (let at = first; at < last; at++) {
    if (tokens.kinds[at] !== TokenKind.word) {
      if (tokens.lower(at) === ',') {
        previousIsVerb = false;
        // `although persistent, lacks`: a clause cut short ends with its comma.
        if (isConcession) open = 0;
      }
      if (at > first && tokens.lower(at) === '(') at = endOfBracket(tokens, at, last);
      continue;
    }
    const word = tokens.lower(at);
    if (at > first && subordinators.has(word)) {
      previousIsVerb = false;
      // The word behind a relative pronoun is its verb, whatever its form, unless a subject stands there.
      if (isRelativeVerb(tokens, at)) {
        at++;
        previousIsVerb = true;
      } else open++;
      isConcession = /^(?:although|though|while|if|when|where)$/.test(word);
      continue;
    }
    // `has been told` is one verb.
    if (previousIsVerb && (pasts.has(word) || /^(?:been|being|be|not|never|also|always|often|still|now|\w+ly|\w+ed)$/.test(word))) continue;
    previousIsVerb = isFinite(tokens, at, at === first, isStrict);
    if (!previousIsVerb) continue;
    if (open === 0) return true;
    open--;
  }
  return false;
}

/** What stands in brackets behind a title, a name or a date makes no sentence of it. */
function endOfBracket(tokens: Tokens, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) if (tokens.lower(at) === ')') return at;
  return from;
}

function isFinite(tokens: Tokens, at: number, isFirst: boolean, isStrict: boolean): boolean {
  const word = tokens.lower(at);
  const after = tokens.lower(at + 1);
  const before = /ly$|^(?:also|often|now|then|always|still|soon|only|just|even|not|never|ever)$/.test(tokens.lower(at - 1))
    ? tokens.lower(at - 2)
    : tokens.lower(at - 1);
  if (before === 'to') return false;
  if (
    /(?:i[sz]es|ifies)$/.test(word) &&
    !/^(?:exercises|premises|enterprises|promises|franchises|rises|crises|prizes|sizes)$/.test(word) &&
    !isFirst
  )
    return true;
  if (!isFirst && isPlural(before) && mayAgree(word)) return true;
  if (finite.has(word) && !nouns.has(word)) return !isFirst || auxiliary.has(word);
  if (isFirst) return false;
  if (nouns.has(word)) {
    if (/^(?:this|these|those|that|both|all|which)$/.test(before) && /[^s]s$/.test(word) && after !== '.') return true;
    if (beforeNoun.has(before)) return false;
    if (isPlural(before) && !afterNoun.test(after)) return true;
    if (verbPairs.has(`${word} ${after}`)) return true;
    // `social work assessments`: behind an adjective stands a noun.
    if (!afterNoun.test(after) && (/s$/.test(word) || (isStrict && !adjectival.test(before)))) return true;
  }
  if (/[a-z][^siu]s$/.test(word) && objects.test(after) && !beforeNoun.has(before) && !isPlural(before)) return true;
  if (isStrict && mayBeSingular(tokens, at)) return true;
  return word.length > 3 && /[^e]ed$/.test(word) && !beforeNoun.has(before);
}

/** What stands behind a verb more than behind a plural. */
const objects = /^(?:the|an?|their|its|his|her|our|them|it|him|us|children|young|people|parents|staff|well|not|\w+ly)$/;

function isRelativeVerb(tokens: Tokens, at: number): boolean {
  const next = tokens.lower(at + 1);
  if (tokens.lower(at) === 'who') return true;
  return (
    /^(?:that|which)$/.test(tokens.lower(at)) &&
    !isPlural(next) &&
    !beforeNoun.has(next) &&
    (finite.has(next) || mayAgree(next) || /[^siu]s$/.test(next))
  );
}

const verbPairs = new Set(
  'dates from,dates back,aims to,aim to,plans to,plan to,needs to,need to,wants to,want to,likes to,works to,leads to,account for,lead to,live in,live with,benefit from,wait for,wait too,wait a,work with,work in,work to,work well,point to,range from,stand at,fall to,rise to,compare with,compares with,compare very,contribute to,contributes to,start too,result in,call for,impact on,impacts on,accounts for,leads to,ranges from,calls for,points to,results in,benefits from,means that,shows that,helps to,works in,works with,works to,leaves to,turns to,rests on,varies from,stands at,falls to,rises to,lives with'.split(
    ',',
  ),
);

function isPlural(word: string): boolean {
  return /^(?:people|children|staff|they|we|these|men|women|police|team)$/.test(word) || (/[^sui'’]s$/.test(word) && word.length > 4);
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

/** `lags behind`, `sticks between`: a form in -s behind a noun, with more of the sentence to come, may be a verb that no list here has. */
function mayBeSingular(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  const before = tokens.lower(at - 1);
  if (word.length < 4 || !/[^siu]s$/.test(word) || beforeNoun.has(before) || tokens.kinds[at - 1] !== TokenKind.word) return false;
  if (adjectival.test(before) || /^(?:and|or|[,.;:)])$/.test(tokens.lower(at + 1))) return false;
  return !/^(?:good|high|low|new|old|key|early|late|long|short|some|many|most|few|other|such|own|care|young|better|best|large|small|more|less|home)$/.test(
    before,
  );
}
