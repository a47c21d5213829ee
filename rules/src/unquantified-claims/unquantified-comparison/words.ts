import { comparisonPhrases } from './phrases.js';

/**
 * How a word of comparison is read: `more` and its like need what follows; a comparative stands alone; some comparatives name a sort before a noun and compare only after `is`
 * or before `than`; a superlative needs many of a kind; `too` needs an adjective; a phrase needs nothing.
 */
export type ComparisonForm = 'more' | 'comparative' | 'sort' | 'superlative' | 'too' | 'phrase';

export const comparisonWords: Readonly<Record<ComparisonForm, readonly string[]>> = {
  more: ['more|less|fewer'],
  comparative: [
    'higher|lower|better|worse|larger|smaller|bigger|longer|shorter|earlier|quicker|faster|slower|stronger|weaker|greater|healthier|poorer|hotter|busier|steadier|cheaper|heavier|lighter|tighter|sooner|simpler|smoother|calmer|sharper|fairer|leaner',
    'happier|brisker|cleaner|crisper|firmer|fuller|gentler|kinder|livelier|looser|louder|milder|narrower|noisier|quieter|rougher|scarcer|shakier|slimmer|smarter|sounder|steeper|stricter|thinner|thicker|tidier|tougher|trickier|warmer|lengthier',
    'likelier|costlier|dearer|pricier|bleaker|brighter|bolder|grimmer|needier|rarer|slicker|snappier|speedier|timelier|wearier|messier|patchier|hungrier|fitter|sadder|lonelier|prouder|keener|friendlier|sicker|drier|wetter|colder|emptier|duller|neater|wealthier|wiser|trimmer|greener|laxer|swifter|prompter',
  ],
  sort: ['safer|easier|harder|clearer|closer|wider|deeper|broader|older|younger|newer|richer|softer|later|nearer|finer|wiser|truer|freer'],
  superlative: [
    'one|among|amongst of? the best|worst|highest|lowest|largest|smallest|strongest|weakest|fastest|slowest|poorest|longest|busiest|biggest|safest|cheapest|shortest',
    'best|worst|highest|lowest|largest|smallest|strongest|weakest|fastest|slowest|poorest|longest|fewest|shortest|busiest|commonest|quietest|cheapest|costliest|dearest',
    'most common|commonly|frequent|frequently|prevalent',
    'faring|performing|doing best|worst',
  ],
  too: ['too *'],
  phrase: comparisonPhrases,
};

/** Things that a comparative is part of the name of, or that it says nothing measurable about. */
export const namedByComparative = new Set(
  (
    'education needs need risk risks lives level-up tier court life manchester london term needs-led while interests interest practice endeavours way school schools sixth house ward street road lane depth ability ' +
    'attaining attainers prior apprenticeship apprenticeships value hand half limb limbs case'
  ).split(' '),
);

/** Things whose height or rank is a manner of speaking: `the highest standard`, `the best quality`. */
export const rankedFiguratively = new Set(
  'standard standards quality priority level levels calibre regard possible practicable importance order esteem integrity court'.split(' '),
);

/** Adjectives with `more` that tell a sort, not an amount: `more recent audits`, `more experienced staff`. */
export const sortsWithMore = new Set(
  'recent recently long-term short-term needed needs work historic complex experienced serious general formal senior specialist specialised vulnerable challenging to information importantly generally specifically broadly precisely difficult traditional intensive needs junior able independent legally seasoned'.split(
    ' ',
  ),
);
