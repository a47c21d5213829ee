import { figuresInClause, hasShareAfter } from '../settled.js';
import { defineVagueRule } from '../vague-rule.js';
import type { Place } from '../place.js';
import { notStandards, standardWords } from './words.js';

/** `sufficient for 45 days`, `adequate to meet regulation 28`: the clause names the measure or the rule. */
function namesStandard(place: Place): boolean {
  return figuresInClause(place).some(({ kind, first }) => kind === 'reference' && first >= place.last);
}

export default defineVagueRule({
  id: 'vague-standard',
  summary: 'Words for meeting a standard that name none: appropriate, adequate, sufficient, the right level',
  why: 'Whether something is appropriate depends on the standard it is held against: unless that is named, the reader must guess it.',
  groups: standardWords,
  except: notStandards,
  isSettled: (place) => hasShareAfter(place) || namesStandard(place),
});
