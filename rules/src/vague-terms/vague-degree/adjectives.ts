/** Adjectives for a size or extent: `significant work`, `a heavy reliance`. */
import type { Severity } from '../../kit/index.js';
import { both, either, followedBy, not, precededBy, type Guard } from '../../wording/guards.js';
import { isPlural } from '../../wording/nouns.js';
import type { Place } from '../../wording/place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how much';
const ask = 'How much: from what to what, or what share?';

const joining =
  /^(?:and|or|in|of|to|the|for|with|but|that|by|on|at|from|as|is|are|was|were|be|been|has|have|had|it|this|they|if|though|although|because|which|who|when|where|across|between|within|during|over|into|since|until|upon|after|before|about|so|than|enough|overall|here|there)$/;
/** Plural in form, and yet told by how much. */
const uncounted = /^(?:data|media)$/;

/**
 * `significant work`: how much work? `significant gaps`: how many gaps? `a significant rise`: how large a rise?
 * The noun is named only where its phrase ends with it: in `limited performance information` it is not the first word.
 */
function askOf(place: Place): string {
  const noun = place.after();
  const endsPhrase = !/^[a-z]/.test(place.after(2)) || joining.test(place.after(2));
  if (!endsPhrase || !/^[a-z]{3,}$/.test(noun) || joining.test(noun) || /(?:ly|ed|ing|ive|al|ous|able|ic)$/.test(noun)) return ask;
  if (/^(?:caseloads|workloads|distances|sums)$/.test(noun)) return `How large are the ${noun}, and measured how?`;
  if (/^(?:periods|lengths|waits)$/.test(noun)) return 'How long, and measured how?';
  if (isPlural(noun) && !uncounted.test(noun)) return `How many ${noun}, and measured how?`;
  if (!/^an?$/.test(place.before())) return `How much ${noun}, and measured how?`;
  const size = /^(?:delay|period|wait|time)$/.test(noun) ? 'long' : 'large';
  return `How ${size} ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}, and measured how?`;
}

/** Before a noun the word sizes a thing of the service, which a panel asks for first; `progress was limited` is milder. */
function beforeNoun(place: Place): Severity | undefined {
  return /^[a-z]/.test(place.after()) && !joining.test(place.after()) ? undefined : 'info';
}

const milder = (): Severity => 'info';

/** `a significant number`, `a substantial majority`: a quantity, which another rule asks for. */
const isQuantity = followedBy(
  'number numbers majority minority proportion percentage share amount amounts volume volumes range quantity quantities sum sums chunk deal',
);
/** `significant events` and `significant adults` in a child's life: those who matter, no size. */
const isOfLife = followedBy('event events adult adults person people other others relationship relationships birthdays dates');

const isCapitalised: Guard = ({ block, first, opensSentence }) => !opensSentence && /^[A-Z]/.test(block.text(first, first + 1));
/** `- Limited: significant gaps…`: a grade that is being defined. */
const isDefined: Guard = (place) => place.opensSentence && place.after() === ':';

/** Nouns of change and difference. */
const changes =
  'improvement improvements increase increases decrease decreases reduction reductions change changes difference differences decline declines rise rises fall falls drop drops ' +
  'contrast contrasts impact impacts effect effects deterioration shift shifts lift uplift upturn downturn dip growth cut cuts gain gains loss losses step steps swing turnaround ' +
  'disparity disparities discrepancy discrepancies variation variations gap gaps progress success successes absence absences exception exceptions';
/** Nouns of load and lack, and of what brings them about. */
const loads =
  'reliance dependence dependency overreliance over-reliance pressure pressures strain strains stress demand demands shortage shortages shortfall shortfalls scarcity delay delays ' +
  'backlog backlogs workload workloads caseload caseloads burden burdens toll turnover churn attrition inequality inequalities difficulty difficulties disruption upheaval ' +
  'distance distances cause causes contributor contributors driver drivers barrier barriers obstacle obstacles constraint constraints setback setbacks overspend underspend deficit deficits';
