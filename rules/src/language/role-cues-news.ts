import type { RoleCue } from './role-cue.js';

const regulators =
  'ofsted|cqc|estyn|hmicfrs|hmip|siams|commission|regulator|watchdog|inspectorate|ombudsman|inspectors|inspector|auditors|coroner|branch';
const services =
  'council|authority|trust|home|provider|school|hospital|company|force|service|charity|college|operator|board|academy|prison|firm|owners|practice|surgery|nursery|landlord|association|university|constabulary|government|department|minister|ministers|union|mp|leader';

/** What news tells beside the findings: that something is out, who was asked, who calls for what, and who is to answer. */
export const newsCues: readonly RoleCue[] = [
  {
    role: 'announcement',
    anywhere: true,
    phrases: [
      'for|to comment .',
      'request|requests|requested|approached|contacted|invited|asked * * * for? comment',
      'request|requests for comment|interview',
      'declined|refused|unable to? comment',
      'was|were first reported|revealed by',
    ],
  },
  {
    role: 'announcement',
    phrases: [
      `${regulators} has|have|also|today|now? published|released|issued|announced|launched its|the|a|an|his|her|their|details|this`,
      'report|rating|ratings|news|verdict|announcement|downgrade|judgement|warning|story|move|publication comes|came|follows|followed after|days|weeks|months|just|less|amid|hot|six|two|three|four|five|a|an|the|as|following|inspections|visits',
      'this|it is|was|marks|marked|becomes the * time|year|occasion in|since|that|of|running',
      `${services} has|have|had been told|ordered|instructed|warned|urged to|it|that|they`,
      'has|have|had|is|are|been calling|called for|on an|the|a|more|urgent|immediate|greater|independent|her|him|ministers|leaders',
      'has|have written|wrote to the|ministers|her|his|their|council|every|all|parents|residents|families',
      'response|reply|statement|comment from * * * *? is|was awaited|expected|issued|pending',
      'rating|ratings|judgement|certificate|poster must|has|have|is|are|been be? displayed|published',
      `${services} says|said it|they accepts|accepted|welcomes|welcomed|takes|took|accept|welcome|take`,
      'photo|photograph|picture|image|graphic by|courtesy',
      'this is|was a|an breaking|developing|sponsored|live story|article|blog|page',
      'more|read to on follow',
      'days|weeks|months to appeal|respond|reply|comply|object',
    ],
  },
  {
    role: 'courtesy',
    phrases: [
      'has|have|had|also|publicly|unreservedly|sincerely? apologised|apologise|apologises for|to|that|unreservedly|after',
      'is|was|stands a|as? testament|tribute to',
      'we|i are|am|were|was broadly|very|really|pretty|generally? happy|pleased|content with|to the|this|our|receive|see|hear',
      'there is|was|be no|never quick|room|magic|time fix|for|wand complacency|solution?',
      'no quick fix|fixes',
      'no room|place|cause for complacency',
      'heard it|this|that all before',
    ],
  },
];
