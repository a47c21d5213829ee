import { figuresBetween, figuresOf, type Figure, type Sentence } from '../../language/index.js';

/** A base stands within so many tokens of its percentage. */
const reach = 60;

/**
 * Whether what the percentage or fraction is out of is told: `74% (289 of 391)`, `84 (74%)`, `51% of 274`, `a quarter of the 286`, a bracket with a number right behind,
 * or the base's size in the sentence or its neighbour.
 */
export function hasBase(sentence: Sentence, figure: Figure): boolean {
  const { tokens } = sentence.block;
  const figures = figuresBetween(sentence, figure.first - reach, figure.last + reach);
  for (const other of figures) {
    if (other === figure) continue;
    // `between 71% and 98% of the 24 beds`.
    if (
      other.kind === 'percentage' &&
      other.first === figure.last + 1 &&
      /^(?:and|to)$/.test(tokens.lower(figure.last)) &&
      figures.some((whole) => whole.first > other.last && isBaseAfter(sentence, other.last, whole.first) && whole.first - other.last <= 3)
    )
      return true;
    if (other.kind === 'ratio' || (other.kind === 'money' && figure.kind === 'percentage')) return true;
    if (other.kind !== 'count' && other.kind !== 'number') continue;
    if (other.last <= figure.first && figure.first - other.last <= 4 && isBracketed(sentence, figure)) return true;
    // `(postal survey, 311 replies) 34% were content`
    if (other.last <= figure.first && isLarge(other) && repliers.test(tokens.lower(other.last))) return true;
    if (other.first - figure.last <= 10 && other.first > figure.last && tokens.lower(other.first - 1) === '(') return true;
    if (other.first > figure.last && tokens.lower(other.first - 1) === 'of' && tokens.lower(other.first - 2) === '(') return true;
    if (other.first >= figure.last && other.first - figure.last <= 3 && isBaseAfter(sentence, figure.last, other.first)) return true;
    if (isBaseJoined(sentence, figure.last, other)) return true;
    if (figure.kind === 'percentage' && isEndOfChange(sentence, figure, other)) return true;
  }
  if (figure.kind === 'fraction' && figure.base === undefined && tokens.lower(figure.last) === 'of') {
    const next = /^(?:the|all|our|these|those)$/.test(tokens.lower(figure.last + 1)) ? figure.last + 2 : figure.last + 1;
    if (figures.some((other) => other.first === next && other.kind !== 'reference')) return true;
  }
  return (
    isOfWhom(sentence, figure) || leadsWithTotal(sentence, figure) || sentence.once(followsNumber) || sentence.once(hasBaseInNeighbour)
  );
}

const changing =
  /^(?:up|down|rise|rises|risen|rose|fall|falls|fell|fallen|increased?|decreased?|drop|drops|dropped|growth|grew|grown|reduction|reduced|declined?|jump|jumped|climbed|cut|gain|more|fewer|higher|lower|less)$/;

/** `rose by 11%, from 3,480 to 3,863`, `from 57 to 33, a fall of 42%`, `up 11% on 3,480`: the number that the percentage is a change of. */
function isEndOfChange(sentence: Sentence, figure: Figure, other: Figure): boolean {
  const { tokens } = sentence.block;
  if ((other.kind !== 'count' && other.kind !== 'number') || (other.value ?? 0) < 5 || !tellsChange(sentence, figure)) return false;
  const at = approximates.test(tokens.lower(other.first - 1)) ? other.first - 2 : other.first - 1;
  if (tokens.lower(at) === 'from' && isWithEnd(sentence, other)) return true;
  const isBehind = other.first > figure.last && other.first - figure.last <= 4;
  if (isBehind && /^(?:on|than|against)$/.test(tokens.lower(at))) return true;
  return isBehind && tokens.lower(at) === 'with' && tokens.lower(at - 1) === 'compared';
}

const approximates = /^(?:about|around|nearly|almost|over|just|only|the)$/;

/** `from 3,480 in 2022/23 to 3,863`, `to 1,204 from 1,323`: both ends are told. */
function isWithEnd({ block: { tokens } }: Sentence, { first, last }: Figure): boolean {
  for (let at = first - 8; at < last + 8; at++) if (tokens.lower(at) === 'to') return true;
  return false;
}

