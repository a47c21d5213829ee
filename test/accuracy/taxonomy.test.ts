/** Lints sentences of each class of fault, and sentences that only look like it, with every rule on. */
import { describe, expect, it } from 'vitest';
import { linterOf } from './lint-words.js';
import { evidence } from './taxonomy/evidence.js';
import { readMarked, type FaultClass, type Settled } from './taxonomy/example.js';
import { changesAndFigures } from './taxonomy/figures.js';
import { quantityAndFrequency } from './taxonomy/quantity.js';
import { degreeTimeAndVoice } from './taxonomy/words.js';

const classes: readonly FaultClass[] = [...quantityAndFrequency, ...degreeTimeAndVoice, ...changesAndFigures, ...evidence];
const linters = { strict: linterOf('strict'), recommended: linterOf('recommended') };

interface Example {
  readonly text: string;
  readonly preset: keyof typeof linters;
}

function exampleOf(example: string | Settled): Example {
  if (typeof example === 'string') return { text: example, preset: 'strict' };
  return { text: example.text, preset: example.preset === 'recommended' ? 'recommended' : 'strict' };
}

/** What is found on marked words that should not be, and what is not found that should be. */
function faults(example: Example, silent: FaultClass['silent']): string[] {
  const { text, marks } = readMarked(example.text);
  const findings = linters[example.preset](`${text}\n`);
  return marks.flatMap(({ start, end, words, categories }) => {
    const found = findings.filter((finding) => finding.start < end && start < finding.end);
    if (categories.length === 0) {
      return found
        .filter((finding) => finding.categories.some((category) => silent.includes(category)))
        .map((finding) => `${finding.rules.join(', ')} on \`${finding.text}\``);
    }
    return categories
      .filter((category) => !found.some((finding) => finding.categories.includes(category)))
      .map((category) => `no ${category} on \`${words}\``);
  });
}

describe.each(classes)('$id, $name', ({ found, nearMisses, silent }) => {
  it.each(found.map(exampleOf).map((example) => [example.text, example] as const))('finds: %s', (_, example) => {
    expect(readMarked(example.text).marks.some(({ categories }) => categories.length > 0)).toBe(true);
    expect(faults(example, silent)).toEqual([]);
  });

  it.each(nearMisses.map(exampleOf).map((example) => [example.text, example] as const))('leaves alone: %s', (_, example) => {
    expect(readMarked(example.text).marks.every(({ categories }) => categories.length === 0)).toBe(true);
    expect(faults(example, silent)).toEqual([]);
  });
});
