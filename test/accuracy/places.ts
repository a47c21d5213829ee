/** Where labelled passages of real reports may lie: beside the checkout, no part of the project. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const labels = fileURLToPath(new URL('../../../shared/corpus/labels', import.meta.url));

/** Empty where they are there, else what a skipped test's name says. */
export const whyNot = existsSync(labels) ? '' : ' (skipped: no labelled passages at ../shared/corpus/labels)';
