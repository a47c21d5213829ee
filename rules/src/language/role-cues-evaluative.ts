/**
 * Words that judge, compare or tell of the past. A sentence with none of them, in the present, may be how things are meant to work, or a fact about a place.
 * `Complaints are answered within ten days` is a rule of procedure as much as a finding; `are answered promptly` is a finding.
 */
const judging = new Set(
  (
    'good well better best great excellent outstanding poor poorly worse worst bad badly weak weaker weakly strong stronger strongly effective effectively ineffective robust robustly ' +
    'clear clearly unclear thorough thoroughly comprehensive quick quickly prompt promptly swift swiftly slow slowly timely late early safe safely unsafe happy unhappy warm warmly calm kind caring ' +
    'respectful proud confident confidently skilled skilful experienced committed dedicated sensitive sensitively creative purposeful meaningful positive positively negative child-centred ambitious stable ' +
    'consistent consistently inconsistent inconsistently variable patchy uneven mixed appropriate appropriately inappropriate adequate adequately inadequate sufficient sufficiently insufficient suitable unsuitable ' +
    'high higher highest low lower lowest limited significant significantly considerable substantial increasingly improved improving increased rising falling growing declining reduced ' +
    'not never rarely seldom hardly often frequently sometimes regularly routinely usually generally mostly largely always too very enough only still yet already now however but although despite while whereas nevertheless ' +
    'many most some few several lack lacks lacking fail fails failing failure struggle struggles struggling difficult difficulty difficulties hard easy easily gaps gap delay delays delayed overdue backlog shortage shortages shortfall ' +
    'concern concerns concerning strength strengths weakness weaknesses challenge challenges challenging problem problems pressure pressures under-resourced overstretched ' +
    'benefit benefits benefiting valued value values praised appreciate appreciated trusting enjoy enjoying enjoyable helpful unhelpful supportive impressive welcoming clean dirty tidy untidy shabby noisy quiet fun ' +
    'accurate accurately inaccurate detailed careful carefully careless rigorous rigorously incomplete outdated proportionate tightly closely properly reliably reliable unreliable successfully successful unsuccessful ' +
    'more less fewer none nothing than improve improves progress achieve achieves thrive thrives flourish excel exceeds rather quite sound broken disgrace beyond without nearly almost progressing struggled behind ahead above below ' +
    'articulate thoughtful knowledgeable diligent helpful attended well-attended overly narrow passionate determined respected active inclusive nurturing vibrant open honest transparent visible accessible responsive person-centred tailored bespoke innovative exceptional exceptionally highly extremely particularly especially seriously severe severely key major vital essential crucial encouraging discouraging worrying worryingly alarming heartening pleasing disappointing unacceptable unsatisfactory cramped cold filthy shabby overcrowded short missed lost stretched fallen fell dipped dropped risen rose grown grew doubled halved shrunk shrank slipped worsened deteriorated stalled slowed tripled plummeted soared climbed eased cleared outgrown understaffed unread unrecorded unsigned ignored overlooked'
  ).split(' '),
);
const past = new Set("was were had did told said found been wasn't weren't didn't hadn't".split(' '));

/** Whether the word, in lower case, judges, compares or says how much. */
export function judges(word: string): boolean {
  return judging.has(word);
}

/** Whether the word, in lower case, is a verb of the past that no ending shows. */
export function tellsPast(word: string): boolean {
  return past.has(word);
}
