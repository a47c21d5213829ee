import { describe, expect, it } from 'vitest';
import { Block, declareScale, sayBand } from '../language/index.js';
import { KnownFacts } from './known-facts.js';
import { compileRules } from './run-block.js';
import { declaredBandKind } from './fact-kinds.js';
import { contradictedBands, scaleInForce } from './scale-in-force.js';
import { defineRule } from './define-rule.js';

const blockOf = (prose: string): Block => new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } });
const figures = defineRule({
  id: 'figures',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'A figure',
  why: 'For this test.',
  checkBlock: ({ prose }, { report }) => {
    for (const { 0: figure, index } of prose.matchAll(/\d+%/g))
      report({ span: { start: index, end: index + figure.length }, message: figure, question: 'Why?' });
  },
});
const run = compileRules([{ rule: figures, severity: 'warning', options: {} }]);
const knownOf = (...proses: string[]): KnownFacts => new KnownFacts(proses.flatMap((prose) => run(blockOf(prose)).facts));
const project = declareScale({
  name: 'the scale of the project',
  status: 'declared',
  source: 'its config',
  entries: [{ words: ['most'], band: { low: { at: 80, inclusive: true }, high: { at: 100, inclusive: true } } }],
});

describe('a report that gives one word two meanings', () => {
  const [one, other] = ['Here ‘most’ means 75% to 90%.', 'Here ‘most’ means 51% to 74%, and ‘few’ means up to 15%.'];
  const known = knownOf(one, other);

  it('defines it by neither, and the others as it says', () => {
    const scale = scaleInForce(undefined, known);
    expect(scale?.bandOf('most')).toBeUndefined();
    expect(sayBand(scale?.bandOf('few')?.entry.band)).toBe('up to 15%');
  });

  it('leaves the project’s meaning in force', () => {
    expect(scaleInForce(project, known)?.bandOf('most')?.scale).toBe(project);
    expect(scaleInForce(project, knownOf(one))?.bandOf('most')?.scale.name).toBe('this report');
  });

  it('is told so at both places, and where it repeats itself at none', () => {
    const keys = known.keys(declaredBandKind);
    expect(contradictedBands(blockOf(one), keys)).toEqual([{ word: 'most', span: { start: 5, end: 28 }, elsewhere: '51% to 74%' }]);
    expect(contradictedBands(blockOf(other), keys).map(({ elsewhere }) => elsewhere)).toEqual(['75% to 90%']);
    expect(contradictedBands(blockOf(one), knownOf(one, 'most: 75–90%', 'few: up to 15%').keys(declaredBandKind))).toEqual([]);
  });
});

it('takes the figures of a definition for no findings, and those beside it as they are', () => {
  const words = run(blockOf('By ‘most’ we mean 75% to 90%, as 82% of schools do.')).findings.map(({ report }) => report.message);
  expect(words).toEqual(['82%']);
});
