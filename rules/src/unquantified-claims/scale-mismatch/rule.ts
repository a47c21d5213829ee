import { contradictedBands, declaredBandKind, defineRule, type ContradictedBand, type Report } from '../../kit/index.js';
import {
  figuresBetween,
  isInBand,
  sayBand,
  sayStatus,
  TokenKind,
  type Block,
  type Figure,
  type ScaleUse,
  type Sentence,
  type Tokens,
} from '../../language/index.js';
import { fittingWord } from './fitting-word.js';

export default defineRule({
  id: 'scale-mismatch',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'A word of the declared scale stands beside a figure outside its band: “most (62%)” where most means 75% to 90%',
  why: 'The report or its project says what the word means, and the figure beside it says something else, so one of them is wrong.',
  needs: [declaredBandKind],
  checkBlock: (block, { defined, known, report }) => {
    if (block.kind === 'heading') return;
    for (const contradicted of contradictedBands(block, known(declaredBandKind) ?? [])) report(reportOnMeaning(contradicted));
    for (const sentence of block.sentences) {
      for (const use of defined(sentence)) {
        const figure = figureBeside(sentence, use);
        const share = figure && shareOf(figure);
        const { band } = use.meaning.entry;
        if (figure && share !== undefined && band && !isInBand(share, band)) report(reportOn(block, use, figure, share));
      }
    }
  },
});

const approximately = /^(?:about|around|approximately|roughly|some|or|i\.e)$/;
/** A mark or a word behind which something else is told: with a verb the share may be one of what the things do, not of the things. */
const turns =
  /^(?:[,;:.)–—]|but|while|whilst|whereas|although|though|because|and|or|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would)$/;
/** Between the things counted and the bracket with their share stand at most this many words: `most of the homes visited in May (62%)`. */
const furthest = 8;

/** The share that stands right behind the word and its things, or in the bracket that closes them. */
function figureBeside(sentence: Sentence, { reach: [, end] }: ScaleUse): Figure | undefined {
  const { tokens } = sentence.block;
  let at = end;
  while (at < sentence.last && at - end <= furthest && tokens.lower(at) !== '(' && !turns.test(tokens.lower(at))) at++;
  const mark = tokens.lower(at);
  if (mark !== '(' && !(at === end && /^[,–—]$/.test(mark))) return undefined;
  at++;
  if (approximately.test(tokens.lower(at))) at++;
  const figure = figuresBetween(sentence, at, at + 1).find(({ first }) => first === at);
  return figure && (mark === '(' ? closesBracket(tokens, figure.last) : /^[,;–—]$/.test(tokens.lower(figure.last))) ? figure : undefined;
}

/** Nothing but the share stands in the bracket, or its count as well: `(62%)`, `(62%, 289 of 466)`; not `(62% of them in the north)`. */
function closesBracket(tokens: Tokens, last: number): boolean {
  const behind = tokens.lower(last);
  return behind === ')' || (/^(?:,|;|of)$/.test(behind) && tokens.kinds[last + 1] === TokenKind.number);
}

/** In per cent; undefined for what is no share, and for a range. */
function shareOf({ kind, value, base, points }: Figure): number | undefined {
  if (kind === 'ratio') return value !== undefined && base !== undefined && base > 0 ? (100 * value) / base : undefined;
  return kind === 'percentage' && !points ? value : undefined;
}

function reportOnMeaning({ word, span, elsewhere }: ContradictedBand): Report {
  return {
    span,
    extent: 'passage',
    about: { topic: word },
    message: `\`${word}\` is given another meaning elsewhere: ${elsewhere}`,
    question: `Which of its meanings holds for \`${word}\` in this report?`,
    why: 'The report gives the word more than one meaning, so a reader can rely on none of them, and neither is taken for its definition.',
  };
}

function reportOn(block: Block, use: ScaleUse, figure: Figure, share: number): Report {
  const {
    first,
    last,
    meaning: { entry, scale },
  } = use;
  const word = block.text(first, last).replace(/\s+/g, ' ');
  const written = block.text(figure.first, figure.last).replace(/\s+/g, ' ');
  const rounded = `${String(Math.round(share))}%`;
  const told = figure.kind === 'ratio' ? `\`${written}\` is ${rounded}` : `the figure is \`${written}\``;
  const fitting = scale.entries.find(({ band }) => band && isInBand(share, band))?.words[0];
  const doubt = sayStatus(scale.status);
  return {
    span: block.span(first, last),
    message: `\`${word}\` means ${sayBand(entry.band)}, but ${told}`,
    question:
      fitting === undefined
        ? 'Which is right, the word or the figure?'
        : `Should it be \`${fitting}\`, the word of the scale for ${rounded}, or is the figure wrong?`,
    fixes: fitting === undefined ? [] : fittingWord(block, use, fitting),
    why: `By ${scale.name} (${scale.source}) the word and the figure beside it do not agree${doubt === '' ? '' : `; its bands are ${doubt}`}.`,
    ...(doubt === '' ? {} : { severity: 'info' as const }),
  };
}
