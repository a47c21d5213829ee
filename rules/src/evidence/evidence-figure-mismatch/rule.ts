import { defineRule, type ProseFix, type Report } from '../../kit/index.js';
import { isSensitive, sentenceRole, TokenKind, type Block } from '../../language/index.js';
import { aboutItems } from '../cited-places.js';
import { shortened } from '../shortened.js';
import { belongingsOf } from './belongings.js';
import { mismatchesIn, type Mismatch } from './judge.js';
import { sayNumber } from './registered.js';

export default defineRule({
  id: 'evidence-figure-mismatch',
  category: 'evidence',
  scope: 'block',
  severity: 'error',
  summary: 'A figure that is another one in the evidence cited for it',
  why: 'The report and its evidence tell two different things, and whoever looks the figure up will trust neither.',
  checkBlock: (block, { report }) => {
    if (block.kind === 'heading' || !block.evidence?.hasItems) return;
    for (const sentence of block.sentences) {
      for (const belonging of belongingsOf(sentence)) {
        if (notAsserting.has(sentenceRole(sentence))) continue;
        for (const mismatch of mismatchesIn(sentence, belonging)) report(reportOn(block, mismatch));
      }
    }
  },
});

/** What is aimed at, asked or laid down is no figure of the evidence. */
const notAsserting: ReadonlySet<string> = new Set(['recommendation', 'plan', 'definition', 'question']);
/** More items than this are not told one by one. */
const mostTold = 2;

function reportOn(block: Block, { written, against, hasNeighbour, isSwap }: Mismatch): Report {
  const { first, last } = written.figure;
  const words = shortened(block.text(first, last));
  const told = against.filter(({ item }) => !isSensitive(item)).slice(0, mostTold);
  const message = `\`${words}\` ${say(told, against, hasNeighbour)}`;
  return {
    span: block.span(first, last),
    message: message.length < longestMessage ? message : `\`${words}\` is another figure in what is cited`,
    question: hasNeighbour ? `Which evidence has \`${words}\`, if not what is cited?` : 'Which is right, the report or the register?',
    ...(hasNeighbour ? { severity: 'info' } : {}),
    about: aboutItems(against.map(({ item }) => item)),
    fixes: isSwap ? [swap(block, written.figure, against[0])] : [],
  };
}

const longestMessage = 100;

/** What the register has instead; nothing of it where it is sensitive. */
function say(told: Mismatch['against'], against: Mismatch['against'], hasNeighbour: boolean): string {
  const ids = against.slice(0, mostTold).map(({ item }) => shortened(item.id));
  if (told.length === 0) return `is another figure in ${ids.join(' and ')}`;
  const [first] = told;
  if (hasNeighbour) return `is not in ${ids.join(' and ')}${first && told.length === 1 ? `, which has ${first.verdict.registered}` : ''}`;
  return `is ${told.map(({ item, verdict }) => `${verdict.registered} in ${shortened(item.id)}`).join(' and ')}`;
}

function swap(block: Block, { first, last }: Mismatch['written']['figure'], against: Mismatch['against'][number] | undefined): ProseFix {
  const { tokens } = block;
  const places = Array.from({ length: last - first }, (_, at) => first + at).filter((at) => tokens.kinds[at] === TokenKind.number);
  const edits = places.flatMap((at, index) => {
    const number = against?.verdict.numbers[index];
    return number === undefined ? [] : [{ ...block.span(at, at + 1), text: sayNumber(number) }];
  });
  return { title: `Write \`${against?.verdict.registered ?? ''}\`, as ${shortened(against?.item.id ?? '')} has it`, edits };
}
