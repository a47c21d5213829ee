import { describe, expect, it } from 'vitest';
import { compileRules, type AnyRule } from '../kit/index.js';
import { Block, type BlockContext, type BlockKind } from '../language/index.js';
import { rules } from '../rules.js';

const vague = rules.filter((rule) => rule.category === 'vague-term');
const run = compileRules(vague.map((rule: AnyRule) => ({ rule, severity: rule.severity, options: {} })));

function find(prose: string, kind: BlockKind = 'paragraph', context: Partial<BlockContext> = {}) {
  const { findings, failures } = run(new Block({ kind, prose, context: { section: 'finding', quoted: false, ...context } }));
  expect(failures).toEqual([]);
  return findings;
}

const words = (prose: string, kind?: BlockKind, context?: Partial<BlockContext>) =>
  find(prose, kind, context).map(({ report: { span } }) => prose.slice(span.start, span.end));

describe('where vague words are read', () => {
  it.each(['caption', 'footnote', 'heading'] as const)('not in a %s', (kind) => {
    expect(words('Some families waited too long.', kind)).toEqual([]);
  });

  it('in a table cell of three words or more that is no header', () => {
    expect(words('Some', 'table-cell')).toEqual([]);
    expect(words('some delays', 'table-cell')).toEqual([]);
    expect(words('Some families waited', 'table-cell')).toEqual(['Some']);
    expect(words('Some families waited', 'table-cell', { header: true })).toEqual([]);
  });

  it('not in a question, but in the words that a question quotes', () => {
    expect(words('Do managers regularly check some files?')).toEqual([]);
    const [finding] = find('The Member asked whether “some” was enough of an answer.').filter(({ rule }) => rule === 'vague-quantity');
    expect(finding?.severity).toBe('info');
  });

  it('not in names', () => {
    expect(words('Ms Few and the Swift Street Centre were thanked for it in Part 4.')).toEqual([]);
  });
});

describe('what is said of them', () => {
  it('asks for the noun that is counted, where that is safe to say', () => {
    const questions = (prose: string) => find(prose).map(({ report }) => report.question);
    expect(questions('It was welcomed by some social workers.')).toEqual(['How many of how many social workers?']);
    expect(questions('Many older children wait.')).toEqual(['How many of how many older children?']);
    expect(questions('Some have left.')).toEqual(['How many, out of how many?']);
    expect(questions('Some supervision is brief.')).toEqual(['How many, out of how many?']);
  });

  it.each([
    ['Plans took several months.', 'How many months?'],
    ['There were a number of changes.', 'How many changes?'],
    ['Most delays were short.', 'How many of how many delays?'],
    ['There are significant barriers to that.', 'How many barriers, and measured how?'],
    ['There was a significant increase in referrals.', 'How large an increase, and measured how?'],
    ['Families wait considerable periods.', 'How long, and measured how?'],
    ['Officers carry excessive caseloads.', 'How large are the caseloads, and measured how?'],
    ['Some records had gaps.', 'How many of how many records?'],
    ['In some cases plans were late.', 'How many of how many cases?'],
    ['Most include plans.', 'How many, out of how many?'],
    ['Mistakes were made.', 'Who, when, and how many of them?'],
    ['Tenants saw frequent changes.', 'How many times, over what period?'],
    ['Checks are made on a regular basis.', 'How often: at what interval, and how many were held of how many due?'],
    ['There was a considerable delay.', 'How long a delay, and measured how?'],
    ['There is considerable drift.', 'How much drift, and measured how?'],
    ['Managers had limited performance information.', 'How much: from what to what, or what share?'],
  ])('asks in words that fit the noun: %s', (prose, question) => {
    expect(find(prose).map(({ report }) => report.question)).toContain(question);
  });

  it.each([
    ['The home has done significant work.', 'warning'],
    ['Its progress was limited.', 'info'],
    ['Records are largely complete.', 'info'],
    ['Staff face heavy demands.', 'warning'],
  ])('is surest of a size before a noun: %s', (prose, severity) => {
    expect(
      find(prose)
        .filter(({ rule }) => rule === 'vague-degree')
        .map((finding) => finding.severity),
    ).toEqual([severity]);
  });

  it('replaces words only where the sentence reads right afterwards', () => {
    const repaired = (prose: string) =>
      find(prose).flatMap(({ report: { fixes = [] } }) =>
        fixes.flatMap(({ edits }) => edits.map(({ start, end, text }) => prose.slice(0, start) + text + prose.slice(end))),
      );
    // What somebody said is not the author's to put otherwise.
    expect(repaired('A parent said, “Some visits were late.”')).toEqual([]);
    expect(repaired('Visits were late for some of the children.')).toEqual(['Visits were late for ‹n› of the ‹N› children.']);
    expect(repaired('A small number of plans had gaps.')).toEqual(['‹n› of ‹N› plans had gaps.']);
    expect(repaired('There were a number of changes.')).toEqual(['There were ‹n› changes.']);
    expect(repaired('The majority of all plans had gaps.')).toEqual([]);
    expect(repaired('Plans are reviewed regularly.')).toEqual(['Plans are reviewed every ‹interval›.']);
    expect(repaired('Plans are regularly reviewed.')).toEqual(['Plans are reviewed every ‹interval›.']);
    expect(repaired('Managers regularly review plans.')).toEqual([]);
    expect(repaired('Some have left.')).toEqual(['‹n› of ‹N› have left.']);
    expect(repaired('There is a number of homes.')).toEqual([]);
    expect(repaired('Reviews were late in the majority of teams.')).toEqual(['Reviews were late in ‹n› of ‹N› teams.']);
    expect(repaired('Occasionally, letters go out unsigned.')).toEqual(['In ‹n› of ‹N› cases, letters go out unsigned.']);
    expect(repaired('The move brought a marked improvement in mood.')).toEqual([
      'The move brought an improvement (from ‹from› to ‹to›) in mood.',
    ]);
    expect(repaired('Rents are considerably lower.')).toEqual(['Rents are ‹n› lower.']);
    expect(repaired('The home is regarded as a last resort.')).toEqual(['The home is regarded by ‹who› as a last resort.']);
    expect(repaired('Anecdotally patients wait.')).toEqual(['According to ‹who›, patients wait.']);
    expect(repaired('The ward was allegedly shut.')).toEqual(['The ward was, according to ‹who›, shut.']);
    expect(repaired('It was felt by some that it is slow.')).toContain('It was felt by ‹who› that it is slow.');
    expect(repaired('There are not enough carers.')).toEqual(['There are not enough carers (‹n› against ‹n› needed).']);
    expect(repaired('Thresholds are applied appropriately.')).toEqual([
      'Thresholds are applied appropriately (‹n› of ‹N› met ‹standard›).',
    ]);
    expect(repaired('Support is patchy.')).toEqual(['Support is patchy (from ‹lowest› to ‹highest›).']);
    expect(repaired('Families wait too long for it.')).toEqual(['Families wait ‹length of time› for it.']);
    expect(repaired('Recently the service moved.')).toEqual(['In ‹month and year› the service moved.']);
  });
});
