import type { Span } from './span.js';
import type { Block, Sentence } from './block.js';
import { citationsOf } from './citations.js';
import type { Figure } from './figure.js';
import { figuresBetween, figuresOf } from './figures.js';
import { readBracket } from './evidence-marks-brackets.js';
import { readResult, resultWords, tellsResultOfSample } from './evidence-marks-results.js';
import { readSample, sampleWords, tellsSample } from './evidence-marks-samples.js';
import { TokenKind, type Tokens } from './tokens.js';

/** What a reader can follow: an id in an evidence register is strongest, a document or a sample that is only described the weakest. */
export type EvidenceKind = 'id' | 'citation' | 'link' | 'footnote' | 'place' | 'document' | 'sample';

/** A traceable pointer, in UTF-16 offsets of the block's prose. */
export interface EvidenceMark extends Span {
  readonly kind: EvidenceKind;
  /** The id, address or label as written; undefined where the pointer is words only. */
  readonly target?: string;
}

/** All pointers of a sentence that a reader could follow. "Inspectors found" and "data shows" are none. */
export function evidenceIn(sentence: Sentence): readonly EvidenceMark[] {
  return sentence.once(findEvidence);
}

/** Whether the sentence carries a pointer of any kind. */
export function hasEvidence(sentence: Sentence): boolean {
  return evidenceIn(sentence).length > 0;
}

function findEvidence(sentence: Sentence): readonly EvidenceMark[] {
  const found: EvidenceMark[] = [...marksOf(sentence)];
  const { block } = sentence;
  const { tokens, prose } = block;
  const sampled = sentence.previous ? sampledSoFar(sentence.previous) : undefined;
  if (sampled)
    for (const { base, first, last } of figuresOf(sentence))
      if (base !== undefined && (sampled.has(base) || (base <= Math.max(...sampled) && isOfThe(tokens, first, last))))
        found.push({ kind: 'sample', ...block.span(first, last) });
  for (let index = sentence.first; index < sentence.last; index++) {
    if (tokens.kinds[index] === TokenKind.punctuation) {
      const bracketed = readBracketedNumber(prose, tokens.starts[index] ?? 0);
      if (bracketed) found.push(bracketed);
    } else if (
      tokens.kinds[index] === TokenKind.word &&
      (isNameInBracket(tokens, prose, index) || evidenceWords.has(tokens.lower(index)))
    ) {
      const last =
        readPlace(tokens, prose, index, sentence) ??
        readDated(tokens, prose, index, sentence) ??
        readSample(tokens, index, sentence) ??
        readResult(tokens, index, sentence);
      if (last !== undefined) found.push({ kind: kindAt(tokens, index), ...ordered(block, index, last) });
    }
  }
  if (found.length === 0) {
    for (let index = sentence.first; index < sentence.last; index++) {
      const pointer = readBracket(sentence, index);
      if (pointer) found.push(pointer);
    }
  }
  return found;
}

/** `three of the seven`, `11 of the 15 remaining`: a part of what a sentence before has counted. */
function isOfThe(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    if (tokens.lower(at) === 'of' && /^(?:the|these|those)$/.test(tokens.lower(at + 1))) return true;
  return false;
}

/** One mark for each pair of brackets, footnote call or link that cites evidence, in order. */
function citationMarks(block: Block): readonly EvidenceMark[] {
  const found: EvidenceMark[] = [];
  for (const { marker, written } of citationsOf(block)) {
    const before = found[found.length - 1];
    if (before?.start !== marker.start || before.end !== marker.end)
      found.push({ kind: 'id', target: written, start: marker.start, end: marker.end });
  }
  return found;
}

/** Links and footnote calls that cite nothing of a register, in order. */
function otherMarks(block: Block): readonly EvidenceMark[] {
  const cited = new Set(block.once(citationMarks).map(({ start, end }) => `${start}-${end}`));
  return block.marks
    .filter(({ kind, start, end }) => kind !== 'image' && !cited.has(`${start}-${end}`))
    .map(({ kind, target, start, end }): EvidenceMark => ({
      kind: kind === 'footnote-call' ? 'footnote' : (kind as EvidenceKind),
      target,
      start,
      end,
    }))
    .sort((one, other) => one.start - other.start);
}

/** Marks count for the sentence they stand in, or right behind its full stop: so does a citation in brackets that opens the next one. */
function* marksOf({ block, start, end, next }: Sentence): Generator<EvidenceMark> {
  const limit = next ? next.start : block.prose.length + 1;
  const reach = Math.max(limit, end);
  for (const one of standingIn(block.once(citationMarks), start, reach + 1)) if (one.start < reach || one.end > one.start) yield one;
  yield* standingIn(block.once(otherMarks), start, reach);
}

/** Of marks in order, those that begin from `start` up to, not including, `end`. */
function* standingIn(marks: readonly EvidenceMark[], start: number, end: number): Generator<EvidenceMark> {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let mark = marks[low]; mark && mark.start < end; mark = marks[++low]) yield mark;
}