/** What only `major` sizes without being a term of art (`major works`, `major incident`, `a major employer`). */
const majorThings =
  'problem problems issue issues challenge challenges concern concerns weakness weaknesses factor factors source sources investment overhaul part role strength strengths failing failings ' +
  'error errors omission omissions flaw flaws implication implications stumbling headache hurdle hurdles contribution contributions';

/** One of these nouns follows, at most one adjective in between: `heavy financial pressure`. */
function sizes(...nouns: readonly string[]): Guard {
  const listed = new Set(nouns.join(' ').split(' '));
  return (place) => listed.has(place.after()) || (/^[a-z-]{4,}$/.test(place.after()) && listed.has(place.after(2)));
}

const sizeOf = (phrases: string, silent: readonly Guard[]): WordGroup => ({
  phrases: [phrases],
  open,
  ask: askOf,
  silent: [isQuantity, isDefined, precededBy('however'), ...silent],
  severity: beforeNoun,
});

/** `the little ones`, `Little Ossing` are small; `a little more` rounds. */
const isNotMuch: Guard = (place) =>
  !/^[a-z-]{2,}$/.test(place.after()) ||
  /^(?:more|longer|over|under|less|by|too|bit|while|later|earlier|after|before|or|better|worse|used|known|understood|changed|altered|noticed|improved|valued|and|one|ones|girl|girls|boy|boys|child|children|brother|sister|kids|people|things|thing|book|library|house|room|van|finger|owl|theatre|company|team|bits|flat|garden|shop|extra|extras|but)$/.test(
    place.after(),
  );
export const degreeAdjectives: readonly WordGroup[] = [
  sizeOf('significant', [isOfLife]),
  // `slight injuries`, `marginal cost` are terms of road statistics and accounts.
  sizeOf('slight|marginal', [
    followedBy('injury injuries casualty casualties cost costs rate seat seats ward wards land notes note field fields'),
  ]),
  sizeOf(
    'substantial|considerable|minimal|negligible|sizeable|sizable|appreciable|noticeable|discernible|perceptible|huge|enormous|immense|massive|colossal|hefty',
    [],
  ),
  sizeOf('tremendous|phenomenal|inordinate|undue|unquantifiable|meagre|paltry|scant|scanty|dramatic|drastic|extensive|excessive', []),
  // `limited to two visits`, `Oakfold Care Limited`, `has limited the pace`: restricted, a company, or the verb.
  sizeOf('limited', [isCapitalised, followedBy('to by the their its his her our company companies liability partnership edition')]),
  // `a notable exception` names it; `notable for`.
  // `a small increase`, `a narrow gap`.
  sizeOf('small|large|slim|narrow|tiny', [
    not(
      followedBy(changes, 'overspend underspend shortfall shortfalls deficit deficits surplus surpluses margin margins backlog backlogs'),
    ),
  ]),
  sizeOf('notable|marked|pronounced|sharp|steep|stark|profound|radical|deep|modest|intense|vast|wide|big|unprecedented', [
    not(sizes(changes, loads)),
    followedBy('exception exceptions contrast contrasts absence absences'),
  ]),
  // `to great effect`: well.
  sizeOf('heavy|great|acute|severe', [
    both(precededBy('to'), followedBy('effect')),
    not(sizes(changes, loads, 'workload workloads toll emphasis use')),
    followedBy('success successes'),
  ]),
  sizeOf('major', [not(sizes(changes, loads, majorThings)), isCapitalised]),
  sizeOf('minor', [
    not(
      followedBy(
        'delay delays problem problems issue issues improvement improvements weakness weaknesses gap gaps error errors fault faults difference differences loss losses discrepancies shortcoming shortcomings slippage',
      ),
    ),
  ]),
  sizeOf('material', [
    not(followedBy('improvement improvements difference differences impact effect progress deterioration reduction increase')),
  ]),
  sizeOf('moderate', [followedBy('learning assurance need needs risk harm to all the their'), precededBy('to')]),
  {
    phrases: ['little', 'very little'],
    open,
    ask: askOf,
    severity: beforeNoun,
    silent: [either(isNotMuch, isCapitalised, precededBy('a the how too as her his their our my your these those this that'))],
  },
  { phrases: ['not inconsiderable|insignificant|insubstantial|negligible', 'no small measure|part|degree'], open, ask, severity: milder },
];
