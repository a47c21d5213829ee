/** Reads what a report itself says that its words for a share mean. */
import { readBand, type Band } from './band.js';
import type { Block, Sentence } from './block.js';
import { scaleWord } from './scale.js';
import type { Span } from './span.js';

/** A word with the band that a report gives it, and where it does so. */
export interface DeclaredBand {
  /** In the form of a scale's words: lower case, no leading article. */
  readonly word: string;
  readonly band: Band;
  /** Where the report says so, from the word to the end of its band, in offsets of the block's prose. */
  readonly span: Span;
}

const size = '(?:very )?(?:vast|overwhelming|large|great|clear|significant|substantial|sizeable|reasonable|good|small|tiny|slim|slight)';
const shareWords = [
  '(?:almost|nearly|virtually|practically) (?:all|every|none)|almost no|hardly any',
  '(?:just )?(?:less|fewer|more) than half|(?:around|about|under|over) half|half',
  'all|most|many|several|some|none|usually|often|generally|sometimes|occasionally|rarely|frequently|mostly|typically',
  '(?:an? )?(?:very|too|quite a)? ?few',
  `(?:an? |the )?(?:${size} )?(?:majority|minority)`,
  `an? (?:${size} )?(?:number|proportion)`,
]
  .join('|')
  .replaceAll(' ', '\\s+')
  // An optional word brings its blank along.
  .replaceAll('\\s+?', '\\s*');

const marks = '["“”‘’\'*_]*';
const between = '(?:is|are)\\s+(?:used\\s+)?|(?:is\\s+|are\\s+)?used\\s+';
const definers = `(?:${between})?(?:means?|meaning|defined\\s+as|refers?\\s+to|referring\\s+to|denotes?|indicates?|stands?\\s+for|to\\s+(?:mean|describe|denote|indicate|refer\\s+to)|we\\s+mean|for|when|where)|=`;
const pair = new RegExp(`(?<![\\w-])${marks}(${shareWords})${marks}\\s*,?\\s*(?:(${definers})|[:(–—-])?\\s*(?=[\\d<>≤≥]|\\p{L})`, 'giu');
const entry = new RegExp(`^[\\s•·*-]*${marks}(${shareWords})${marks}\\s*(?:[:=–—-]|(\\())\\s*${marks}(.+?)\\)?\\s*[.,]?\\s*$`, 'isu');
const row = new RegExp(`^${marks}(${shareWords})${marks}$`, 'iu');
/** Speaks of words and their meaning, so that words with bands in brackets are definitions and not findings. */
const speaksOfWords = /(?<!\bin )\b(?:terms?|words?|phrases?|scale|terminology|definitions?|descriptors?)\b/i;
const mentionsPercent = /%|per\s?cent/i;
/** Where the text of a band may end. */
const ends = /[);]|[,.](?=\s|$)|\s(?=(?:of|and|while|whereas|but|in)\s)|$/g;

/**
 * The bands that a block gives to words for a share: `In this report, ‘most’ means 75% to 90%`, an item `most: 75–90%`, or a cell `75% to 90%` in the
 * table row of `most`. A figure that only goes with a word (`most schools (82%)`, a row `most | 82%`) declares nothing, nor
 * does a quotation: its words are another's.
 */
export function declaredBands(block: Block): readonly DeclaredBand[] {
  if (block.kind === 'heading' || block.context.quoted || block.context.header === true || !mentionsPercent.test(block.prose)) return [];
  if (block.kind === 'table-cell') return inCell(block);
  return block.sentences.flatMap((sentence) => (mentionsPercent.test(sentence.text) ? inSentence(sentence) : []));
}

function inCell({ prose, context }: Block): DeclaredBand[] {
  const words = (context.row ?? '').split(/\s*(?:\/|,|\bor\b)\s*/).map((word) => row.exec(word.trim())?.[1]);
  const band = rangeFor(prose, words[0] ?? '');
  if (!band) return [];
  return words.flatMap((word) => (word === undefined ? [] : [{ word: scaleWord(word), band, span: { start: 0, end: prose.length } }]));
}

function inSentence(sentence: Sentence): DeclaredBand[] {
  const entries = inEntries(sentence);
  if (entries.length > 0) return entries;
  const { text, start } = sentence;
  const found: DeclaredBand[] = [];
  let isDefinition = false;
  for (const match of text.matchAll(pair)) {
    const [whole, word = '', definer] = match;
    const behind = match.index + whole.length;
    const leading = leadingBand(text.slice(behind), word);
    if (!leading) continue;
    isDefinition ||= definer !== undefined && (!/^(?:for|when|where)$/i.test(definer) || /\buse\b/i.test(text.slice(0, match.index)));
    found.push({
      word: scaleWord(word),
      band: leading.band,
      span: { start: start + match.index, end: start + behind + leading.length },
    });
  }
  return isDefinition || (found.length > 1 && speaksOfWords.test(text)) ? found : [];
}

/** A sentence that is nothing but words with their bands, such as a list item `most: 75–90%`. */
function inEntries({ text, start }: Sentence): DeclaredBand[] {
  const found: DeclaredBand[] = [];
  for (const { 0: part, index } of text.matchAll(/[^;\n]+/g)) {
    if (part.trim() === '') continue;
    // No band is longer; a long text would be searched for its end from every blank.
    const [, word, , written = ''] = (part.length < 160 && entry.exec(part)) || [];
    const band = word === undefined ? undefined : rangeFor(withoutThings(written), word);
    if (word === undefined || !band) return [];
    found.push({ word: scaleWord(word), band, span: { start: start + index, end: start + index + part.length } });
  }
  return found;
}

/** `75% to 90% of schools` as `75% to 90%`. */
function withoutThings(written: string): string {
  return written.split(/\sof\s/, 1)[0] ?? written;
}

/** The longest band with which the text begins. */
function leadingBand(text: string, word: string): { readonly band: Band; readonly length: number } | undefined {
  let longest: { band: Band; length: number } | undefined;
  for (const { index } of text.slice(0, 80).matchAll(ends)) {
    const band = rangeFor(text.slice(0, index), word);
    if (band) longest = { band, length: index };
  }
  return longest;
}

/** A band of more than one figure: a single figure beside a word is what was found, not what the word means; save for `half`. */
function rangeFor(written: string, word: string): Band | undefined {
  const band = readBand(written.replace(/["“”‘’'*_]/g, ''));
  return band && (band.low.at < band.high.at || /half$/i.test(word)) ? band : undefined;
}
