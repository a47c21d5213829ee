/** What is said, felt and raised, and where: alternatives of a lexicon phrase. */

/** Verbs of saying and thinking. */
export const said =
  'hoped|anticipated|felt|suggested|acknowledged|believed|said|thought|recognised|recognized|reported|claimed|considered|understood|argued|explained|highlighted|' +
  'emphasised|emphasized|accepted|stated|alleged|commented|observed|feared|assumed|mentioned|stressed|' +
  'confirmed|clarified|conceded|admitted|remarked|asserted|maintained|contended|reiterated|hinted|insisted|intimated|indicated|advised|opined|perceived|' +
  'speculated|rumoured|surmised|presumed|appreciated|regretted|lamented|added';
/** A passive takes one of these: `has raised` is active. */
export const passives = ['is|are|was|were', 'has|have|had been'] as const;
/** Views that somebody must hold. */
export const views =
  'concern|concerns|doubt|doubts|question|questions|query|queries|fear|fears|worry|worries|issue|issues|objection|objections|disquiet|unease|dissatisfaction|frustration|frustrations|' +
  'reservation|reservations|misgivings|anxiety|anxieties|disappointment|scepticism|criticism|criticisms|complaint|complaints|surprise|alarm|suspicion|suspicions|grievance|grievances|' +
  'unhappiness|discontent|opposition|support|appreciation|regret|dismay|anger|hope|hopes|sympathy|relief';
/** Views of which `there were some` is enough to hide whose they are. */
export const murmurs =
  'concern|concerns|doubts|worries|fears|unease|disquiet|frustration|frustrations|scepticism|grumbles|grumbling|murmurs|murmurings|mutterings|rumblings|misgivings|reservations|complaints|gripes|' +
  'criticism|criticisms|dissatisfaction|unhappiness|discontent|resentment|anger|anxiety|anxieties|suspicion|suspicions|rumours|whispers|claims|allegations|suggestions|calls|acceptance|acknowledgement|' +
  'recognition|nervousness|apprehension|disappointment|cynicism|disagreement|tensions|optimism|talk|reports|unrest';
export const bodies =
  'members|councillors|governors|trustees|attendees|residents|panel|committee|board|council|sub-committee|subcommittee|cabinet|forum|meeting|partnership|executive|working|governing|commission';
