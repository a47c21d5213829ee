/**
 * Phrases that tell what a sentence does, in the notation of a lexicon phrase. They count in the main clause, near its beginning; those marked `anywhere` wherever they stand.
 */
export interface RoleCue {
  readonly role: 'claim' | 'scope' | 'recommendation' | 'plan' | 'definition' | 'question' | 'courtesy' | 'announcement';
  readonly anywhere?: true;
  readonly phrases: readonly string[];
}

/** Who says or looks, in reports and minutes. */
const inspectors = 'inspectors|we|auditors|reviewers|assessors|team|inspector|auditor';
const chair = 'chair|committee|panel|members|member|councillors|councillor|board|cabinet|cllr|clerk|officer|officers|manager|director';

/** Who sits in a meeting. */
const meeting = 'chair|committee|panel|members|member|councillors|councillor|cabinet|cllr|clerk|officer|officers';

export const roleCues: readonly RoleCue[] = [
  { role: 'definition', anywhere: true, phrases: ['if you think|need|want|believe|suspect|find|cannot|do|receive|notice'] },
  { role: 'announcement', anywhere: true, phrases: ['had been invited to', 'were|was given an opportunity', 'is|are attached at|as'] },
  {
    role: 'claim',
    phrases: [
      'said that|he|she|they|the|their|there|it|most|one',
      'told us|inspectors|me|them|her|him',
      'reported|acknowledged|confirmed|explained|replied|found|noted|commented|stated|advised|suggested|accepted|recognise|added that',
      'was|were concerned|told|reminded|advised|informed that',
      'in response to a question',
      'not always|yet|all|every|routinely',
      'will be aware',
      'remains|remained a need to',
      'should have been',
      'as a result',
      'feel|felt|feels that?',
    ],
  },
  {
    role: 'question',
    phrases: [
      'question|questions was|were asked|raised',
      `${chair} * asked whether|how|why|what|when|if|about|for|that|where|who`,
      `${chair} asked whether|how|why|what|when|if|about|for|that|where|who`,
      `${chair} * queried|enquired`,
      'she|he|they queried|enquired|asked',
      'resident|residents of? * * asked when|how|why|whether',
    ],
  },
  {
    role: 'scope',
    phrases: [
      `${inspectors} visited|considered|examined|evaluated|observed|sampled|case-tracked|interviewed|scrutinised`,
      `${inspectors} looked at`,
      `${inspectors} met|spoke with|to`,
      `${inspectors} reviewed|inspected|tracked|tested`,
      'visit|inspection|review|audit|report|survey|evaluation|document|meeting|fieldwork|work focused|focuses|focussed on',
      'inspection|visit|review|audit|fieldwork|survey|interviews was|were carried|held|undertaken|conducted out?',
      'inspection|visit|review|audit|fieldwork|inspections took place',
      'visit|inspection|review|audit also? took place',
      'care also? took place',
      'this|the report|document|review|audit|section|paper|self-evaluation covers|sets|draws|describes|summarises|outlines|evaluates|considers',
      'it covers|draws|sets the|on|out',
      'last|previously inspected in|on|under',
      'previous|last|most inspection of',
      'previous|last inspection was|were',
      'was|were given the opportunity to',
      'this was the|our * first|second|third|fourth|fifth|sixth visit|inspection',
      'fieldwork|interviews consisted|involved',
      'the objective|purpose|aim of? * * was|is to',
      'objective|purpose was|is to',
      'formed|forms part of',
      'we saw evidence',
      'details of each are|is in',
      'source|sources :',
      'figures|numbers are|should provisional|be',
      'is|are attached|appended at|as',
      'can be found',
    ],
  },
  {
    role: 'announcement',
    phrases: [
      'was|were|is|are|been published in|on|by|at|as|under',
      'posted on',
      'can be contacted',
      'are|is available on request',
      'are|is available at',
      'is|are asked to',
      'have|has been asked|sent|invited to|a|an',
      'would|will like to hear',
      'next|forthcoming meeting|visit|audit|review|inspection is|will|would|takes',
      'date of next meeting',
      'following main? points|issues|matters were|was made|raised|discussed|noted',
      `${meeting} presented|considered|received|attended|welcomed|opened|closed`,
      'introduced the|a|an report|item|paper',
      `${meeting} * presented|considered|received|attended|welcomed|referred|drew`,
      `${meeting} * * * considered|attended|provided|drew|referred`,
      'drew attention to',
      'provided members|the|a with|presentation a?',
      'presented the|a|an',
      'introduced the report',
      'attended for this item',
      'referred members to',
      'resolved that|to|:',
      'it was resolved|agreed|noted|moved|proposed',
      'agreed to|that|as',
      'no objection to',
      'was adopted|approved|signed|written by|on|off',
      'were|was agreed as',
      'management response',
      'budget|year|contract approved',
      'falls within the budget',
    ],
  },
  {
    role: 'courtesy',
    phrases: [
      'we|i|inspectors|would thank|grateful',
      'thanked|congratulated',
      'would like to thank',
      'apologies were|was|for|received',
      'declared a|an|no',
      'declarations of interest',
      'thanks to',
      'remained in the room',
    ],
  },
  {
    role: 'recommendation',
    phrases: [
      'should',
      'ought to',
      'we|inspectors|auditors recommend|recommended',
      'is|are|was recommended',
      'recommend|recommends that',
      'may wish to consider',
      'there was|is a need to',
      'it was|is important|essential|vital|crucial that|to',
      'need|needs to',
      'needed to have|be|ensure|improve',
      'was|is key|emphasised',
      'would help',
      'it was suggested that a|an',
      'was|were the absolute? priority',
      'consideration be given',
      'this would require|include|need',
      'would require|include',
    ],
  },
  {
    role: 'plan',
    phrases: [
      'will',
      'shall',
      "we'll|won't",
      'intends|intend|aims|aim|aimed|hopes|hope to',
      'council|authority|service|trust|board|they|we|it|leaders|team|also|now|school|provider|partnership|managers plans|plan|planned to',
      'is|are due for|in|by|on|next',
      'is|are planned|scheduled|expected for|to|in',
      'the|our|its|their aim|target|goal|objective|ambition was|is|were|are',
      'our priorities|goals|targets|aim|target for|are',
      'would take place',
      'would move|hold|be|focus|deliver|continue to?',
      'we want to',
      'going to',
      'to be completed|sent|reported by',
      'we|they intend|aim to',
      'starts|begins|opens|closes next',
    ],
  },
  {
    role: 'definition',
    phrases: [
      'must',
      'has|have to publish|ensure|comply|make|provide',
      'is|are required to',
      'requires the|local|each|every|authorities|councils',
      'has|have|under a duty to',
      'has|have a|the right|duty|meaning to?',
      'is|are defined as',
      'means any',
      'applies|apply to',
      'you',
      'your',
      "you're",
      'may|cannot ask|agree|request',
      'may be more|changed',
      'any person|concern|child who|that|no',
      'we do not have',
      'should be read',
      'act requires',
    ],
  },
];

/** Verbs that open an instruction; the plain ones name nothing else. */
export const imperatives = new Set(
  (
    'ensure improve develop revise strengthen increase establish gather continue implement undertake consider provide make reduce introduce complete embed reconcile ' +
    'promote build create update publish clarify identify prioritise accelerate enhance extend maintain secure agree take read vary follow explain begin stop ask tell give ' +
    'start remember note refer avoid adopt appoint commission deliver demonstrate prepare produce reinforce seek write'
  ).split(' '),
);
/** Verbs that are as often nouns: an instruction only where an object follows at once. */
export const doubtfulImperatives = new Set(
  'support work use review record visit check contact call plan share set process address monitor report audit send keep put raise target focus train test'.split(
    ' ',
  ),
);
export const objectsFollow = new Set('the a an all that how whether your our their its any every each this these those'.split(' '));
