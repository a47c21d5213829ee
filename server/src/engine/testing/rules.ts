/** Small rules for the engine's tests: words, passages, facts, links, and one that fails. */
import { defineRule, evidenceRegister, type ActiveRule, type AnyRule } from 'retext-substantiate/kit';
import { createEngine } from '../index.js';
import type { Engine, EngineSetup } from '../types.js';

const common = { category: 'vague-term', scope: 'block', severity: 'warning', summary: 'For tests', why: 'For tests.' } as const;

export const vague = defineRule({
  ...common,
  id: 'vague',
  lexicon: ['some', 'many', 'several some'].map((phrase) => ({ phrase })),
  checkMatch({ first, last }, block, { report }) {
    const span = block.span(first, last);
    report({
      span,
      message: `\`${block.text(first, last)}\` gives no number`,
      question: 'How many of how many?',
      fixes: [{ title: 'Put in a number', edits: [{ ...span, text: '‹n› of ‹N›' }] }],
    });
  },
});

export const other = defineRule({
  ...common,
  id: 'other',
  severity: 'info',
  lexicon: [{ phrase: 'some children' }],
  checkMatch({ first, last }, block, { report }) {
    const span = block.span(first, last);
    const number = { title: 'The same change under another name', edits: [{ ...block.span(first, first + 1), text: '‹n› of ‹N›' }] };
    const fixes = [number, { title: 'Count the children', edits: [{ ...span, text: '‹n› children' }] }];
    report({ span, message: 'Other', question: 'Other?', fixes });
  },
});

export const passage = defineRule({
  ...common,
  id: 'passage',
  category: 'missing-evidence',
  checkBlock(block, { report, fact }) {
    for (const sentence of block.sentences) {
      if (!sentence.text.includes('waited')) continue;
      report({ span: sentence, message: 'Sentence', question: 'How?', extent: 'passage' });
      fact({ kind: 'waited', key: block.context.section, span: sentence });
    }
  },
});

export const lastWaited = defineRule({
  ...common,
  id: 'last-waited',
  scope: 'document',
  checkDocument(document, { report }) {
    const last = document.facts('waited').at(-1);
    if (last) report({ at: last, message: `Last of ${String(document.facts('waited').length)}`, question: 'Why?', extent: 'passage' });
    for (const { kind, target, span } of document.references) {
      if (kind === 'link' && document.linkedFile(target) === null) report({ at: span, message: 'Dead link', question: 'Where?' });
    }
  },
});

/** Finds `stayed`, unless somebody `waited` anywhere in the document or the project keeps a register. */
export const knowing = defineRule({
  ...common,
  id: 'knowing',
  needs: ['waited', evidenceRegister],
  checkBlock({ prose }, { known, report }) {
    const start = prose.indexOf('stayed');
    if (start < 0 || known('waited')?.length !== 0 || known(evidenceRegister)?.length !== 0) return;
    report({ span: { start, end: start + 6 }, message: 'Nobody waited', question: 'Why?' });
  },
});

export const failing = defineRule({
  ...common,
  id: 'failing',
  checkBlock(block) {
    if (block.prose.includes('fish')) throw new Error('fish');
  },
});

/** An engine over the given rules with their own severities. */
export function engineOf(
  rules: readonly AnyRule[] = [vague, other, passage, lastWaited, knowing, failing],
  setup: Partial<EngineSetup> = {},
): Engine {
  const active: ActiveRule[] = rules.map((rule) => ({ rule, severity: rule.severity, options: {} }));
  return createEngine({
    rules: active,
    knownRules: new Set(['vague', 'other', 'passage', ...rules.map(({ id }) => id)]),
    docsUrl: (rule) => `docs/${rule}`,
    ...setup,
  });
}
