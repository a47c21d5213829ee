import type { Sentence } from './block.js';
import type { SentenceRole } from './role-cue.js';
import { TokenKind, type Tokens } from './tokens.js';

/** `Recommendation 3: record…` */
export function isNumberedAction(tokens: Tokens, first: number): boolean {
  return (
    /^(?:recommendation|action)$/.test(tokens.lower(first)) &&
    tokens.kinds[first + 1] === TokenKind.number &&
    tokens.lower(first + 2) === ':'
  );
}

/** What a sentence about `a weakness` or `a concern` tells is a finding. */
const judgedNouns =
  /^(?:strength|weakness|feature|challenge|issue|risk|priority|focus|factor|barrier|gap|problem|theme|success|number|lack|shortage)$/;

/** `Good means that…`, `An early help assessment is a voluntary…`: a grade, or any one of a kind, is said to be something. */
export function definesWord(tokens: Tokens, first: number): boolean {
  if (/^(?:good|outstanding|excellent|adequate|satisfactory|inadequate|weak|red|amber|green)$/.test(tokens.lower(first))) {
    const next = /^["'”’]$/.test(tokens.lower(first + 1)) ? first + 2 : first + 1;
    return tokens.lower(next) === 'means';
  }
  if (explainsQuoted(tokens, first)) return true;
  if (!/^an?$/.test(tokens.lower(first))) return false;
  for (let at = first + 1; at <= first + 6; at++) {
    const word = tokens.lower(at);
    if (judgedNouns.test(word) || tokens.kinds[at] !== TokenKind.word || /^(?:in|for|with|from|on|at|by|was|were)$/.test(word))
      return false;
    if (word === 'of' && at !== first + 2) return false;
    if (word === 'is') return at > first + 1 && /^(?:an?|any|someone|somebody|where|when|one)$/.test(tokens.lower(at + 1));
  }
  return false;
}

/** `“Out of area” means…`, `A “near miss” is any…`: a word in quotation marks is explained. */
function explainsQuoted(tokens: Tokens, first: number): boolean {
  const start =
    tokens.lower(first - 1) === '“' || tokens.lower(first - 1) === '"' ? first : /^an?$/.test(tokens.lower(first)) ? first + 2 : -1;
  if (start < 0 || !/^["“]$/.test(tokens.lower(start - 1))) return false;
  for (let at = start + 1; at <= start + 5; at++) {
    if (!/^["”]$/.test(tokens.lower(at))) continue;
    const verb = tokens.lower(at + 1);
    return verb === 'means' || verb === 'refers' || (verb === 'is' && /^(?:any|an?|when|where|someone)$/.test(tokens.lower(at + 2)));
  }
  return false;
}

const kinds =
  /^(?:condition|disease|illness|body|bodies|organisation|charity|regulator|inspectorate|champion|process|procedure|method|measure|tool|scheme|term|document|statement|agreements?|order|orders|obligations?|expression|failure|type|form|kind|way|person|adult|individual|someone|anyone|duty|partnership|company|authority|council|district|borough|county|town|village|city|parish|prison|school|academy|college|nursery|home|hospital|trust|provider|unit|ward|regulation|act|programme|database|indicator|percentage|rate|ratio|tenant|leaseholder|freeholder|landlord|association|flat|maisonette|bungalow|house)$/;
/** Words between the article and such a noun that sort and do not judge. */
const sorting =
  /^(?:[,-]|[a-z]+-[a-z]+|and|of|the|in|small|larger?|one|two|three|four|form|entry|stage|primary|secondary|special|infant|junior|maintained|independent|mixed|voluntary|aided|controlled|church|england|catholic|roman|community|residential|nursing|care|foundation|multi|academy|metropolitan|unitary|rural|urban|coastal|market|category|[a-d]|training|local|men's|women's|male|female|closed|open|high|security|long|term|chronic|statutory|legal|registered|national|formal|written|recorded|public|private|professional|non|profit|acute|mental|health|general|district|county|free|faith|boarding|day|persistent|single|joint|housing|assured|secure|shorthold|introductory|starter|sole|ground|first|second|top|floor|terraced|detached|recognised|common|lifelong|progressive|\d+)$/;

/** `Neglect is the persistent failure to…`, `We are a one-form entry primary school`: a thing is sorted into its kind, and not judged. */
export function isKind(tokens: Tokens, first: number): boolean {
  for (let at = first + 1; at <= first + 7; at++) {
    const word = tokens.lower(at);
    if (word === 'is' || word === 'are') {
      if (/^(?:there|it|this|that|what|here)$/.test(tokens.lower(at - 1))) return false;
      let next = at + 1;
      if (!/^(?:an?|the|one)$/.test(tokens.lower(next)) && word === 'is') return false;
      if (/^(?:an?|the|one)$/.test(tokens.lower(next))) next++;
      while (next < at + 12 && sorting.test(tokens.lower(next))) next++;
      return (
        kinds.test(tokens.lower(next)) &&
        /^(?:of|that|which|who|in|for|to|with|where|entered|designed|made|run|and|[.,;:(])?$/.test(tokens.lower(next + 1))
      );
    }
    if (/^(?:was|were|has|have|had|said|,)$/.test(word)) return false;
  }
  return false;
}

/** `Dyslexia is a common condition in which reading is hard`: what a word stands for, whatever words explain it. */
export function explainsKind(tokens: Tokens, first: number): boolean {
  for (let at = first + 1; at <= first + 5; at++) {
    const word = tokens.lower(at);
    if (/^(?:was|were|has|have|had|,)$/.test(word)) return false;
    if (word !== 'is') continue;
    if (!/^an?$/.test(tokens.lower(at + 1)) || /^(?:there|it|this|that)$/.test(tokens.lower(at - 1))) return false;
    let next = at + 2;
    while (next < at + 8 && sorting.test(tokens.lower(next))) next++;
    if (!/^(?:condition|disease|disorder|illness|syndrome|crime|offence|process|technique)$/.test(tokens.lower(next))) return false;
    const after = tokens.lower(next + 1);
    return after === 'whereby' || after === 'where' || (after === 'in' && tokens.lower(next + 2) === 'which');
  }
  return false;
}

/** `Nationally, …`, `The England figure …`: a fact about somebody else, set beside the findings. */
export function isOfElsewhere(tokens: Tokens, first: number): boolean {
  const word = tokens.lower(first);
  if (word === 'nationally') return true;
  return (
    word === 'the' &&
    /^(?:england|national)$/.test(tokens.lower(first + 1)) &&
    /^(?:figure|average|rate|median)$/.test(tokens.lower(first + 2))
  );
}

const modals =
  /^(?:to|will|would|shall|should|must|can|could|may|might|cannot|not|n't|won't|can't|also|never|always|and|or|then|still|only|even|let|ll|wouldn't|shouldn't|couldn't|help|helped|needs|need|both|normally|usually|now|soon|there)$|ly$|'ll$/;

/** `That the report be noted`, `(b) a further report be submitted`, `asked that the item be deferred`: what a meeting wills. */
export function isResolution({ block: { tokens }, last }: Sentence, first: number): boolean {
  if (
    tokens.lower(first) === 'that' &&
    /^(?:the|a|an|members|cabinet|committee|council|officers|delegated|authority|no|any|approval|in|subject)$/.test(tokens.lower(first + 1))
  )
    return true;
  for (let at = first + 2; at < Math.min(last, first + 30); at++) {
    if (tokens.lower(at) !== 'be' || tokens.kinds[at - 1] !== TokenKind.word || modals.test(tokens.lower(at - 1))) continue;
    for (let back = at - 2; back >= first && back > at - 8; back--)
      if (/^(?:to|will|would|should|must|can|could|may|might|shall|cannot|can't|won't)$/.test(tokens.lower(back))) return false;
    return !tellsAfter(tokens, at, last);
  }
  return false;
}

/** `The recommendation that visits be unannounced had been followed` */
function tellsAfter(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from + 1; at < last; at++) if (/^(?:had|has|was|were|is|are)$/.test(tokens.lower(at))) return true;
  return false;
}

/** Labels whose line says what somebody is to do. */
const tasks =
  /^(?:recommendations?|actions?|agreed action|action points?|next steps?|areas? for (?:improvement|development|action)|even better if|to do|targets?|priority|priorities|way forward)$/;
/** Labels whose line is a name, a grade, a date or a place to look. */
const furniture =
  /^(?:present|in attendance|attendees|apologies|also present|attendance|responsible (?:officer|person|manager|director)|owner|lead(?: officer)?|(?:target|due|review|completion|implementation|publication) date|deadline|date(?: \w+)?|contact(?: \w+)?|background (?:papers|documents)|evidence|judgement|grade|rating|overall|opinion|related (?:policies|documents|content|articles)|sources?|image|images|photo|picture|credit|caption|read more|more|related|tags|topics|share|venue|time|location|place|author|written by|version|status|classification|wards? affected|report (?:by|of|to)|distribution|key|ref|reference|vote|proposer|seconder|proposed|seconded|management (?:response|comment|comments)|service response|risk|implication|criteria|standard|expected outcomes?|definition|purpose|aim|aims|scope|objective|objectives|cost|email|tel|telephone|website|address|chair|clerk|copies to|cc|subject|re|to|from|notes?|notice|disclaimer|copyright|minutes|item|title|type|sample|method|data source|published|updated|posted)$/;

/** What a line begun with a label and a colon does, where the label tells: `Present: …`, `Agreed action: …`. */
export function roleOfLabel({ block: { tokens, prose }, last }: Sentence, first: number): SentenceRole | undefined {
  for (let at = first + 1; at < Math.min(last - 1, first + 6); at++) {
    if (tokens.lower(at) !== ':') continue;
    const label = prose
      .slice(tokens.starts[first] ?? 0, tokens.ends[at - 1] ?? 0)
      .toLowerCase()
      .replace(/[*_]|\s*\d+$/g, '')
      .trim();
    if (tasks.test(label)) return 'recommendation';
    return furniture.test(label) ? 'label' : undefined;
  }
  return undefined;
}

const things =
  /^(?:stations?|libraries|library|schools|branches|sites|wards|beds|offices|vehicles|classrooms|classes|forms|wings|houseblocks|cells|homes|bedrooms|flats|units|departments|depots|centres|hospitals|practices|surgeries|parishes|districts|towns|villages|households|dwellings|residents|pupils|students|members|trustees|governors|directorates|divisions|councillors|places|storeys|floors)$/;

/** `The service has 22 on-call stations`, `There are 46 practices`, `The unit holds up to 64 boys`: what a body has, counted; `judged` tells whether the sentence judges it. */
export function countsAssets({ block: { tokens }, last }: Sentence, first: number, judged: boolean): boolean {
  if (judged) return false;
  for (let at = first + 1; at < Math.min(last, first + 8); at++) {
    const verb = tokens.lower(at);
    if (!counted.has(verb)) continue;
    const isThere = tokens.lower(at - 1) === 'there';
    if ((verb === 'are' || verb === 'were') && !isThere) return false;
    let number = at + 1;
    while (number < at + 5 && roundly.has(tokens.lower(number))) number++;
    if (tokens.kinds[number] !== TokenKind.number && !counting.test(tokens.lower(number))) return false;
    for (let next = number + 1; next < Math.min(last, number + 5); next++) {
      const noun = tokens.lower(next);
      if (people.has(noun) && tokens.lower(next - 1) === 'young') return false;
      if ((things.test(noun) && verb !== 'were') || (people.has(noun) && (isThere || verb !== 'has')))
        return rests.test(tokens.lower(next + 1));
    }
    return false;
  }
  return false;
}

const counted = new Set(
  'has have runs operates manages owns are were serves employs covers maintains holds houses accommodates looks cares'.split(' '),
);
/** What stands between the verb and its number. */
const roundly = new Set('up to around about some approximately roughly just over after for space room places'.split(' '));
const people = new Set('people men women prisoners patients boys girls adults tenants guests detainees'.split(' '));
/** What may stand behind the thing counted without saying how it fares. */
const rests = /^(?:[.,;()]|and|of|in|on|at|across|aged|for|from|between|living|using|staying|who|serving)?$/;

const counting =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)$/;

/** `Section 11 lists the powers…`: where in a document something stands. A table that shows that something is so tells a finding. */
export function pointsWithin(tokens: Tokens, first: number): boolean {
  if (!/^(?:section|part|chapter|annex|annexe|appendix|schedule|paragraph|figure|table|sections|appendices)$/.test(tokens.lower(first)))
    return false;
  for (let at = first + 1; at < first + 8; at++) {
    const word = tokens.lower(at);
    if (
      /^(?:lists|sets|gives|explains|describes|contains|summarises|provides|defines|outlines|deals|covers|details|requires|applies|list|set|give|explain|describe|contain|summarise|provide)$/.test(
        word,
      )
    )
      return tokens.lower(at + 1) !== 'that';
    if (/^(?:is|are|was|were|has|,|shows|show)$/.test(word)) return false;
  }
  return false;
}

/** `Speeding on Mill Lane was raised again.`: a meeting's topic, of which nothing is said. Concerns that were raised are a finding. */
export function namesTopic({ block: { tokens }, last }: Sentence, first: number): boolean {
  if (
    last - first > 24 ||
    /^(?:concerns?|complaints?|objections?|worries|questions?|doubts|disquiet|awareness|standards|safeguarding)$/.test(tokens.lower(first))
  )
    return false;
  for (let at = last - 1; at > Math.max(first, last - 6); at--) {
    if (!/^(?:raised|discussed|mentioned|debated|deferred|noted|minuted)$/.test(tokens.lower(at))) continue;
    return /^(?:was|were)$/.test(tokens.lower(at - 1)) && !/^(?:with|as|in|for|to|because|that)$/.test(tokens.lower(at + 1));
  }
  return false;
}
