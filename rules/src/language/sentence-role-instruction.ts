import { hasMainVerb } from './sentence-role-verbs.js';
import type { Sentence } from './block.js';
import type { Tokens } from './tokens.js';

/** Verbs that open an instruction; the plain ones name nothing else. */
const imperatives = new Set(
  (
    'ensure improve develop revise strengthen  establish gather continue implement undertake consider provide make reduce introduce  embed reconcile ' +
    'promote build create update publish clarify identify prioritise accelerate enhance extend maintain  agree take read vary follow explain begin stop ask tell give ' +
    'start remember note refer avoid adopt appoint commission deliver demonstrate prepare produce reinforce seek write ' +
    'go add allow amend analyse apply arrange assess assign attend be bring carry cease choose circulate collect communicate conduct confirm consolidate consult convene co-ordinate coordinate ' +
    'decide define describe determine discuss disseminate divide eliminate encourage enable engage evaluate examine expand explore finalise find formalise get   ' +
    'include inform inspect instruct integrate invest investigate invite involve keep learn leave let liaise limit listen locate lock  minimise modify notify obtain offer offload  ' +
    'oversee  perform persuade     prevent protect provide raise re-establish recognise recruit redesign refine refresh remain remind remove renew replace resolve respond restore retain retrain ' +
    'save scrutinise select sell serve sharpen  sign simplify speak specify speed   submit suspend   teach thank think tighten    undertake urge forget assume hesitate worry utilise verify   wear withdraw'
  ).split(' '),
);
/** Verbs that are as often nouns, or adjectives: an instruction only where an object follows at once. */
const doubtfulImperatives = new Set(
  (
    'support work use review record return draft visit check contact call plan share set process address monitor report audit send keep put raise target focus train test ' +
    'pay place post press phone look talk help hold increase state stand turn transfer switch show try wait wash secure ' +
    'do book brief challenge change clean close comment control copy cut deal document drive email enter escalate evidence file fill fit fix fund grant guide handle highlight host issue label lead limit link list log manage map mark match measure meet name ' +
    'note order pilot press print question rate reach repair repeat request reset respect rest ring roll run schedule score screen see sell sign sort spread store strip survey tackle track treat trial update view voice wear welcome own clear complete correct empty open separate'
  ).split(' '),
);
const objects = new Set(
  'the a an all that how whether your our their its any every each this these those it them him her us me more both new what who where when why no one two three plenty up out'.split(
    ' ',
  ),
);
/** What may stand before the verb of an instruction. */
const before =
  /(?!early|only|family|weekly|daily|monthly|yearly|reply)^\w+ly$|^(?:further|also|please|always|never|do|don't|then|not|only|just)$/;
const openers = new Set('when where if once before after unless until whenever wherever while as'.split(' '));

/** `Ensure that…`, `Robustly address the…`, `to raise attainment…`, `R2 Offer…`, `Finding 1 (High): reconcile…`, `If the alarm sounds, leave…`, `Clerk to write to…`. */
export function isInstruction(sentence: Sentence, first: number): boolean {
  const { tokens } = sentence.block;
  if (isImperative(tokens, first)) return true;
  if (isVerbAtOpening(tokens, first) && !hasMainVerb(sentence, first)) return true;
  if (tokens.lower(first) === 'to') return !hasMainVerb(sentence, /ly$|^further$/.test(tokens.lower(first + 1)) ? first + 3 : first + 2);
  if (openers.has(tokens.lower(first)) && isImperativeAfterClause(sentence, first)) return true;
  if (
    /^(?:r|rec|recommendation|action|ap|priority|step|finding|kpi|objective)?\d+[a-z]?$/.test(tokens.lower(first)) &&
    isImperative(tokens, first + 1)
  )
    return true;
  if (/^(?:never|always)$/.test(tokens.lower(first)) && !/^(?:had|has|have|was|were|before|again|a|the)$/.test(tokens.lower(first + 1)))
    return true;
  if (isBan(tokens, first)) return true;
  const body = afterLabel(sentence, first);
  if (body !== undefined && (isImperative(tokens, body) || tokens.lower(body) === 'to')) return true;
  return isTask(sentence, body ?? first);
}

function isImperative(tokens: Tokens, first: number): boolean {
  for (let at = first; at < first + 3; at++) {
    if (isVerb(tokens, at)) return true;
    if (!before.test(tokens.lower(at))) return false;
  }
  return false;
}

function isVerb(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  const next = tokens.lower(at + 1);
  if (next === ',' || next === 'is' || next === 'are' || next === 'was' || next === 'were' || next === 'has' || next === 'had')
    return false;
  if (imperatives.has(word)) return true;
  return (
    doubtfulImperatives.has(word) &&
    (objects.has(next) ||
      (/^(?:and|or)$/.test(next) && (imperatives.has(tokens.lower(at + 2)) || doubtfulImperatives.has(tokens.lower(at + 2)))))
  );
}

/** `Check in with lone workers`: a verb that may be a noun, with something other than an object behind. */
function isVerbAtOpening(tokens: Tokens, first: number): boolean {
  return (
    doubtfulImperatives.has(tokens.lower(first)) &&
    /^(?:in|on|with|to|at|for|out|up|as|from|by|if|staff|people|children|pupils|members|parents|residents|\w+ly)$/.test(
      tokens.lower(first + 1),
    )
  );
}

function isImperativeAfterClause({ block: { tokens }, last }: Sentence, first: number): boolean {
  for (let at = first + 2; at < Math.min(last, first + 30); at++)
    if (tokens.lower(at) === ',')
      return (
        isImperative(tokens, at + 1) || isBan(tokens, at + 1) || (imperatives.has(tokens.lower(at + 1)) && tokens.lower(at + 2) === ',')
      );
  return false;
}

/** `do not try to lift them` */
function isBan(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  return word === "don't" || (word === 'do' && tokens.lower(at + 1) === 'not');
}

/** The word behind a short label and its colon. */
function afterLabel({ block: { tokens }, last }: Sentence, first: number): number | undefined {
  for (let at = first + 1; at < Math.min(last - 1, first + 8); at++) if (tokens.lower(at) === ':') return at + 1;
  return undefined;
}

/** `Clerk to write to Highways`, `All governors to complete the module`: somebody, and what they are to do. */
function isTask(sentence: Sentence, first: number): boolean {
  const { tokens } = sentence.block;
  for (let at = first + 1; at < Math.min(sentence.last, first + 8); at++) {
    if (tokens.lower(at) !== 'to') continue;
    const verb = tokens.lower(at + 1);
    return (imperatives.has(verb) || doubtfulImperatives.has(verb)) && !hasMainVerb(sentence, first);
  }
  return false;
}
