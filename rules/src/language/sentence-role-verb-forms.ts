/** Auxiliaries and their short forms. */
export const auxiliaries: readonly string[] = (
  "is are was were has have had do does did can could may might will would shall should must isn't aren't wasn't weren't hasn't " +
  "haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't it's that's there's he's she's they're we're i'm " +
  "you're they've we've i've i'll we'll they'll"
).split(' ');

/** Past forms that no ending shows. */
export const irregularPasts: readonly string[] = (
  'agreed fell rose grew became began came went got gave took told left met felt kept held led brought thought taught sought found said ' +
  'made saw knew ran spent built sent lost paid stood understood wrote drew broke chose spoke drove threw wore won dealt meant ' +
  'heard sat shut hid bought caught fought sold slept shook stuck struck swung withdrew underwent undertook overcame slid shrank ' +
  'sprang stole strove swam tore hung lay spun put let'
).split(' ');

/** Verbs that reports tell findings with, in their plain form. */
export const plainVerbs: readonly string[] = (
  'look leak derive incorporate register transfer remain make need receive provide live say feel know take use show become begin bring come go get give seem appear lack enjoy ' +
  'attend learn understand ensure enable allow help include involve contain consist depend achieve improve increase continue ' +
  'develop identify recognise describe explain believe think want like love keep hold lead meet see hear tell ask seek speak ' +
  'write read choose grow lose win pay send spend build buy sell teach suffer struggle fail succeed thrive flourish vary differ ' +
  'exist occur happen arise emerge reflect represent demonstrate illustrate indicate suggest confirm reveal highlight underline ' +
  'reinforce undermine affect prevent reduce avoid deliver undertake carry conduct perform complete follow apply employ engage ' +
  'consider address tackle manage handle maintain monitor oversee promote protect encourage inspire praise commend appreciate ' +
  'contribute create produce introduce establish implement adopt accept reject agree disagree argue insist claim complain admit ' +
  'acknowledge welcome persevere persist strive aspire cope respond react behave stay sit stand lie fall rise tend outnumber ' +
  'exceed outweigh outperform mean prove act fare trail lag dominate characterise underpin permeate accounts account prioritise ' +
  'value progress turn leave work settle hang deploy ratify add celebrate strengthen commence cite require wait enhance decline ' +
  'discuss triage constitute compare aid mentor compound merit warrant entail necessitate utilise hinder hamper impede inhibit ' +
  'sustain shape drive guide equip empower embed feature score rate grade judge experience share impact influence start focus ' +
  'chair challenge question plan talk arrive slacken grumble regard reach pursue expose exhibit attract accompany command cost ' +
  'spread extend expand prompt operate outstrip concern worry endure refer evolve enter assess scrutinise feed inform capture ' +
  'combine analyse adapt adjust advise advocate collaborate communicate comply concentrate confide convene convey cooperate ' +
  'correspond cultivate decide deepen defer discourage disrupt distinguish diversify duplicate elicit enforce enrich enrol ' +
  'equate erode evaluate exploit explore facilitate forge formulate fulfil gather generate grapple hesitate hinge ignore ' +
  'initiate inspect instil integrate interact intervene invest join lapse listen marry migrate miss motivate navigate neglect ' +
  'negotiate nurture observe obtain opt overlook overspend participate perceive permit pose possess preclude prefer prepare ' +
  'preserve preside pull realise reassure rebuild reclaim recommend refuse reiterate relate relax rely remember remove repeat ' +
  'resemble resolve restrict retain rotate safeguard satisfy select signpost specify stimulate streamline submit supervise ' +
  'surround survive tolerate transform translate travel unite weaken widen wonder stick fluctuate alternate lengthen shorten ' +
  'worsen soar plummet creep wane ebb wax amount belong boast cater coincide collapse conceal confront consult contradict ' +
  'correlate coexist dictate dissipate dwarf dwindle encroach envisage escape exacerbate exemplify falter flout forgo herald ' +
  'imply incur intensify jeopardise lament languish linger loom mask mislead misunderstand nominate outlast overlap overrun owe ' +
  'pertain plateau predate presume prevail provoke query quote recede recur regress relapse reside resort revolve smell sound ' +
  'spiral squeeze stagnate stall stutter subside suffice surpass suspect taper testify threaten topple undervalue unsettle ' +
  'vanish vouch wander warn waste wear weigh yield comment'
).split(' ');

/** Forms that are as often nouns: verbs only where what stands around them says so. */
export const nounLike: readonly string[] = (
  'needs uses shows works values lives accounts reads likes loves claims handles addresses monitors progress highlights turns ' +
  'falls rises leaves stands acts ranges means helps wants leads fares trails stays holds welcome work need use show value live ' +
  'account read like love claim handle address monitor highlight turn fall rise leave stand act help want lead stay hold keep ' +
  'support supports visit visits benefit benefits range present presents peak peaks trigger triggers prompt prompts rank ranks ' +
  'result results compound compounds plug plugs point points cover covers fear fears head heads pick picks run runs care cares ' +
  'direct directs document documents draft drafts deal deals flow flows function functions interview interviews last link links ' +
  'map maps mirror mirrors model models object objects outline outlines process processes profit profits protest release ' +
  'releases request requests respect respects screen screens signal signals span spans stem stems step steps structure ' +
  'structures target targets test tests track tracks train trains transition transitions travel trust trusts update updates ' +
  'volunteer volunteers witness witnesses wish wishes secure separate own move moves return returns offer offers feed feeds ' +
  'evidence evidences join recruits recruit approach approaches calm complement complements experience experiences share shares ' +
  'impact impacts influence influences start starts focus chair chairs challenge challenges question questions talk talks score ' +
  'scores rate rates grade grades judge judges regard regards feature features shape shapes guide guides aid aids add decline ' +
  'compare reach spread cost aims triage drive drives call calls commission commissions report reports comment comments attempt ' +
  'attempts attract aim check checks record records review reviews plan plans balance balances limit limits cause causes costs ' +
  'draw draws face faces match matches cut cuts declines swing swings end ends average averages pass passes trail'
).split(' ');
