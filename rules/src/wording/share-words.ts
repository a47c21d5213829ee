import type { Place } from './place.js';

/** Words and phrases, in the notation of a lexicon phrase, for the size of a share, a number, an amount or a level without a figure. Listed by class, as in `count-words.ts`. */

const strongly =
  'very|relatively|comparatively|fairly|quite|rather|extremely|exceptionally|unusually|unacceptably|stubbornly|persistently|consistently|increasingly|disproportionately|too|' +
  'surprisingly|worryingly|alarmingly|reasonably|particularly|similarly|vanishingly|only|unsustainably|equally|still|historically|notably';

const sizes =
  'small|large|tiny|big|sizeable|sizable|significant|substantial|considerable|appreciable|hefty|notable|noticeable|fair|fairish|reasonable|respectable|decent|healthy|generous|' +
  'goodly|tidy|good|great|huge|vast|enormous|massive|immense|overwhelming|inordinate|excessive|undue|disproportionate|unacceptable|unprecedented|unsustainable|worrying|alarming|' +
  'concerning|surprising|striking|impressive|high|low|limited|modest|moderate|minimal|negligible|meagre|paltry|insignificant|unknown|steady|mere|sheer';

/** A share of the whole. */
export const shareWords: readonly string[] = [
  'majority|minority',
  'a|the bulk|generality',
  'a mere|tiny|small? fraction|proportion',
  `a|the ${strongly}? ${sizes} majority|minority|bulk|proportion|share|percentage|fraction|portion|chunk|section|segment|swathe|slice`,
  `${sizes} majority|minority|bulk|proportion|proportions|share|percentage|percentages|sections|swathes|chunks`,
  'a|the clear|slim|narrow|bare|slight|strong|silent majority|minority',
  'a|an growing|increasing|rising|declining|falling|dwindling|shrinking share|proportion|percentage|minority|majority',
  "the lion's share",
  'nearly|almost|virtually|practically the whole|entire',
];

/** The same with the `of` that tells them from their other senses. */
export const sharesOf: readonly string[] = [
  'a percentage|portion of',
  'a|the large|good|great|significant|substantial|considerable|sizeable|sizable|big|fair|major part of',
  'large|significant|substantial|considerable parts of',
  'the better|greater|best part of',
  'much of',
];

/** A number of them, with the `of` behind it. */
export const numbersOf: readonly string[] = [
  'a number of',
  'a * number of',
  `a|the|an ${strongly} ${sizes} number|numbers of`,
  `a|an|the ${sizes} number of`,
  `${strongly}? ${sizes} numbers of`,
  'growing|increasing|rising|mounting|declining|falling|dwindling|shrinking numbers of',
];

/** A number of them, whether or not something follows. */
export const numbers: readonly string[] = [`a|an ${strongly}? ${sizes} number`, `${strongly}? ${sizes} numbers`, 'in numbers'];

/** An amount of it. */
export const amountWords: readonly string[] = [
  `a|an|the? ${strongly}? ${sizes} volume|volumes|quantity|quantities|amount|amounts`,
  'a certain amount',
];

const levelSizes =
  'high|low|significant|elevated|unacceptable|worrying|alarming|concerning|substantial|considerable|appreciable|excessive|disproportionate|unprecedented|modest|minimal|' +
  'negligible|healthy|heightened|inordinate';

/** A level or rate of something, or of what was named before. */
export const levels: readonly string[] = [
  `${strongly}? ${levelSizes} levels|rates|volumes`,
  `a|an ${strongly}? ${levelSizes} rate|volume|incidence|prevalence|turnover`,
];

/** The same with the `of` that tells what there is a level of. */
export const levelsOf: readonly string[] = [
  `${strongly}? ${levelSizes} levels|rates|volumes of`,
  `a|an|the? ${strongly}? ${levelSizes} level|rate|volume|incidence|prevalence|turnover of`,
];

/** A group of people of a size; the size is what leaves the number open. */
export const sizedGroups: readonly string[] = [
  'small|smallish|tiny|sizeable|sizable|large|significant|considerable|substantial|select group|groups|cohort|cohorts|contingent|core|band|pool|sample|minority|team',
];

/** People who came, by size. */
export const sizedCrowds: readonly string[] = [
  `a|an|the? ${strongly}? ${sizes} crowd|crowds|turnout|turnouts|audience|audiences|following|gathering|queue|queues|contingent|backlog|backlogs|residue|cadre|contribution`,
];

const afterMajority = new Set(
  (
    'administration group groups party parties vote votes verdict decision shareholder shareholders share shareholding owned leader view language languages ethnic ethnicity ' +
    'heritage community communities interest interests rule opinion background backgrounds report'
  ).split(' '),
);

/** `the majority party`, `minority languages`, `a majority of 14 to 9`, `a majority, 34 votes to 9`: no share, or one that is told. */
export function isNoShare(place: Place): boolean {
  if (afterMajority.has(place.after()) || (/^(?:of|,|\()$/.test(place.after()) && isVote(place))) return true;
  return place.words.endsWith('majority') && isThreshold(place);
}

/** `of 14`, `, 34 votes to 9`, `(34 to 9)`. */
function isVote(place: Place): boolean {
  if (!/^\d/.test(place.after(2))) return false;
  return place.after() === 'of' || (/^(?:to|votes?)$/.test(place.after(3)) && /^(?:to|\d.*)$/.test(place.after(4)));
}

/** `a majority of the members present is needed`: how many it takes. */
function isThreshold(place: Place): boolean {
  for (let distance = 2; distance <= 9; distance++)
    if (/^(?:is|are|be)$/.test(place.after(distance - 1)) && /^(?:needed|required|enough|sufficient)$/.test(place.after(distance)))
      return true;
  return false;
}
