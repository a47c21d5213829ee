import { inflected, type VerbForms } from '../inflect.js';

/** Verbs that tell a change of amount or of quality whoever or whatever does it. */
const ofChange = inflected(
  'improve increase reduce decrease strengthen deteriorate worsen lessen lengthen widen narrow shrink dwindle diminish decline grow rise fall drop climb ' +
    'soar surge plummet plunge slump tumble spike rocket skyrocket snowball balloon mushroom multiply escalate intensify worsen subside abate wane recede rebound rally ' +
    'stabilise plateau stagnate quicken shorten treble double halve quadruple deepen weaken slacken',
);

/** Verbs that tell a change once something was done: `has been cut`, `had slowed`. Beside a noun their participles only describe it. */
const whenDone = inflected(
  'accelerate expand enhance heighten stall slip slow ease tighten sharpen broaden upgrade erode falter nosedive jump leap dip slide sink ' +
    'revitalise reinvigorate revive restore rebuild boost bolster raise lift cut slash curb trim streamline professionalise outgrow mature modernise lighten brighten soften harden',
);

/** Verbs with a particle, together a change of amount. */
const withParticle: readonly VerbForms[] = [
  inflected('creep edge inch tick go shoot nudge trend', 'up|down|upwards|downwards|higher|lower'),
  inflected('tail drop level ease taper trail die drift fall flatten drain ebb seep', 'off|away|out'),
  inflected('drop tail fall taper', 'right|away|sharply|steeply|markedly off|away'),
  inflected('pick perk speed look', 'up'),
  inflected('creep edge inch go come', 'back up|down'),
  inflected('come drop go', 'right down|up'),
  inflected('slow quieten settle calm die', 'down'),
  inflected('peter fizzle bottom level flatten', 'out'),
  inflected('bounce spring', 'back'),
  inflected('shore beef step ramp sharpen tighten firm smarten speed scale', 'up'),
  inflected('scale cut pare trim claw rein', 'back'),
  inflected('come drive bring push force nudge whittle negotiate talk', 'down'),
  inflected('drive push force', 'up'),
  inflected('bring drive push', '* down'),
  inflected('bring drive push', 'the|their|its|our|waiting|average * down'),
  inflected('chip', 'away at'),
  inflected('get', 'on top of'),
];

/** Plain verbs that are nouns as well, and read as either. */
const alsoNouns = /^(?:increase|decrease|rise|decline|drop|fall|surge|slump|spike|plunge|rebound|rally)s?$/;

function withoutNouns(forms: string): string {
  return forms
    .split('|')
    .filter((form) => !alsoNouns.test(form))
    .join('|');
}

/** What is said of a heap of work: it builds up or is worked off. */
export const ofBacklogs: readonly VerbForms[] = [
  inflected('shift accumulate mount'),
  inflected('build pile stack mount', 'up'),
  inflected('work', 'through'),
  inflected('eat', 'into'),
];

export const changeVerbs = {
  past: [ofChange.past, ...withParticle.map(({ past }) => past)],
  done: [whenDone.past],
  ing: [ofChange.ing, ...withParticle.map(({ ing }) => ing), whenDone.ing],
  plain: [withoutNouns(ofChange.plain), ...withParticle.map(({ plain }) => plain)],
} as const;
