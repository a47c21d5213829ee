import { defineRule } from '../../kit/index.js';

/** A pair of single guillemets with a few words between; bounded, so that a long row of opening marks costs no more than its length. */
const placeholder = /‹[^‹›\s][^‹›\n]{0,60}›(?: of ‹[^‹›\s][^‹›\n]{0,60}›)?/g;

export default defineRule({
  id: 'unfilled-placeholder',
  category: 'missing-evidence',
  scope: 'block',
  severity: 'error',
  summary: 'A placeholder has not been filled in',
  why: 'The report promises a figure, date or source at this place and does not give it.',
  checkBlock: (block, context) => {
    if (!block.prose.includes('‹')) return;
    for (const { index, 0: words } of block.prose.matchAll(placeholder)) {
      context.report({
        span: { start: index, end: index + words.length },
        message: `\`${words.length > 70 ? `${words.slice(0, 67)}…` : words}\` still has to be filled in`,
        question: words.includes('› of ‹') ? 'How many of how many?' : ask(words.slice(1, -1)),
      });
    }
  },
});

/** `time limit: 45 working days` names what is wanted and suggests one. */
function ask(wanted: string): string {
  const colon = wanted.indexOf(': ');
  if (colon < 1) return `What goes in place of \`‹${wanted}›\`?`;
  return `Which ${wanted.slice(0, colon)} holds here: ${wanted.slice(colon + 2)}, or another?`;
}
