/** Where labelled passages lie. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's own, written for it. */
export const ownPassages = 'test/accuracy/passages';

/** Passages of real reports, where they lie beside the checkout, from its root: no part of the project. */
export const realLabels = '../shared/corpus/labels';
/** Their place for whoever runs from the sources. */
export const labels = fileURLToPath(new URL(`../../${realLabels}`, import.meta.url));

/** Empty where they are there, else what a skipped test's name says. */
export const whyNot = existsSync(labels) ? '' : ` (skipped: no labelled passages at ${realLabels})`;