/** Whether a word of change stands beside the figure, which is not itself where the change starts. */
function tellsChange({ block: { tokens } }: Sentence, { first, last }: Figure): boolean {
  if (tokens.lower(first - 1) === 'from') return false;
  for (let at = first - 1; at >= first - 4; at--) if (changing.test(tokens.lower(at))) return true;
  return changing.test(tokens.lower(last));
}

const repliers = /^(?:replies|responses|respondents|returns|completed)$/;

/** `119 live in homes, of whom 24%…`, `1,387 contacts, 27% of which…`: the number told before is the base. */
function isOfWhom(sentence: Sentence, figure: Figure): boolean {
  const { tokens } = sentence.block;
  const before = /^(?:whom|which|these|those)$/.test(tokens.lower(figure.first - 1)) && tokens.lower(figure.first - 2) === 'of';
  const after = tokens.lower(figure.last) === 'of' && /^(?:whom|which|these|those|them)$/.test(tokens.lower(figure.last + 1));
  if (after && sentence.previous && figuresOf(sentence.previous).some(isLarge)) return true;
  return (before || after) && figuresBetween(sentence, figure.first - reach, figure.first).some(isNumberBefore);

  function isNumberBefore(other: Figure): boolean {
    return other.last <= figure.first && isLarge(other);
  }
}

/** A number that can be the base of a share. */
function isLarge({ kind, value }: Figure): boolean {
  return (kind === 'count' || kind === 'number') && (value ?? 0) >= 5;
}

/** `This is 20% of…` after a sentence with the number. */
function followsNumber({ block: { tokens }, first, previous }: Sentence): boolean {
  if (
    !previous ||
    !/^(?:this|that|it)$/.test(tokens.lower(first)) ||
    !/^(?:is|was|represents|represented|equates|accounts)$/.test(tokens.lower(first + 1))
  )
    return false;
  return figuresOf(previous).some(isLarge);
}

/** `of 274`, `(of 341`, `(3,870 people)`, `, n = 40`. */
function isBaseAfter({ block: { tokens } }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^(?:of|the|all|[(,n=]|or|our|these|about|around)$/.test(tokens.lower(at))) return false;
  return to > from;
}

/** `94% for our 412 pupils`, `a rise of 3.1% on the 207,862`: a number at least as large as a base has to be, joined by a preposition. */
function isBaseJoined({ block: { tokens } }: Sentence, from: number, { first, value }: Figure): boolean {
  if ((value ?? 0) < 5 || !/^(?:for|among|amongst|across|on|from)$/.test(tokens.lower(from))) return false;
  return first === from + 1 || (first === from + 2 && /^(?:our|the|all|its|their)$/.test(tokens.lower(from + 1)));
}

function isBracketed({ block: { tokens } }: Sentence, figure: Figure): boolean {
  for (let at = figure.first - 1; at >= figure.first - 3; at--) if (tokens.lower(at) === '(') return true;
  return false;
}

/** `Of the 640 tenants asked, 72%`: a sentence that opens with the whole. */
function leadsWithTotal(sentence: Sentence, figure: Figure): boolean {
  const { tokens } = sentence.block;
  return figuresBetween(sentence, sentence.first, sentence.first + 6).some(
    (other) =>
      other.kind === 'count' &&
      other.last <= figure.first &&
      other.first - sentence.first <= 4 &&
      /^(?:of|the|all|among|for)$/.test(tokens.lower(other.first - 1)) &&
      (other.value ?? 0) >= 5,
  );
}

function hasBaseInNeighbour(sentence: Sentence): boolean {
  return sharesSubject(sentence) || isBaseOfNeighbour(sentence.previous, sentence) || isBaseOfNeighbour(sentence.next, sentence);
}

/** `We asked 214 tenants. A third said…`: a sentence that opens with a share of what the one before counts. */
function sharesSubject(sentence: Sentence): boolean {
  const [share] = figuresOf(sentence);
  if (!share || !sentence.previous || share.first - sentence.first > 1) return false;
  return (
    /^(?:said|had|have|were|was|are|did|told|felt|wanted|thought|knew|would|could)$/.test(sentence.block.tokens.lower(share.last)) &&
    figuresOf(sentence.previous).some(isLarge)
  );
}

