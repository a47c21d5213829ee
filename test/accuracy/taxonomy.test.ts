/** Lints sentences of each class of fault, and sentences that only look like it, with every rule on. */
import { describe, expect, it } from 'vitest';
import { lintStrictly } from './strict.js';
import { evidence } from './taxonomy/evidence.js';
import { readMarked, type FaultClass } from './taxonomy/example.js';
import { changesAndFigures } from './taxonomy/figures.js';
import { quantityAndFrequency } from './taxonomy/quantity.js';
import { degreeTimeAndVoice } from './taxonomy/words.js';

const classes: readonly FaultClass[] = [...quantityAndFrequency, ...degreeTimeAndVoice, ...changesAndFigures, ...evidence];

/** What is found on marked words that should not be, and what is not found that should be. */
function faults(marked: string, silent: FaultClass['silent']): string[] {
  const { text, marks } = readMarked(marked);
  const findings = lintStrictly(`${text}\n`);
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

const textOf = (example: FaultClass['found'][number]): string => (typeof example === 'string' ? example : example.text);

describe.each(classes)('$id, $name', ({ found, nearMisses, silent }) => {
  it.each(found.map(textOf))('finds: %s', (marked) => {
    expect(readMarked(marked).marks.some(({ categories }) => categories.length > 0)).toBe(true);
    expect(faults(marked, silent)).toEqual([]);
  });

  it.each(nearMisses.map(textOf))('leaves alone: %s', (marked) => {
    expect(readMarked(marked).marks.every(({ categories }) => categories.length === 0)).toBe(true);
    expect(faults(marked, silent)).toEqual([]);
  });
});
