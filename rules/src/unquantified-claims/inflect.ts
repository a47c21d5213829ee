/** The forms of a verb that a text may hold; words of one form are separated by `|`, as in a lexicon phrase. */
export interface VerbForms {
  /** The plain form and the third person. */
  readonly plain: string;
  /** Past tense and past participle. */
  readonly past: string;
  readonly ing: string;
}

const irregular: Readonly<Record<string, readonly [past: string, ing?: string]>> = {
  rise: ['rose|risen'],
  fall: ['fell|fallen'],
  grow: ['grew|grown'],
  shrink: ['shrank|shrunk'],
  sink: ['sank|sunk'],
  cut: ['cut', 'cutting'],
  come: ['came|come'],
  go: ['went|gone', 'going'],
  get: ['got|gotten', 'getting'],
  shoot: ['shot'],
  creep: ['crept'],
  drive: ['drove|driven'],
  bring: ['brought'],
  take: ['took|taken'],
  eat: ['ate|eaten'],
  win: ['won', 'winning'],
  lose: ['lost'],
  make: ['made'],
  leave: ['left'],
  pay: ['paid'],
  rebuild: ['rebuilt'],
  build: ['built'],
  begin: ['began|begun', 'beginning'],
  run: ['ran|run', 'running'],
  die: ['died', 'dying'],
  speed: ['speeded|sped'],
  leap: ['leapt|leaped'],
  beat: ['beat|beaten'],
  overtake: ['overtook|overtaken'],
  outdo: ['outdid|outdone'],
  keep: ['kept'],
  outgrow: ['outgrew|outgrown'],
  show: ['showed|shown'],
  see: ['saw|seen'],
  outstrip: ['outstripped', 'outstripping'],
  level: ['levelled', 'levelling'],
  spiral: ['spiralled', 'spiralling'],
};

/** One short vowel and one consonant at the end, which doubles: `drop`, `slip`, `trim`. */
const doubles = /^[^aeiou]*[aeiou][bdgmnpt]$/;

/** The forms of an English verb: regular by rule, irregular where listed. */
export function verbForms(verb: string): VerbForms {
  const [past, ing] = irregular[verb] ?? [];
  const stem = doubles.test(verb) ? `${verb}${verb.slice(-1)}` : verb;
  const ending = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:[sxo]|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return {
    plain: `${verb}|${ending}`,
    past: past ?? (/e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`),
    ing: ing ?? (/[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`),
  };
}

/** The forms of many verbs, separated by blanks, each followed by the same words: `tail drop` with `off`. */
export function inflected(verbs: string, behind = ''): VerbForms {
  const all = verbs.split(' ').map(verbForms);
  const tail = behind && ` ${behind}`;
  return {
    plain: all.map(({ plain }) => plain).join('|') + tail,
    past: all.map(({ past }) => past).join('|') + tail,
    ing: all.map(({ ing }) => ing).join('|') + tail,
  };
}

/** Every form of many verbs as one alternative of a lexicon phrase: `gain|gains|gained|gaining`. */
export function anyForm(verbs: string): string {
  const { plain, past, ing } = inflected(verbs);
  return `${plain}|${past}|${ing}`;
}
