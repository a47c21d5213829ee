import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { declareScale, readBand } from './language/index.js';
import { defineRule, retextPlugin, retextRules, retextSubstantiate, rules, type RetextPresetOptions } from './index.js';

type VFileMessage = VFile['messages'][number];

const text = `The model was welcomed by some social workers and plans are reviewed regularly.

Visits take place in a timely manner, and children at risk of significant harm come first.
`;

async function lint(input: string, options: RetextPresetOptions = {}): Promise<readonly VFileMessage[]> {
  const file = await unified().use(retextEnglish).use(retextSubstantiate, options).use(retextStringify).process(input);
  return file.messages;
}

describe('a rule as a retext plugin', () => {
  it('puts a message on the file with rule, source, words, replacements, note, address and place', () => {
    const plugin = retextRules['vague-quantity'] ?? expect.fail('no such plugin');
    const file = unified().use(retextEnglish).use(plugin, { tagger: false }).use(retextStringify).processSync(text);
    expect(file.messages).toHaveLength(1);
    const message = file.messages[0];
    expect(message).toMatchObject({
      ruleId: 'vague-quantity',
      source: 'retext-substantiate',
      reason: '`some` does not say how many',
      actual: 'some',
      expected: ['‹n› of ‹N›'],
      fatal: false,
      place: { start: { line: 1, column: 27, offset: 26 }, end: { line: 1, column: 31, offset: 30 } },
    });
    expect(message?.note).toMatch(/^Each reader fills in .+\n\nHow many of how many social workers\?$/);
    expect(message?.url).toMatch(/^file:.*\/docs\/vague-quantity\.md$/);
  });

  it.each(rules.map(({ id }) => id))('%s stands in a pipeline by itself', (id) => {
    const plugin = retextRules[id] ?? expect.fail('no such plugin');
    const file = unified().use(retextEnglish).use(plugin, { tagger: false }).use(retextStringify).processSync(text);
    expect(file.messages.every((message) => message.ruleId === id)).toBe(true);
    expect(String(file)).toBe(text);
  });

  it('takes a severity', () => {
    const plugin = retextRules['vague-time'] ?? expect.fail('no such plugin');
    const run = (severity: 'error' | 'info') =>
      unified().use(retextEnglish).use(plugin, { tagger: false, severity }).use(retextStringify).processSync(text);
    expect(run('error').messages.map(({ fatal }) => fatal)).toEqual([true]);
    expect(run('info').messages.map(({ fatal }) => fatal)).toEqual([undefined]);
  });

  it('reports a rule that throws, by name', () => {
    const rule = defineRule({
      id: 'always-throws',
      category: 'vague-term',
      scope: 'block',
      severity: 'warning',
      summary: '',
      why: '',
      checkBlock: () => {
        throw new Error('out of cheese');
      },
    });
    const file = unified().use(retextEnglish).use(retextPlugin(rule), { tagger: false }).use(retextStringify).processSync('One.');
    expect(file.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['internal-error', 'always-throws failed: out of cheese'],
    ]);
  });
});

describe('the preset as a retext plugin', () => {
  it('gives what the package’s README shows', async () => {
    const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
    const sentence = /\.process\('([^']+)'\)/.exec(readme)?.[1] ?? expect.fail('no sentence in the README');
    const shown = [...readme.matchAll(/^\/\/ (.+)$/gm)].map(([, line]) => line);
    const messages = await lint(sentence, { rules: { 'vague-degree': 'off' } });
    expect(messages.map(({ ruleId, reason, expected }) => `${ruleId ?? ''} ${reason} ${inspect(expected)}`)).toEqual(shown);
  });

  it('runs all rules in one pass, each message at its exact words', async () => {
    const messages = await lint(text);
    const found = messages.map(({ ruleId, place }) => {
      const { start, end } = place && 'start' in place ? place : expect.fail('no place');
      return [ruleId, text.slice(start.offset, end.offset)];
    });
    expect(found).toContainEqual(['vague-quantity', 'some']);
    expect(found).toContainEqual(['vague-frequency', 'regularly']);
    expect(found).toContainEqual(['vague-time', 'in a timely manner']);
    expect(found.filter(([, words]) => words === 'significant')).toEqual([]);
  });

  it('takes severities, terms and the preset', async () => {
    const ids = (messages: readonly VFileMessage[]) => new Set(messages.map(({ ruleId }) => ruleId));
    expect(ids(await lint(text, { rules: { 'vague-quantity': 'off' } }))).not.toContain('vague-quantity');
    expect(ids(await lint(text, { terms: ['some social workers'] }))).not.toContain('vague-quantity');
    const scale = declareScale({
      name: 'ours',
      status: 'declared',
      source: 'us',
      entries: [{ words: ['some'], band: readBand('up to 50%') }],
    });
    expect(ids(await lint(text, { scale }))).not.toContain('vague-quantity');
    expect(ids(await lint(text, { preset: 'strict' }))).toContain('missing-evidence');
  });

  it('refuses a rule that does not exist, naming those that do', async () => {
    await expect(lint(text, { rules: { 'vague-quantty': 'off' } })).rejects.toThrow(
      "There is no rule 'vague-quantty'. Rules: vague-attribution",
    );
  });

  it('loads the tagger only when a rule asks for it', async () => {
    const plain = unified().use(retextEnglish).use(retextSubstantiate).use(retextStringify);
    expect(() => plain.processSync(text)).not.toThrow();
    // Whether `prompt` is a verb here only a part of speech tells: the run becomes asynchronous.
    const doubtful = 'Workers prompt carers early.';
    expect(() => plain.processSync(doubtful)).toThrow(/async/);
    expect((await plain.process(doubtful)).messages.map(({ actual }) => actual)).not.toContain('prompt');
    expect((await lint('Responses are prompt.')).map(({ actual }) => actual)).toContain('prompt');
  });
});
