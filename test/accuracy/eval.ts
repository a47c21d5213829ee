/** `npm run eval`: measures the rules on labelled passages. See `--help`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyPage, pagePath } from './page.js';
import { differences } from './errors.js';
import { readLabelSets } from './labels.js';
import { measure } from './measure.js';
import { tablesOf } from './tables.js';

const defaultLabels = '../shared/corpus/labels';
const help = `Usage: npm run eval -- [--labels DIR] [--errors] [--write]

Measures the rules on labelled passages: DIR, else ${defaultLabels}.
  --labels DIR  a folder with NAME.sentences.jsonl, NAME.labels.jsonl and NAME.passages.jsonl for each kind of text
  --errors      also every miss and every false alarm, in its sentence, by rule
  --write       writes ${pagePath}
`;

const { values } = parseArgs({
  options: { labels: { type: 'string' }, errors: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
});
const folder = values.labels ?? defaultLabels;
if (values.help) console.log(help);
else if (!existsSync(folder)) {
  console.error(
    values.labels === undefined
      ? `There are no labelled passages at ${folder}: they are no part of the project. Name a folder that has some: npm run eval -- --labels DIR`
      : `${folder} is not there: name a folder of labelled passages`,
  );
  process.exitCode = 2;
} else {
  const sets = readLabelSets(folder);
  const accuracy = measure(sets);
  const { sets: bySet, rules, calm, loudness } = tablesOf(accuracy);
  console.log(`All rules on, missing evidence sentence by sentence\n\n${bySet}\n`);
  console.log(`Each rule by itself, on all texts\n\n${rules}\n`);
  console.log(`Preset recommended, findings per 1,000 words\n\n${calm}\n\n${loudness}`);
  if (values.errors) for (const set of sets) console.log(`\n${differences(set)}`);
  if (values.write) {
    const page = accuracyPage(accuracy);
    const path = join(process.cwd(), pagePath);
    const same = existsSync(path) && readFileSync(path, 'utf8') === page;
    writeFileSync(path, page);
    console.log(`\n${pagePath} ${same ? 'is as it was' : 'written'}`);
  }
}
