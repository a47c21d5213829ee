import { defineRule } from '../../kit/index.js';
import { figureFor, lexiconByForm, sentenceRole, type LexiconMatch } from '../../language/index.js';
import { countedNoun } from '../../wording/nouns.js';
import { isInName, isMentioned, Place } from '../../wording/place.js';
import { hasShareAfter, roundsFigure } from '../../wording/settled.js';
import { tellsExtent } from './tells-extent.js';
import { extentWords, type ExtentForm } from './words.js';

/** Forms that tell how high something measured is, which any figure for it in the clause settles. */
const measured: ReadonlySet<ExtentForm> = new Set(['level', 'predicate', 'attribute', 'use', 'commonest']);
/** Forms that leave a recommendation or thanks without its measure as well. */
const everywhere: ReadonlySet<ExtentForm> = new Set(['share', 'many', 'level', 'attribute']);

/** What the number is to be out of. */
export interface ExtentOptions {
  readonly asks: 'share' | 'sample';
}

const answers: Readonly<Record<ExtentOptions['asks'], { readonly rest: string; readonly blank: string }>> = {
  share: { rest: ', at what date or over what period?', blank: '‹n› of ‹N›' },
  sample: { rest: ' looked at, and how were those chosen?', blank: '‹n› of the ‹N› looked at' },
};

/** Names the things counted where they follow: `How many of how many families …?`, else the words: `` `often`: how many of how many …? `` */
function question(place: Place, rest: string): string {
  const noun = countedNoun(place, place.after() === 'of' ? 1 : 0);
  return noun ? `How many of how many ${noun}${rest}` : `\`${place.written}\`: how many of how many${rest}`;
}

export default defineRule<ExtentOptions>({
  id: 'unquantified-extent',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'How many people, cases or visits something is true of is told in words only',
  why: 'A finding on some cases and one on nearly all of them call for different action, so the reader needs the number and what it is out of.',
  options: {
    defaults: { asks: 'share' },
    schema: (z, defaults) =>
      z.strictObject({
        asks: z
          .enum(['share', 'sample'])
          .default(defaults.asks)
          .describe('What the number is to be out of: all there are, or those that were looked at'),
      }),
  },
  lexicon: lexiconByForm(extentWords),
  checkMatch: (match, block, context) => {
    if (block.kind === 'table-cell' || block.kind === 'caption' || block.kind === 'footnote') return;
    const form = match.entry.data as ExtentForm;
    const role = sentenceRole(block.sentenceAt(match.first));
    if (role !== 'claim' && !(everywhere.has(form) && (role === 'recommendation' || role === 'courtesy'))) return;
    const place = flaggedPlace(match, form, new Place(block, match.first, match.last));
    if (isInName(place) || isMentioned(place) || !tellsExtent(place, form) || isSettled(place, form)) return;
    const span = block.span(place.first, place.last);
    const { rest, blank } = answers[context.options.asks];
    const words = place.written;
    context.report({
      span,
      message: `\`${words}\` does not say how many of how many`,
      question: question(place, rest),
      fixes: [{ title: `Insert \`(${blank})\` to be filled in`, edits: [{ start: span.end, end: span.end, text: ` (${blank})` }] }],
    });
  },
});

/** Without the verb or the `of` that only told the words from their other senses. */
function flaggedPlace({ first, last }: LexiconMatch, form: ExtentForm, place: Place): Place {
  const { tokens } = place.block;
  const from = form === 'predicate' ? first + 1 : first;
  const to = last - first > 1 && tokens.lower(last - 1) === 'of' ? last - 1 : last;
  return from === first && to === last ? place : new Place(place.block, from, to);
}

/** A figure for that very thing, or one right behind, which the words only round (`some 350`). */
function isSettled(place: Place, form: ExtentForm): boolean {
  if (hasShareAfter(place) || roundsFigure(place)) return true;
  return measured.has(form) && isMeasured(place);
}

/** A figure in the clause, not behind an `and` that goes on to something else: `absence is high and exclusions rose from 9 to 20`. */
function isMeasured({ block, first, last }: Place): boolean {
  const figure = figureFor(block, first, last);
  if (!figure) return false;
  for (let at = last; at < figure.first; at++) if (block.tokens.lower(at) === 'and') return false;
  return true;
}
