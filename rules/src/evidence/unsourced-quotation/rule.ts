import { defineRule, type ProseFix, type Report } from '../../kit/index.js';
import type { Block } from '../../language/index.js';
import { shortened } from '../shortened.js';
import { quotedIn, type Quoted } from './quoted.js';
import { isSaid } from './saying.js';
import { hasSource, namesSpeaker } from './source.js';

export default defineRule({
  id: 'unsourced-quotation',
  category: 'evidence',
  scope: 'block',
  severity: 'info',
  summary: 'Words are quoted as somebody’s, and no citation or source in brackets says where they can be found',
  why: 'A quotation is the strongest thing a report can hold against a doubt, and one that nobody can trace could as well be made up.',
  checkBlock: (block, { report }) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return;
    if (block.quotations.length === 0 || notToldYet.has(block.context.section)) return;
    for (const together of bySentence(block)) {
      const first = together.find((quoted) => isSaid(block, quoted));
      if (first && !hasSource(block, together)) report(reportOn(block, first, together));
    }
  },
});

/** Where words in quotation marks are those of a form, a rule or a wish. */
const notToldYet: ReadonlySet<string> = new Set(['recommendation', 'plan', 'definition', 'reference']);

/** The quotations of a block by the sentence they begin in: those of one sentence share their source. */
function bySentence(block: Block): Quoted[][] {
  const groups: Quoted[][] = [];
  let before = -1;
  for (const quoted of quotedIn(block)) {
    const { index } = block.sentenceAt(quoted.open);
    if (index === before) groups[groups.length - 1]?.push(quoted);
    else groups.push([quoted]);
    before = index;
  }
  return groups;
}

/** In a report's message stand at most so many characters of the quotation. */
const longestExcerpt = 50;

function reportOn(block: Block, quoted: Quoted, together: readonly Quoted[]): Report {
  const { start, end } = quoted;
  return {
    span: { start: start - 1, end: end + 1 },
    extent: 'passage',
    message: `\`${shortened(block.prose.slice(start, end), longestExcerpt)}\` is quoted without its source`,
    ...(namesSpeaker(block, quoted)
      ? { severity: 'hint' as const, question: 'When was this said or written, and where is it recorded?' }
      : { question: 'Who said or wrote this, when, and where is it recorded?' }),
    fixes: fixesAt(block, (together[together.length - 1]?.end ?? end) + 1),
  };
}

function fixesAt(block: Block, at: number): ProseFix[] {
  const texts = block.evidence?.hasItems ? [' [‹evidence id›]', ' (‹source›, ‹date›)'] : [' (‹source›, ‹date›)'];
  return texts.map((text) => ({ title: `Insert \`${text.trim()}\` to be filled in`, edits: [{ start: at, end: at, text }] }));
}
