import { figuresInClause } from '../../wording/settled.js';
import { isToldShare } from '../told-share.js';
import { defineVagueRule } from '../vague-rule.js';
import type { Place } from '../../wording/place.js';
import { askStandard } from './blanks.js';
import { notStandards, standardWords } from './words.js';

/** `adequate: there are three, where the regulations call for two`. */
function saysWhatIsAsked({ block: { tokens }, sentence, last }: Place): boolean {
  for (let index = last; index < Math.min(sentence.last, last + 20); index++)
    if (
      /^(?:regulations?|licence|bylaws?|specification)$/.test(tokens.lower(index)) &&
      /^(?:call|calls|ask|asks|require|requires|set|sets)$/.test(tokens.lower(index + 1))
    )
      return true;
  return false;
}

/** References that name people or places and lay nothing down: `Years 12 and 13`, `Ward 5`. */
const namesNoRule =
  /^(?:years?|wards?|rooms?|phases?|ks|key|stages?|bands?|tiers?|levels?|units?|zones?|beds?|bays?|flats?|floors?|pages?|blocks?|covid.*|reception|\d.*)$/;

/** `sufficient for 45 days`, `adequate to meet regulation 28`: the clause names the measure or the rule. */
function namesStandard(place: Place): boolean {
  const { tokens } = place.block;
  return (
    saysWhatIsAsked(place) ||
    figuresInClause(place).some(({ kind, first }) => kind === 'reference' && first >= place.last && !namesNoRule.test(tokens.lower(first)))
  );
}

export default defineVagueRule({
  id: 'vague-standard',
  summary: 'Words for meeting a standard that name none: appropriate, adequate, sufficient, the right level',
  why: 'Whether something is appropriate depends on the standard it is held against: unless that is named, the reader must guess it.',
  groups: standardWords,
  except: notStandards,
  isSettled: (place) => isToldShare(place) || namesStandard(place),
  offer: askStandard,
});
