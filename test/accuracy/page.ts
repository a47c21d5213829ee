/** The page `docs/ACCURACY.md`: what was measured, on what. */
import type { Accuracy } from './measure.js';
import { tablesOf } from './tables.js';

export const pagePath = 'docs/ACCURACY.md';

/** The whole page, as Prettier leaves it. */
export function accuracyPage(accuracy: Accuracy): string {
  const { sets, rules, calm, loudness } = tablesOf(accuracy);
  return `<!-- Written by \`npm run eval -- --write\`. -->

# How accurate the rules are

Careful readers marked, sentence by sentence, what a scrutiny panel would query in passages of published inspection reports (\`reports\`), in minutes and a news item (\`seeds\`), and in other papers: minutes of parish and scrutiny committees, officers' reports, self-evaluations, audits, needs assessments, guidance (\`other\`). Passages of \`seeds\` and \`other\` were marked by two readers, and words that only one of them marked count neither way. The two agreed with each other at an F1 of 0.98 for vague terms and 0.94 to 0.95 for unquantified claims.

The rules were built with these passages at hand, so expect somewhat less on texts nobody has seen. The passages are not part of the project; \`npm run eval -- --labels DIR\` measures the rules on any others of the same form.

## All rules on

A finding on words is right when it overlaps words that the readers marked in the same category: precision (P) is the share of findings that are right, recall (R) the share of marks that were found, F1 their harmonic mean. A claim is a sentence that asserts something about the service; \`missing-evidence\` is right on a claim without evidence of its own. Since most sentences of a report are claims, the mean of recall and specificity (balanced) says more than precision.

${sets}

## Rule by rule

Each rule by itself, on all these texts together. Recall is the share of marks of the rule's own type.

${rules}

## What an author sees

The preset \`recommended\`, in findings per 1,000 words. A warning's precision counts words that carry a vague term or an unquantified claim.

${calm}

The same by rule, all texts together:

${loudness}
`;
}
