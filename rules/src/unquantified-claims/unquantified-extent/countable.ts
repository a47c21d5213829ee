import { TokenKind, type Tokens } from '../../language/index.js';

const irregular = new Set(
  'children people staff young men women families police grandchildren data schoolchildren personnel cohort workforce'.split(' '),
);
/** Plurals of which nobody asks how many: they name matters, not cases. */
const matters = new Set(
  (
    'areas aspects improvements concerns issues weaknesses strengths elements ways things respects benefits difficulties challenges signs steps developments times years months weeks days hours ' +
    'efforts changes circumstances considerations opportunities services delays measures arrangements systems processes factors reasons risks barriers gains options activities initiatives pieces examples forms types sources means ' +
    'partners partnerships contexts positives inconsistencies gaps tensions'
  ).split(' '),
);
const notPlural = new Set(
  'is was has does this its his us as less always perhaps plus towards across unless besides sometimes yes thus process access progress success address crisis basis business illness awareness effectiveness'.split(
    ' ',
  ),
);
const breaks = new Set(
  'the a an to in on at by for from with and or but that which who whose when while are were is was be been being have had has do did does will would can could may might must should not no it they he she we as if than'.split(
    ' ',
  ),
);

/**
 * Whether the words from `at` on name countable things, such as `social workers`, `of the plans` or `very young children`: a plural within four words.
 * @param anything also count matters such as areas or issues.
 */
export function isCountable(tokens: Tokens, at: number, to: number, anything = false): boolean {
  let index = at;
  if (tokens.lower(index) === 'of') index++;
  if (/^(?:the|these|those|their|its|our|his|her)$/.test(tokens.lower(index))) index++;
  for (let distance = 0; distance < 4 && index < to; distance++, index++) {
    const word = tokens.lower(index);
    if (tokens.kinds[index] !== TokenKind.word || breaks.has(word))
      return distance === 0 && /^(?:are|were|have|had|do|did|who|can|also)$/.test(word);
    if (isPlural(word) && !(index + 1 < to && isPlural(tokens.lower(index + 1)))) return anything || !matters.has(word);
  }
  return false;
}

function isPlural(word: string): boolean {
  if (irregular.has(word)) return word !== 'young';
  return word.length > 3 && /[^sui']s'?$/.test(word) && !notPlural.has(word);
}
