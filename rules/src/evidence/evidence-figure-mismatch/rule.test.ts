import { expect, it } from 'vitest';
import { compileRules, type EvidenceItem } from '../../kit/index.js';
import { exampleEvidence, exampleView } from '../../kit/testing/document-evidence.js';
import { Block } from '../../language/index.js';
import rule from './rule.js';

const run = compileRules([{ rule, severity: 'error', options: {} }]);

function lint(prose: string, item: Partial<EvidenceItem>): ReturnType<typeof run>['findings'] {
  const evidence = exampleView(exampleEvidence([{ id: 'E3', title: 'Audit', value: 71, unit: '%', ...item }]));
  return run(new Block({ kind: 'paragraph', prose, context: { section: 'finding', quoted: false }, evidence })).findings;
}

it('shows nothing of what is sensitive', () => {
  const [finding] = lint('On time were 74% of plans [E3].', { sensitivity: 'small numbers' });
  expect(finding?.report.message).toBe('`74%` is another figure in E3');
  expect(finding?.report.fixes).toEqual([]);
  expect(JSON.stringify(finding)).not.toContain('71');
});

it('shows the figure of what is not', () => {
  const [finding] = lint('On time were 74% of plans [E3].', { sensitivity: 'official' });
  expect(finding).toMatchObject({ severity: 'error', report: { message: '`74%` is 71% in E3' } });
  expect(finding?.report.fixes).toMatchObject([{ title: 'Write `71%`, as E3 has it', edits: [{ text: '71' }] }]);
});

it('is milder, and guesses at no slip, where another figure of the citation agrees', () => {
  const [finding] = lint('On time were 71% of plans and complete 60% [E3].', {});
  expect(finding).toMatchObject({ severity: 'info', report: { message: '`60%` is not in E3, which has 71%', fixes: [] } });
});

it.each([
  ['On time were 75% of the 51 plans [E3].', { n: 51 }, '`75%` is 71% in E3'],
  ['On time were 71% (38 of 51) [E3].', { numerator: 36, denominator: 51 }, '`38 of 51` is 36 of 51 in E3'],
])('is no milder where only the size of the sample agrees, or the same told twice: %s', (prose, item, message) => {
  expect(lint(prose, item)).toMatchObject([{ severity: 'error', report: { message } }]);
});