const bracketedNumber = /\[\d{1,3}\]/y;

function readBracketedNumber(prose: string, at: number): EvidenceMark | undefined {
  if (prose[at] !== '[') return undefined;
  bracketedNumber.lastIndex = at;
  const target = bracketedNumber.exec(prose)?.[0];
  return target === undefined ? undefined : { kind: 'footnote', target, start: at, end: at + target.length };
}

const places = new Set(
  'table tables figure figures fig chart annex annexe appendix appendices exhibit attachment schedule footnote'.split(' '),
);
/** Those that a report may have one of, so that no label is needed. */
const unlabelledPlaces = new Set('table tables chart annex annexe appendix appendices'.split(' '));
const placesWithin = new Set('section paragraph paragraphs para paras page pages pp part'.split(' '));
/** `Table 5`, `Annex D`, `see table`, `para 4.12`: a place in this report or another. */
function readPlace(tokens: Tokens, prose: string, index: number, { last: to }: Sentence): number | undefined {
  const word = tokens.lower(index);
  const after = tokens.lower(index + 1) === '.' ? index + 2 : index + 1;
  if (places.has(word)) {
    const label = tokens.lower(after);
    if (after < to && (/^\d/.test(label) || /^[A-Z]{1,3}(?:\d\S*)?$/.test(prose.slice(tokens.starts[after], tokens.ends[after]))))
      return after + 1;
    if (!unlabelledPlaces.has(word)) return undefined;
    if (
      /^(?:see|in|as)$/.test(tokens.lower(index - 1)) ||
      (tokens.lower(index - 1) === 'the' && /^(?:see|as|in)$/.test(tokens.lower(index - 2)))
    )
      return index + 1;
    return undefined;
  }
  if (!placesWithin.has(word) || after >= to || !/^\d/.test(tokens.lower(after))) return undefined;
  return isInBracket(tokens, index, 8) || isOfRecord(tokens, index, after + 1) ? after + 1 : undefined;
}

/** `page 12 of the bundle`, `as paragraph 14 of the report shows`: what is written there is told, and not only quoted as a rule. */
function isOfRecord(tokens: Tokens, index: number, from: number): boolean {
  const word = tokens.lower(index);
  if (word === 'page' || word === 'pages' || word === 'pp') return true;
  if (!word.startsWith('para')) return false;
  if (/^(?:see|as)$/.test(tokens.lower(index - 1))) return true;
  for (let at = from; at < from + 6; at++) if (records.has(tokens.lower(at))) return tokens.lower(at - 1) !== 'to';
  return false;
}

const records = new Set(
  'report letter log bundle minutes statement chronology record records transcript note notes diary analysis review audit'.split(' '),
);

const sources = new Set(
  (
    'report reports audit audits survey surveys dashboard extract return returns data dataset datasets minutes letter release log register scorecard census ' +
    'collection statistics questionnaire self-assessment self-evaluation analysis file-audit dip-sample feedback database submission bulletin publication evaluation papers inspection figures'
  ).split(' '),
);
/** Titles of these name a document only with their years: `Sufficiency Strategy 2023–26`. */
const plans = new Set('strategy plan framework policy programme charter'.split(' '));
const joints = new Set('of for in on at dated , from published extracted by the ( to as during ending ended between and'.split(' '));

/** A source with its date: `survey of 210 guests in May 2023`, `HR dashboard, May 2024`, `the April 2024 audit`. */
function readDated(tokens: Tokens, prose: string, index: number, sentence: Sentence): number | undefined {
  const isPlan = plans.has(tokens.lower(index)) && /\p{Lu}/u.test(prose[tokens.starts[index] ?? 0] ?? '');
  if (isPlan) return figuresBetween(sentence, index + 1, index + 2).find(({ kind }) => kind === 'period' || kind === 'date')?.last;
  const isSource = sources.has(tokens.lower(index));
  if (tokens.lower(index) === 'dated') return dateAt(sentence, index + 1);
  if (isSource && !isNamedSource(tokens, index)) return undefined;
  const isVisit = tokens.lower(index) === 'inspection';
  if (isVisit && isAfterwards(tokens, index)) return undefined;
  if (!isSource && !isNameInBracket(tokens, prose, index)) return undefined;
  for (const figure of figuresBetween(sentence, index - 4, index + 10)) {
    if (figure.kind !== 'date' && !isNamedPeriod(tokens, figure)) continue;
    if (
      figure.first > index &&
      figure.first - index <= (isSource ? 9 : 4) &&
      onlyJoints(tokens, index + 1, figure.first, isVisit ? 1 : isSource ? 3 : 1)
    )
      return figure.last;
    if (
      isSource &&
      figure.last <= index &&
      index - figure.last <= 3 &&
      !isVerbAfter(tokens, figure.last, index) &&
      !isAfterwards(tokens, figure.first)
    )
      return figure.first;
  }
  return undefined;
}

/** `The assessment, dated May 2021` */
function dateAt(sentence: Sentence, at: number): number | undefined {
  return figuresBetween(sentence, at, at + 1).find(({ kind, first }) => kind === 'date' && first === at)?.last;
}

