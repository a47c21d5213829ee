/** Blanks for a size or degree, where the sentence reads right with one. */
import { endsClause, precededBy } from '../../wording/guards.js';
import { countedNoun, isPlural } from '../../wording/nouns.js';
import { Place } from '../../wording/place.js';
import { endsPhrase } from '../../wording/phrase-end.js';
import type { Change } from '../change.js';

const size =
  /^(?:significant|slight|substantial|considerable|negligible|sizeable|sizable|noticeable|huge|enormous|immense|massive|hefty|small|large|slim|narrow|tiny|notable|marked|sharp|steep|stark|profound|wide|big|heavy|great|acute|severe|major|minor|material|dramatic|drastic|extensive|excessive|undue|tremendous|modest)$/;
const adverb =
  /^(?:significantly|substantially|considerably|slightly|markedly|greatly|appreciably|noticeably|dramatically|drastically|steeply|sharply|marginally|modestly|fractionally|moderately|materially|exponentially|hugely|massively|steadily)$/;
/** Before these a number of units stands as well as an adverb: `‹n› higher`. */
const distance = /^(?:higher|lower|fewer|larger|smaller|above|below)$/;
const before = /^(?:significantly|substantially|considerably|slightly|markedly|noticeably|marginally|comfortably|notably|well|far|way)$/;
const mostly = /^(?:largely|mostly|mainly|generally|broadly|not fully|not yet fully|not entirely|by and large|not wholly|predominantly)$/;
const waits = /^(?:delay|wait|delays|waits)$/;
const change = /^(?:increase|decrease|reduction|rise|fall|drop|decline|growth|improvement|deterioration)$/;
const verbOfChange =
  /^(?:increased|decreased|reduced|risen|rose|fallen|fell|dropped|declined|grown|grew|improved|shrunk|shrank|worsened|deteriorated|widened|narrowed|climbed|slowed|shortened|lengthened)$/;
/** Plural in form, and yet not so many of them. */
const uncounted =
  /^(?:data|media|caseloads|workloads|distances|sums|periods|lengths|waits|losses|costs|savings|demands|pressures|strains|levels|rates|efforts|improvements|reductions|increases|steps|strides|resources|skills)$/;

/** `wide gaps` become `‹n› gaps`, `has fallen considerably` becomes `has fallen from ‹from› to ‹to›`; nothing where no figure fits. */
export function askDegree(place: Place): Change | undefined {
  const { words } = place;
  if (size.test(words)) return sizeOf(place);
  if (adverb.test(words) && endsClause(place) && verbOfChange.test(place.before())) return { text: 'from ‹from› to ‹to›' };
  if (before.test(words) && distance.test(place.after())) return { text: '‹n›' };
  if (before.test(words) && place.after() === 'more' && countedNoun(place, 1) !== undefined) return { text: '‹n›' };
  if (mostly.test(words) && precededBy('are were')(place)) return casesOf(place);
  return undefined;
}

function sizeOf(place: Place): Change | undefined {
  const noun = place.after();
  const goesOn = place.after(2) !== '' && !endsPhrase(place, 2);
  if (goesOn) return undefined;
  const article = /^an?$/.test(place.before()) ? 1 : 0;
  if (change.test(noun)) {
    const fitting = article === 0 ? '' : /^[aeiou]/.test(noun) ? 'an ' : 'a ';
    return { text: `${fitting}${noun} (from ‹from› to ‹to›)`, more: 1, back: article };
  }
  if (waits.test(noun) && article === 1 && place.after(2) !== 'of') return { text: `a ${noun} of ‹length of time›`, more: 1, back: 1 };
  if (article === 0 && isPlural(noun) && !uncounted.test(noun) && !waits.test(noun)) return { text: '‹n›' };
  return undefined;
}

/** `Records are largely complete.` becomes `Records are complete in ‹n› of ‹N› cases.` */
function casesOf(place: Place): Change | undefined {
  const { block, first, last } = place;
  if (!/^[a-z]{4,}$/.test(place.after()) || !endsClause(new Place(block, first, last + 1))) return undefined;
  return { text: `${block.text(last, last + 1)} in ‹n› of ‹N› cases`, more: 1 };
}
