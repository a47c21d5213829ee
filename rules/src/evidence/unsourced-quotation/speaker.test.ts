import { expect, it } from 'vitest';
import { compileRules } from '../../kit/index.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: 'warning', options: {} }]);

function said(prose: string): { severity: string; question: string }[] {
  const { findings } = run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false } }));
  return findings.map(({ severity, report: { question } }) => ({ severity, question }));
}

it('asks who spoke, unless the sentence names somebody', () => {
  const nameless = { severity: 'warning', question: 'Who said or wrote this, when, and where is it recorded?' };
  const named = { severity: 'hint', question: 'When was this said or written, and where is it recorded?' };
  expect(said('One carer told us “nobody rang me back”.')).toEqual([nameless]);
  expect(said('Mary Penrose, head of service, said: “Nobody is turned away.”')).toEqual([named]);
  expect(said('The council was pleased. “Nobody is turned away,” she said.')).toEqual([named]);
  expect(said('“Nobody is turned away,” said Cllr Hay.')).toEqual([named]);
});

it('offers a citation where there is a register', () => {
  const evidence = { hasItems: true } as Block['evidence'] & object;
  const block = new Block({
    kind: 'paragraph',
    prose: 'One carer said “nobody rang”.',
    context: { section: 'finding', quoted: false },
    evidence,
  });
  expect(run(block).findings.flatMap(({ report: { fixes = [] } }) => fixes.map(({ edits }) => edits[0]?.text))).toEqual([
    ' [‹evidence id›]',
    ' (‹source›, ‹date›)',
  ]);
});
