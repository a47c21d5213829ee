/**
 * Runs on real reports where they lie beside the checkout (`../shared/corpus`); they are no part of the project.
 * Each is linted, the long ones as far as their first pages; `FUZZ=1` lints all of all of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTagger } from 'retext-substantiate/tagger';
import { rules } from 'retext-substantiate/rules';
import { describe, expect, test } from 'vitest';
import { emptyConfig, resolveRules } from '../../server/src/config/index.js';
import { createEngine } from '../../server/src/engine/index.js';
import type { Finding, Format } from '../../server/src/engine/types.js';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const here = existsSync(corpus);
const why = here ? '' : ` (skipped: no real reports at ../shared/corpus)`;

/** Kinds of sentences differ from report to report more than within one: characters from which on a report tells little that is new. */
const enough = process.env['FUZZ'] === undefined ? 16_000 : Infinity;
/** One in so many is linted whole, whatever its length: what keeps places right over many pages shows only there. */
const oneIn = 20;

const engine = createEngine({
  rules: resolveRules('strict', emptyConfig, rules),
  knownRules: new Set(rules.map(({ id }) => id)),
  tagger: createTagger(),
  docsUrl: (rule) => rule,
});

function faults(text: string, findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => {
    const where = `${finding.rule} at ${String(finding.start)}`;
    if (finding.rule === 'internal-error') return [`${where}: ${finding.message}`];
    if (text.slice(finding.start, finding.end) !== finding.text || finding.text.trim() === '') return [`${where}: wrong span`];
    if (finding.message.length > 100 || /\.$/.test(finding.message)) return [`${where}: wrong message "${finding.message}"`];
    if (!finding.question.endsWith('?')) return [`${where}: no question "${finding.question}"`];
    return [];
  });
}

describe.skipIf(!here)(`real reports${why}`, () => {
  test('are linted without a fault of the tool, every span exact', () => {
    let words = 0;
    let count = 0;
    for (const folder of ['seeds', 'reports']) {
      for (const name of here ? readdirSync(corpus + folder) : []) {
        const all = readFileSync(`${corpus}${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
        const text = count++ % oneIn === 0 ? all : all.slice(0, enough);
        const format: Format = name.endsWith('.txt') ? 'text' : 'markdown';
        const snapshot = engine.lint(text, { format });
        expect(faults(text, snapshot.findings), name).toEqual([]);
        expect(snapshot.findings.length, name).toBeGreaterThan(0);
        words += snapshot.words;
      }
    }
    expect(words).toBeGreaterThan(enough === Infinity ? 2_000_000 : 500_000);
  }, 300_000);
});
