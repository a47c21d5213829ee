/** `npm run eval`: measures the rules on labelled passages. See `--help`. */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ownPassages, realLabels } from './places.js';
import { accuracyPage, pagePath } from './page.js';
import { differences } from './errors.js';
import { readLabelSets } from './labels.js';
import { measure } from './measure.js';
import { tablesOf } from './tables.js';

const help = `Usage: npm run eval -- [--labels DIR] [--errors] [--write]

Measures the rules on labelled passages: those of DIR, else those of ${ownPassages} and, where it is there, of ${realLabels}.
  --labels DIR  a folder with NAME.sentences.jsonl, NAME.labels.jsonl and NAME.passages.jsonl for each kind of text
  --errors      also every miss and every false alarm, in its sentence, by rule
  --write       writes ${pagePath}
`;

/** Sets that nobody reads while working on the rules. */
function isHeldBack(name: string): boolean {
  return name.endsWith('-held-back');
}

function main(): void {
  const { values } = parseArgs({
    options: { labels: { type: 'string' }, errors: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const folders = values.labels === undefined ? [realLabels, ownPassages].filter((folder) => existsSync(folder)) : [values.labels];
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`${folder} is not there: name a folder of labelled passages`);
  if (values.write && !folders.includes(realLabels)) {
    throw new Error(`${pagePath} is written from all passages; those of real reports are not at ${realLabels}, or --labels was given`);
  }
  const sets = folders.flatMap((folder) => readLabelSets(folder));
  const accuracy = measure(sets);
  const { sets: bySet, rules, calm, loudness } = tablesOf(accuracy);
  console.log(`All rules on, missing evidence sentence by sentence\n\n${bySet}\n`);
  console.log(`Each rule by itself, on all texts\n\n${rules}\n`);
  console.log(`Preset recommended, findings per 1,000 words\n\n${calm}\n\n${loudness}`);
  if (values.errors) for (const set of sets.filter(({ name }) => !isHeldBack(name))) console.log(`\n${differences(set)}`);
  if (values.errors && sets.some(({ name }) => isHeldBack(name)))
    console.log('\nOf the sets held back only figures are shown, so that they stay unread.');
  if (values.labels === undefined && !folders.includes(realLabels)) {
    console.log(`\nWithout the passages of real reports: there are none at ${realLabels}. ${pagePath} has their figures.`);
  }
  if (values.write) {
    writeFileSync(pagePath, accuracyPage(accuracy));
    console.log(`\n${pagePath} written`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
