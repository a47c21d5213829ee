import { aheadCues } from './role-cues-ahead.js';
import { dutyCues } from './role-cues-duty.js';
import { meetingCues } from './role-cues-meeting.js';
import { newsCues } from './role-cues-news.js';
import { noticeCues } from './role-cues-notice.js';
import { scopeCues } from './role-cues-scope.js';
import type { RoleCue } from './role-cue.js';

/** What people say or feel, what was found, and what is not as it should be: a finding, whatever comes after. */
const claimCues: readonly RoleCue[] = [
  {
    role: 'claim',
    anywhere: true,
    phrases: [
      'but|and|though|yet was|were|is|are concerned|worried|disappointed|unhappy|surprised|dismayed|frustrated|unconvinced',
      'and|but said|warned|insisted|reported|confirmed|explained|complained|told that',
      'officers|officer|he|she|they|it said|replied|explained that|the|there|it|this',
      'and was|were told|informed|advised|assured that',
      'but insisted|insists|maintained|denied|defended|stressed|claimed|argued|added',
      'and|but we|i accept|acknowledge|recognise|know|agree that',
      'and|but the|his|her|mr|mrs|ms|dr|cllr|councillor|head|officers *? *? replied|responded|answered|explained|countered|conceded|admitted that?',
      'after|as|because|when inspectors|ofsted|cqc|regulator|regulators|watchdog|inspectorate|auditors found|said|warned|judged|discovered|uncovered|ruled',
      'adding|warning|insisting|admitting|conceding|complaining that',
      'but|yet did|has|had|have not',
      'but failed to',
      'but never',
      'and it|they has|have|had|did not',
      'which stood|stands|fell|rose|had|was|were|have|has at|to|from|by|risen|fallen',
    ],
  },
  {
    role: 'claim',
    phrases: [
      'said that|he|she|they|the|their|there|it|most|one|some|many|staff|children|parents|residents|people',
      'told us|inspectors|me|them|her|him|members|governors|councillors|auditors|reviewers|the',
      'reported|acknowledged|confirmed|explained|replied|found|noted|commented|stated|advised|suggested|accepted|recognise|added|heard that',
      'complained|admitted|conceded|felt|believed|observed|highlighted|warned|thought|assured|stressed|argued|maintained that?',
      'was|were concerned|told|reassured|reminded|advised|informed|assured|content|satisfied|disappointed|pleased|impressed|worried that|with|by|to|about?',
      'reply|response to a|the|his|her question|questions|query|member|councillor * * said|explained|confirmed|reported',
      'inspectors|we|auditors|reviewers considered that',
      'inspectors|we|auditors observed that|how|good|some|many|strong|several|a',
      'not always|yet|all|every|routinely',
      'was|were said|warned|insisted|reported|confirmed|explained|complained|told|clarified that',
      'we|i|members|panel|committee|board|cabinet|governors|review|inquiry heard|learned|learnt from * *? *? *? *? that',
      'will be aware',
      'will|may recall|remember|know|recollect that|how|from',
      'inspectors|inspector|regulator|watchdog|inspectorate|ofsted|cqc|commission|estyn|ombudsman|auditors|auditor|coroner|reviewers|report|investigation|audit|review|inspection|letter found|finds|criticised|criticises|praised|praises|highlighted|highlights|exposed|exposes|uncovered|revealed|reveals|described|condemned|singled|graded|commended|blamed|faulted|saw|heard|said|says|points|pointed|concluded|concludes',
      'target|aim|goal|objective|standard|deadline|ambition|timescale|priority was|were|is|are|had|has|have not|missed|met|exceeded|achieved|hit|reached|unclear|comfortably|narrowly|only|never|been|slipped|lost|forgotten',
      'the|our|its|their|this target|aim|goal|objective|standard|deadline|ambition was|is|were|are|had|has not|missed|met|exceeded|achieved|hit|reached|unclear|comfortably|narrowly|only|never|been|slipped|lost|forgotten',
      'one|two|three|four|five|six|several|some|many|most|a|few person|resident|child|patient|tenant|pupil|people|residents|children|parents|parent|mother|father|staff|tenants|patients|families|pupils|men|women|man|woman asked for|to',
      'remains|remained a need to',
      'should|could|must have been|had|done|known|told',
      'it|this was|is also|further? noted|reported|felt|said|observed|acknowledged|recognised|highlighted|clear|evident|thought|believed|confirmed|explained that',
      'as a result',
      'this|which|it|these|that means|meant that?',
      'feel|felt|feels that?',
    ],
  },
];

export const roleCues: readonly RoleCue[] = [
  ...claimCues,
  ...scopeCues,
  ...meetingCues,
  ...newsCues,
  ...noticeCues,
  ...aheadCues,
  ...dutyCues,
];