const shared = /^(?:for|from|to|at|as|shared|published|supplied|provided|released)$/;

/** `Figures for 2023/24` are something to look up, `figures rose` is not; nor is `data quality`. */
function isNamedSource(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  const next = tokens.lower(index + 1);
  if (word === 'data') return !/^(?:quality|entry|protection|collection|sharing|breach|breaches|cleansing|migration|inputting)$/.test(next);
  if (word !== 'figures') return true;
  if (/^(?:double|single|key|senior)$/.test(tokens.lower(index - 1))) return false;
  return shared.test(next) || (next === ',' && /^(?:shared|published|supplied|provided|released)$/.test(tokens.lower(index + 2)));
}

/** `Since the inspection in July 2023`: a date that tells when, not where it is written. */
function isAfterwards(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= index - 5; at--)
    if (/^(?:since|after|following|before|until|this|on|than|compared|identified|left|outstanding)$/.test(tokens.lower(at))) return true;
  return false;
}

/** A period that a calendar can find: `2023-24`, not `the last eight months`. */
function isNamedPeriod(tokens: Tokens, { kind, first, last }: Figure): boolean {
  if (kind !== 'period') return false;
  for (let at = first; at < last; at++) if (/^(?:19|20)\d\d$/.test(tokens.lower(at))) return true;
  return false;
}

/** Allows `spare` words besides joints between the source and its date, or any number of a bracket's own words. */
function onlyJoints(tokens: Tokens, from: number, to: number, spare: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.lower(at);
    if (word === ';' || word === '.' || /^(?:was|were|is|are|had|has|have|been|which|that|who)$/.test(word)) return false;
    if (!joints.has(word) && --spare < 0) return false;
  }
  return true;
}

function isVerbAfter(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!/^\p{L}/u.test(tokens.lower(at)) || /^(?:was|were|is|are|had|has|have|the|a|in|of|and)$/.test(tokens.lower(at))) return true;
  return false;
}

/** `(Datix, extracted 22 April 2024)`, `(RoSPA, 22 April)`: a capital letter right after the bracket. */
function isNameInBracket(tokens: Tokens, prose: string, index: number): boolean {
  const start = tokens.starts[index] ?? 0;
  if (prose[start - 1] !== '(') return false;
  const first = prose.charCodeAt(start);
  return first >= 65 && first <= 90 && tokens.lower(index + 1) !== '-';
}

function isInBracket(tokens: Tokens, index: number, reach: number): boolean {
  for (let at = index - 1; at >= 0 && index - at <= reach; at--) {
    const word = tokens.lower(at);
    if (word === '(' || word === '[') return true;
    if (word === ')' || word === '.' || word === ']') return false;
  }
  return false;
}

/** Sizes of the samples that the sentence and the ones before it in the block name: `20 of the 35` after `we tested 35 accounts` points at that sample. */
function sampledSoFar({ block, index }: Sentence): ReadonlySet<number> {
  const known = block.once(nothingSampled);
  // From the front: if each sentence asked the one before it, a paragraph of thousands would run out of stack.
  for (let next = block.sentences[known.length]; next && next.index <= index; next = block.sentences[known.length]) {
    known.push(collectSampled(next));
  }
  return known[index] ?? none;
}

/** Samples by the number of the sentence, as far as they have been asked for. */
function nothingSampled(): ReadonlySet<number>[] {
  return [];
}

function collectSampled(sentence: Sentence): ReadonlySet<number> {
  const before = sentence.previous ? sampledSoFar(sentence.previous) : none;
  const { starts } = sentence.block.tokens;
  const own: number[] = [];
  for (const mark of evidenceIn(sentence)) {
    if (mark.kind !== 'sample') continue;
    for (const { first, value, base } of figuresOf(sentence)) {
      const at = starts[first] ?? 0;
      if (at >= mark.start && at < mark.end) own.push(base ?? value ?? 0);
    }
  }
  return own.length === 0 ? before : new Set([...before, ...own]);
}

const none: ReadonlySet<number> = new Set();

/** Words that may begin or end a pointer: one look-up spares the readers most words. */
const evidenceWords: ReadonlySet<string> = new Set([
  ...places,
  ...placesWithin,
  ...sources,
  ...plans,
  ...sampleWords,
  ...resultWords,
  'dated',
]);

function kindAt(tokens: Tokens, index: number): EvidenceKind {
  const word = tokens.lower(index);
  // `Figures for 2023/24` are a data set, `Figures 3 and 4` a place.
  if ((places.has(word) && !(sources.has(word) && shared.test(tokens.lower(index + 1)))) || placesWithin.has(word)) return 'place';
  return tellsSample(word) || tellsResultOfSample(word) ? 'sample' : 'document';
}

/** The span between two token indexes, in whatever order they come. */
function ordered(block: Block, one: number, other: number): Span {
  return other > one ? block.span(one, other) : block.span(other, one + 1);
}
