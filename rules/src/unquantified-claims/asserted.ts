import { sentenceRole, type Sentence, type SentenceRole } from '../language/index.js';

const notAsserting: ReadonlySet<SentenceRole> = new Set([
  'scope',
  'recommendation',
  'plan',
  'definition',
  'question',
  'label',
  'announcement',
]);

/** Whether the sentence says how things are, and not how they should be, will be or were looked into. */
export function tellsFindings(sentence: Sentence): boolean {
  return !notAsserting.has(sentenceRole(sentence));
}

const modals = new Set("will would should could might must shall may can can't cannot won't".split(' '));
const wishes = new Set(
  'need needs needed require requires required aim aims aimed plan plans planned hope hopes intend intends want wants seek seeks expected expect order designed ambition ambitions target targets goal goals how whether if'.split(
    ' ',
  ),
);
/** Of the wishes, those that name what people have as often: `identification of need and improved outcomes`. */
const alsoNouns = new Set('need needs plan plans order target targets goal aim aims hope hopes'.split(' '));
const outcomes = new Set(
  'help helped helps helping continue continues continued continuing begin begins began begun beginning start starts started starting fail fails failed failing tend tends struggled struggling led leads lead leading due owing thanks contribute contributed contributes contributing amounted amounts said reported thought believed felt appear appears appeared seem seems seemed'.split(
    ' ',
  ),
);

/**
 * Whether the token is part of what is wished for, required or possible (`needs to improve`, `would help reduce`, `aims to reduce`, `can increase`), not of what is said to be so.
 * A verb after `to` states a purpose, unless it tells an outcome: `helped to reduce`, `continues to improve`.
 */
export function isHypothetical(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence.block;
  for (let at = index - 1; at >= sentence.first && index - at <= 5; at--) {
    const word = tokens.lower(at);
    if (/^[,;:.]$/.test(word)) return false;
    if (modals.has(word)) return tokens.lower(at + 1) !== 'have';
    if (word === 'to' && index - at <= 3 && isBeforeVerb(tokens.lower(at + 1))) return !outcomes.has(tokens.lower(at - 1));
    if (
      wishes.has(word) &&
      (!alsoNouns.has(word) || (at === index - 1 && /^needs?$/.test(word)) || /^(?:to|for|that)$/.test(tokens.lower(at + 1)))
    )
      return true;
    if (/^(?:is|are|was|were|has|have|had|been|that|which|who)$/.test(word)) return false;
  }
  return false;
}

/** Whether the token stands in a clause that tells under what condition something holds: `when cases have stalled`, `where risk has not been reduced`, `whether it got better`. */
export function isOnCondition(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence.block;
  for (let at = index - 1; at >= sentence.first && index - at <= 9; at--) {
    const word = tokens.lower(at);
    if (/^[,;:.]$/.test(word)) return false;
    if (word === 'once' && /^(?:the|a|an|things|it|they|we|all|this|these|staff|staffing)$/.test(tokens.lower(at + 1))) return true;
    // `the centre where attendance has soared` names a place.
    if (conditions.has(word)) return word !== 'where' || !places.test(tokens.lower(at - 1));
    if (/^ensur(?:e|ing)$/.test(word) && tokens.lower(at - 1) === 'to') return true;
    if (word === 'so' && tokens.lower(at + 1) === 'that') return true;
  }
  return false;
}

const places =
  /^(?:centres?|blocks?|schools?|homes?|wards?|teams?|areas?|places?|wings?|hubs?|sites?|county|borough|offices?|units?|towns?|villages?|stations?|divisions?|nursery|academy|colleges?|prisons?|district|neighbourhoods?)$/;
const conditions = new Set('if whether unless until when where whenever'.split(' '));

function isBeforeVerb(word: string): boolean {
  // `linked to marked growth`: no infinitive.
  if (/ed$/.test(word) && !/^(?:need|feed|speed|(?:pro|suc|ex)ceed|embed|shed|heed)$/.test(word)) return false;
  return !/^(?:the|a|an|their|its|our|this|these|those|his|her|better|improved|reduced|increased|greater|more|fewer|less|\d.*)$/.test(word);
}
