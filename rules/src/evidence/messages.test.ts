import { describe, expect, it } from 'vitest';
import { compileRules, type EvidenceItem, type Report } from '../kit/index.js';
import { exampleEvidence, exampleView } from '../kit/testing/document-evidence.js';
import { Block } from '../language/index.js';
import { rules } from '../rules.js';

/** What a rule reports of a text that cites these items, in a report of 31 March 2026. */
function reports(rule: string, prose: string, items: readonly EvidenceItem[], field = 'date'): readonly Report[] {
  const active = rules.filter(({ id }) => id === rule).map((one) => ({ rule: one, severity: one.severity, options: {} }));
  const evidence = exampleView(exampleEvidence(items), new Map(), `---\n${field}: 2026-03-31\n---\n`);
  const block = new Block({ kind: 'paragraph', prose, evidence, context: { section: 'finding', quoted: false } });
  return compileRules(active)(block).findings.map(({ report }) => report);
}

function messages(...asked: Parameters<typeof reports>): string[] {
  return reports(...asked).map(({ message }) => message);
}

function questions(...asked: Parameters<typeof reports>): string[] {
  return reports(...asked).map(({ question }) => question);
}

const title = 'Something';

describe('messages on citations', () => {
  it('tell whether nothing or too much has a number', () => {
    const items = ['E3', 'D3', 'F3', 'E4', 'D4'].map((id) => ({ id, title }));
    expect(messages('unknown-evidence', 'Met (Evidence 3), (Ev. 4), (Evidence 5) and {E6}.', items)).toEqual([
      '`3` is the number of `E3`, `D3` and more',
      '`4` is the number of `E4` and `D4`',
      'No item of the evidence register has the number `5`',
      '`E6` is not in the evidence register',
    ]);
  });

  it('name what has taken the place of an item', () => {
    const items: EvidenceItem[] = [
      { id: 'E1', title, superseded_by: ['E2'] },
      { id: 'E2', title },
      { id: 'E3', title, status: 'superseded' },
      { id: 'E4', title, superseded_by: ['E2', 'E5'] },
    ];
    expect(messages('superseded-evidence', 'Met [E1], [E3], [E4] and [E1–E4].', items)).toEqual([
      '`E1` is superseded by `E2`',
      '`E3` is superseded, and the register does not say by what',
      '`E4` is superseded by `E2` and 1 more',
      '`E1` and 2 more are superseded',
    ]);
  });

  it('ask where the register leads in a circle or to an id that it does not hold', () => {
    const items: EvidenceItem[] = [
      { id: 'E1', title, superseded_by: ['E2'] },
      { id: 'E2', title, superseded_by: ['E3'] },
      { id: 'E3', title, superseded_by: ['E2'] },
      { id: 'E4', title, superseded_by: ['E4'] },
      { id: 'E5', title, superseded_by: ['E9'] },
      { id: 'E6', title, superseded_by: ['E1', 'E9'] },
    ];
    expect(questions('superseded-evidence', 'Met [E1], [E4], [E5] and [E6].', items)).toEqual([
      'The register has `E2` superseded in a circle: which item holds now?',
      'The register has `E4` superseded in a circle: which item holds now?',
      '`E9` is not in the register: what has taken its place, and what does that say?',
      'What has taken its place, and what does that say?',
    ]);
  });

  it('say dates as people write them, as far as they are known', () => {
    const items = ['2026-04-01', '2026-04', '2027'].map((date, index) => ({ id: `E${String(index)}`, title, date }));
    expect(messages('late-evidence', 'Met [E0; E1; E2].', items)).toEqual([
      '`E0` is dated 1 April 2026, after the report’s 31 March 2026',
      '`E1` is dated April 2026, after the report’s 31 March 2026',
      '`E2` is dated 2027, after the report’s 31 March 2026',
    ]);
    expect(messages('late-evidence', 'Met [E2].', items, 'inspection_to')).toEqual([
      '`E2` is dated 2027, after the inspection ended, 31 March 2026',
    ]);
  });

  it('tell no more of sensitive evidence than stands there', () => {
    const items: EvidenceItem[] = [{ id: 'E1', title: 'Review of family F', value: 3, sensitivity: 'personal data' }];
    expect(messages('sensitive-evidence', 'The review of Family F found 3 such cases [E1].', items)).toEqual([
      '`review of Family F` is the title of sensitive evidence',
      '`3` is the figure of sensitive evidence',
    ]);
  });

  it('cut a quotation between characters, and keep its marks from ending the excerpt', () => {
    const words = 'We asked `why` and nobody ever came back to us, ';
    expect(messages('unsourced-quotation', `One parent said: "${words}🙂 and that was that."`, [])).toEqual([
      "`We asked 'why' and nobody ever came back to us,…` is quoted without its source",
    ]);
  });

  it('stay short whatever the register holds', () => {
    const long = `E${'9'.repeat(56)}`;
    const items: EvidenceItem[] = ['-1', '-2', '-3'].map((end) => ({
      ...{ id: `${long}${end}`, title: title.repeat(40), date: '2026-09-30', status: 'withdrawn', type: 'audit', sensitivity: 'yes' },
      superseded_by: [`${long}-3`],
    }));
    const prose = `Met [${long}-1; ${long}-4], ${title.repeat(40)}, [${long}-1].`;
    for (const rule of ['unknown', 'withdrawn', 'superseded', 'late', 'sensitive']
      .map((word) => `${word}-evidence`)
      .concat('unsized-sample')) {
      const found = messages(rule, prose, items, 'inspection_to');
      expect(found, rule).not.toEqual([]);
      for (const message of found) expect(message.length, message).toBeLessThan(100);
    }
  });
});
