/** How a word of comparison is read: `more` and its like need what follows, a comparative or superlative stands alone, a phrase needs nothing. */
export type ComparisonForm = 'more' | 'comparative' | 'superlative' | 'too' | 'phrase';

export const comparisonWords: Readonly<Record<ComparisonForm, readonly string[]>> = {
  more: ['more|less|fewer', 'far|much|significantly|considerably|slightly|even more|less|fewer'],
  comparative: [
    'higher|lower|better|worse|larger|smaller|bigger|longer|shorter|earlier|quicker|faster|slower|stronger|weaker|greater|healthier|poorer|hotter|busier|steadier|cheaper|heavier|lighter|tighter|sooner|simpler|smoother|calmer|sharper|fairer|leaner',
    'far|much|significantly|considerably|slightly|even|markedly|noticeably higher|lower|better|worse|larger|smaller|longer|shorter|earlier|quicker|faster|slower|stronger|weaker|greater|healthier|poorer|busier',
  ],
  superlative: [
    'one|among|amongst of? the best|worst|highest|lowest|largest|smallest|strongest|weakest|fastest|slowest|poorest|longest',
    'best|worst|highest|lowest|largest|smallest|strongest|weakest|fastest|slowest|poorest|longest',
    'faring|performing|doing best|worst',
  ],
  too: ['too high|low|large|small|slow|big|great|heavy|weak|wide|narrow|few'],
  phrase: [
    'lag|lags|lagging|lagged behind',
    'trail|trails|trailed|outperform|outperforms|outperformed|outstrips|outstripped|underperform|underperforms|surpass|surpasses|surpassed',
    'compare|compares|compared favourably|well|poorly|unfavourably',
    'perform|performs|performed|performing|do|does|did|doing|fare|fares|fared well|badly|poorly compared with|to|against',
    'in line with national|nationally|similar|statistical|other|comparators|peers|neighbours|regional|england|averages',
    'in line with the national|england|average',
    'above|below the? national|regional|england|statistical? average|averages|neighbours',
    'above|below average',
    'well|just|far|significantly above|below the? national|regional|england? average',
    'over-represented|under-represented|overrepresented|underrepresented',
    'peak|peaks|peaked in|during|at',
    'second to none',
    'on a par with',
    'similar to national|other|statistical|the',
    'ahead of national|other|statistical|the|our',
    'behind national|other|statistical|similar|its|our',
    'remain|remains|remained|still high|low|large|small',
  ],
};

/** Things that a comparative is part of the name of, or that it says nothing measurable about. */
export const namedByComparative = new Set(
  'education needs risk level-up tier court life manchester london term needs-led while interests interest practice endeavours way'.split(
    ' ',
  ),
);

/** Things whose height or rank is a manner of speaking: `the highest standard`, `the best quality`. */
export const rankedFiguratively = new Set('standard standards quality priority level levels calibre regard'.split(' '));

/** Adjectives with `more` that tell a sort, not an amount: `more recent audits`, `more experienced staff`. */
export const sortsWithMore = new Set(
  'recent recently work historic complex experienced serious general formal senior specialist specialised vulnerable challenging than to information importantly generally specifically broadly precisely difficult traditional intensive needs senior junior'.split(
    ' ',
  ),
);
