/** The page `docs/ACCURACY.md`: what was measured, on what. */
import type { Accuracy } from './measure.js';
import { tablesOf } from './tables.js';

export const pagePath = 'docs/ACCURACY.md';

/** The whole page, as Prettier leaves it. */
export function accuracyPage(accuracy: Accuracy): string {
  const { sets, rules, calm, loudness } = tablesOf(accuracy);
  return `<!-- Written by \`npm run eval -- --write\`. -->

# How accurate the rules are

Careful readers marked, sentence by sentence, what a scrutiny panel would query. The texts:

- \`reports\`: passages of published inspection reports, marked by one reader. \`seeds\`: scrutiny minutes and a news item. \`other\`: papers composed in the manner of minutes, officers' reports, self-evaluations, audits, needs assessments and guidance. Those two were marked by two readers, and words that only one of them marked count neither way; the two agreed with each other at an F1 of 0.98 for vague terms and 0.94 to 0.95 for unquantified claims. These passages are not part of the project.
- \`papers\` and \`news-and-minutes\`: composed for the project, by authors who did not know the rules and who like idioms, and marked by one reader each. They lie in \`test/accuracy/passages\`.
- \`papers-held-back\` and \`news-and-minutes-held-back\`: the same, but made last and looked at by nobody who worked on the rules until those were done; words that the reader was in doubt about count neither way.
- \`council-and-inspection\` and \`council-and-inspection-held-back\`: composed and marked by one author who afterwards worked on the rules, in the forms of council papers, regulators' findings and press releases. The second was drawn by lot before any rule was run on either, and only its figures have been looked at. The marks of the first were set right in places after the rules had been run on it, so its figures flatter them.
- \`later-papers\` and \`later-papers-held-back\`: 42 passages composed last, by three authors who had not seen the rules, and marked by them: minutes and officers' reports, audits, self-evaluations and needs assessments, inspection reports and letters. Half were drawn by lot before any rule was run on them, and of these only the figures have been looked at: what the rules reach there tells most of what to expect.

The rules were built with all passages at hand but the sets held back, so it is these that tell what to expect of a text nobody has seen. \`npm run eval\` measures again; \`npm run eval -- --errors\` shows each difference in its sentence; \`--labels DIR\` takes other passages of the same form.

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
