/** Measures the engine in a process of its own and prints one JSON line. Argument: `keystroke`, `cold` or `share`. */
import { fileURLToPath } from 'node:url';
import { rules } from 'retext-substantiate/rules';
import { createTagger } from 'retext-substantiate/tagger';
import type { Tagger } from 'retext-substantiate/kit';
import { emptyConfig, resolveRules } from '../../server/src/config/index.js';
import { createEngine } from '../../server/src/engine/index.js';
import { contextShares } from './share.js';
import { reportOf, reports } from './texts.js';

let loaded: Tagger | undefined;
let tagged = 0;
const tagger: Tagger = {
  tag: (text) => {
    tagged++;
    return (loaded ??= createTagger()).tag(text);
  },
};
const engine = createEngine({
  rules: resolveRules(process.argv[3] === 'recommended' ? 'recommended' : 'strict', emptyConfig, rules),
  knownRules: new Set(rules.map(({ id }) => id)),
  tagger,
  docsUrl: (rule) => rule,
});

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds from a change to its findings, one letter typed at places spread over the middle of the report. */
function keystrokes(words: number, count: number): { median: number; p95: number } {
  const text = reportOf(words);
  const document = engine.open(text, { format: 'markdown' });
  document.snapshot();
  const times: number[] = [];
  const warmUp = 60;
  for (let index = 0; index < count + warmUp; index++) {
    const start = Math.floor(text.length * (0.3 + 0.4 * ((index * 0.618034) % 1)));
    const before = performance.now();
    document.edit([{ start, end: start, text: 'x' }]);
    const found = document.snapshot().findings.length;
    if (index >= warmUp && found > 0) times.push(performance.now() - before);
  }
  times.sort((one, other) => one - other);
  return { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function cold(): Record<string, number> {
  let bytes = 0;
  let words = 0;
  let findings = 0;
  const texts = reports();
  const before = performance.now();
  for (const text of texts) {
    const snapshot = engine.lint(text, { format: 'markdown' });
    bytes += text.length;
    words += snapshot.words;
    findings += snapshot.findings.length;
  }
  const seconds = (performance.now() - before) / 1000;
  return { seconds, megabytes: bytes / 1e6, words, findings, tagged, peak: process.resourceUsage().maxRSS / 1024 };
}

if (process.argv[2] === 'share') {
  console.log(JSON.stringify(await contextShares(fileURLToPath(import.meta.url), cold)));
} else if (process.argv[2] === 'cold') {
  console.log(JSON.stringify(cold()));
} else {
  tagger.tag('The tagger is loaded.');
  // Short and long in turn, twice, so that neither meets a colder machine.
  keystrokes(1_000, 100);
  console.log(JSON.stringify({ long: keystrokes(100_000, 400), short: keystrokes(1_000, 400) }));
}
