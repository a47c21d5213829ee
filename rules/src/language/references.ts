import { numberWord, startsWithDigit } from './numbers.js';
import type { Tokens } from './tokens.js';

/** Words before a number that make it a name and no quantity: `section 47`, `Key Stage 2`, `page 4`, `Progress 8`. */
const labelled = new Set(
  (
    'section sections s ss paragraph paragraphs para paras clause clauses regulation regulations reg regs schedule part parts chapter article articles rule ' +
    'page pages p pp annex annexe appendix table tables figure figures fig chart box form stage year level tier band grade step version ward room item ' +
    'recommendation recommendations priority objective standard standards question action no nos number note footnote progress attainment class category group ' +
    'phase type option theme principle outcome domain strand line column row ref reference exhibit attachment target circular minute motion resolution ' +
    'years grades levels stages tiers bands phases wards rooms bay flat route unit platform gate zone plot site coach junction signal iso'
  ).split(' '),
);
/** Of these, the ones that also stand before a quantity in ordinary prose, so that only a capital letter makes a label of them. */
const needCapital = new Set(
  'years levels stages phases wards rooms bands bay flat route unit platform gate zone plot site coach junction signal part parts no target number year level group class progress standard standards action minute form figure figures question type stage room line outcome priority note theme'.split(
    ' ',
  ),
);
const letters = /^(?:s|ss|reg|para|ks|[pq]|pp|no|rec|fig)\d+[a-z]?$/;
const codeWithDigits = /^[a-z]{1,5}\d{1,4}[a-z]?$/;

/** Words that may stand before a label's number. */
export const referenceStarters: ReadonlySet<string> = new Set([...labelled, 'covid']);

/** Index after a reference such as `section 47`, `s47`, `para 4.12`, `KS2`, `E12`, `paras 12 to 14` that begins at `index`; undefined where none does. */
export function readReference(tokens: Tokens, prose: string, index: number, to: number): number | undefined {
  const word = tokens.lower(index);
  if (letters.test(word) || codeWithDigits.test(word)) return index + 1;
  // `24/7`, `Covid-19`: names, whatever their digits.
  if (word === '24' && tokens.lower(index + 1) === '/' && tokens.lower(index + 2) === '7' && index + 2 < to) return index + 3;
  if (word === 'covid' && tokens.lower(index + 1) === '-' && tokens.lower(index + 2) === '19' && index + 2 < to) return index + 3;
  if (!labelled.has(word)) return undefined;
  let at = index + 1;
  if (tokens.lower(at) === '.') at++;
  if (at >= to || !isLabel(tokens, at)) return undefined;
  const code = prose.charCodeAt(tokens.starts[index] ?? 0);
  if (needCapital.has(word) && !(code >= 65 && code <= 90)) return undefined;
  return afterLabels(tokens, at, to);
}

/** `Act 1989`, `1989 Act`: a year that is part of a title. */
export function isYearOfTitle(tokens: Tokens, index: number): boolean {
  return (
    /^(?:act|regulations|order|code|together)$/.test(tokens.lower(index - 1)) || /^(?:act|regulations|order)$/.test(tokens.lower(index + 1))
  );
}

function isLabel(tokens: Tokens, index: number): boolean {
  return startsWithDigit(tokens, index) || (numberWord(tokens.lower(index)) ?? 99) < 13;
}

function afterLabels(tokens: Tokens, at: number, to: number): number {
  let last = at + 1;
  while (last < to) {
    if (tokens.lower(last) === '(' && tokens.lower(last + 2) === ')') last += 3;
    else if (
      /^(?:and|to|or|[,\-–&/])$/.test(tokens.lower(last)) &&
      last + 1 < to &&
      startsWithDigit(tokens, last + 1) &&
      tokens.lower(last + 2) !== '%'
    )
      last += 2;
    else break;
  }
  return Math.min(last, to);
}
