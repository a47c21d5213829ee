/** Texts to measure on: real reports where they lie beside the checkout, else paragraphs of the example, over and over. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const corpus = join(root, '../shared/corpus/reports');

/** What the texts are, for the table. */
export const origin = existsSync(corpus) ? 'real reports beside the checkout' : 'paragraphs of the example, repeated';

/** All texts, each a report of its own. */
export function reports(): string[] {
  if (existsSync(corpus))
    return readdirSync(corpus)
      .sort()
      .map((name) => readFileSync(join(corpus, name), 'utf8'));
  const paragraphs = readFileSync(join(root, 'examples/self-evaluation.md'), 'utf8').split('\n\n').slice(1);
  // A number in each paragraph keeps them apart, as paragraphs of real reports are.
  return Array.from({ length: 200 }, (_, report) =>
    paragraphs
      .concat(paragraphs, paragraphs)
      .map((paragraph, index) => `${paragraph} This is note ${String(report * 1000 + index)}.`)
      .join('\n\n'),
  );
}

/** One report of about so many words. */
export function reportOf(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const report of reports()) {
    for (const paragraph of report.split('\n\n')) {
      paragraphs.push(paragraph);
      count += paragraph.split(/\s+/).length;
      if (count >= words) return `${paragraphs.join('\n\n')}\n`;
    }
  }
  throw new Error(`The texts hold ${String(count)} words, fewer than ${String(words)}`);
}