/** A neighbour that counts, by a word this sentence uses too, or with a ratio. */
function isBaseOfNeighbour(neighbour: Sentence | undefined, sentence: Sentence): boolean {
  if (!neighbour) return false;
  const { tokens } = sentence.block;
  const words = new Set<string>();
  for (let at = sentence.first; at < sentence.last; at++) if (tokens.lower(at).length > 3) words.add(tokens.lower(at));
  return figuresOf(neighbour).some((figure) => {
    if (figure.kind === 'ratio') return true;
    if (figure.kind !== 'count' || (figure.value ?? 0) < 5) return false;
    for (let at = figure.last; at < figure.last + 3; at++) if (words.has(tokens.lower(at))) return true;
    return false;
  });
}

const named = new Set(
  (
    'target targets standard tolerance median wage income earnings shareholder shares stake loan variable threshold thresholds limit benchmark ceiling minimum maximum quota discount interest tax levy inflation vat precept award offer premium uplift contingency national nationally england ' +
    "england's uk country region regional wales scotland neighbours neighbour average averages comparator comparators goal ambition confidence"
  ).split(' '),
);
const timesOfHalf = new Set(
  'year term day hour week month decade years terms days century price cost costs budget grant funding rent fee money way point length size mile miles kilometre metre litre pint inch'.split(
    ' ',
  ),
);

/**
 * Whether the figure is a name or a yardstick and no result: a target, a limit, a tax rate, the national figure it is compared with; or half of a time or a distance.
 */
export function isNamedFigure(sentence: Sentence, figure: Figure): boolean {
  const { tokens } = sentence.block;
  if (figure.kind === 'fraction') {
    // `half what it was`, `half that of its neighbours`: a multiple.
    if (/^(?:what|that)$/.test(tokens.lower(figure.last))) return true;
    const next = tokens.lower(figure.last) === 'of' ? figure.last + 1 : figure.last;
    const noun = /^(?:the|this|last|a|that)$/.test(tokens.lower(next)) ? next + 1 : next;
    if (timesOfHalf.has(tokens.lower(noun)) || timesOfHalf.has(tokens.lower(noun + 1))) return true;
    // `for the three quarters before`: of a year.
    if (
      /quarters$/.test(tokens.lower(figure.last - 1)) &&
      /^(?:the|last|next|previous|first|all)$/.test(tokens.lower(figure.first - 1)) &&
      tokens.lower(figure.last) !== 'of'
    )
      return true;
    if (/^(?:an?|one|and)$/.test(tokens.lower(figure.last - 2)) && figure.value === 50 && tokens.lower(figure.last) !== 'of') return true;
  }
  if (isRuled(sentence, figure) || isScore(sentence, figure)) return true;
  for (
    let at = figure.first - 1;
    at >= sentence.first && figure.first - at <= (/^(?:is|was|remains|of|at)$/.test(tokens.lower(figure.first - 1)) ? 8 : 4);
    at--
  ) {
    const word = tokens.lower(at);
    if (/^[,;:(]$/.test(word)) {
      if (word !== '(') break;
      return bracketNames(sentence, at - 3, figure.first);
    }
    if (named.has(word)) return true;
  }
  for (let at = figure.last; at < sentence.last && at - figure.last <= 5; at++) {
    const word = tokens.lower(at);
    if (/^[,;:.()]$/.test(word) || word === 'and' || word === 'but') break;
    if (named.has(word)) return true;
  }
  return (
    /^(?:nationally|england|the england)$/.test(tokens.lower(sentence.first)) ||
    /^(?:england|national)$/.test(tokens.lower(sentence.first + 1))
  );
}

/** `may carry forward 50%`, `at most 10% of places may be given`, `scored above 95%`: what is allowed, or marks and no share. */
function isRuled({ block: { tokens, prose }, first, last }: Sentence, figure: Figure): boolean {
  for (let at = Math.max(first, figure.first - 6); at < Math.min(last, figure.last + 6); at++) {
    const word = tokens.lower(at);
    if (/^(?:may|must|shall)$/.test(word) && prose[tokens.starts[at] ?? 0] !== 'M') return true;
    if (/^scor(?:ed|es?|ing)$/.test(word) && at < figure.first && figure.first - at <= 3) return true;
  }
  return false;
}

function bracketNames({ block: { tokens } }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (named.has(tokens.lower(at))) return true;
  return false;
}

/** `Rating and score: good, 71%`: what a regulator scored, and no share of anything. */
function isScore({ block: { tokens } }: Sentence, { kind, first }: Figure): boolean {
  return (
    kind === 'percentage' &&
    /^[,:;(–—]$/.test(tokens.lower(first - 1)) &&
    /^(?:improvement|good|outstanding|inadequate|score|rating)$/.test(tokens.lower(first - 2))
  );
}
